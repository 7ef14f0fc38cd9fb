// A choice marked so sends its form at once; its button serves where there is no script.
document.addEventListener("change", (event) => {
  if (event.target.matches("[data-submit]")) {
    event.target.form.requestSubmit();
  }
});
