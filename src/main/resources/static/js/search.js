// The slash key goes to the search box of the list.
document.addEventListener("keydown", (event) => {
  const box = document.querySelector("[data-search]");
  if (event.key === "/" && box && !event.target.closest("input, textarea, select, [contenteditable]")) {
    event.preventDefault();
    box.focus();
    box.select();
  }
});
