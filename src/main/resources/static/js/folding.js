// On a telephone a long table shows one line for each row, with what is in it; a touch opens the row. Elsewhere nothing folds.
const narrow = window.matchMedia("(max-width: 639.98px)");

export function enliven(root) {
  for (const table of root.querySelectorAll("[data-folding]")) {
    const buttons = [...table.querySelectorAll("button[aria-expanded]")];
    const fold = (button, folded) => {
      button.setAttribute("aria-expanded", String(!folded));
      button.closest("tr").classList.toggle("folded", folded);
    };
    const suit = () => {
      for (const button of buttons) {
        button.hidden = !narrow.matches;
        fold(button, narrow.matches && buttons.length > 1);
      }
    };
    suit();
    narrow.addEventListener("change", suit);
    table.addEventListener("click", (event) => {
      const button = event.target.closest("button[aria-expanded]");
      if (button) fold(button, button.getAttribute("aria-expanded") === "true");
    });
  }
}
