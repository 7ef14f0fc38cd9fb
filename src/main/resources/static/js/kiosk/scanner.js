// A scanner is a keyboard that types fast and ends with Enter, wherever the focus is.
const PAUSE = 1000;

export function listen(scanned) {
  let typed = "";
  let last = 0;
  document.addEventListener("keydown", (event) => {
    if (event.target.closest("input, textarea, select") || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    if (event.timeStamp - last > PAUSE) {
      typed = "";
    }
    last = event.timeStamp;
    if (event.key === "Enter") {
      if (typed.length >= 4) {
        event.preventDefault();
        scanned(typed);
      }
      typed = "";
    } else if (event.key.length === 1) {
      typed += event.key;
    }
  });
}
