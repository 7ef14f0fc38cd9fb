// Who signs out leaves no badge on the phone.
document.querySelector("form[action='/sign-out']")?.addEventListener("submit", () => {
  indexedDB.deleteDatabase("cabas-badge");
  // Only pages served over a safe connection can keep anything.
  window.caches?.delete("cabas-badge");
});
