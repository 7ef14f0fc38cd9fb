// A destructive act asks first, in a native dialog.
document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-dialog]");
  if (opener) {
    document.getElementById(opener.dataset.dialog).showModal();
  }
  event.target.closest("[data-dialog-close]")?.closest("dialog").close();
});
