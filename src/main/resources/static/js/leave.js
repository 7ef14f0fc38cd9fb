// Who signs out leaves no badge and no page on the phone. What was counted and not sent yet stays: it is nobody's, and must not be lost.
document.querySelector("form[action='/sign-out']")?.addEventListener("submit", () => {
  indexedDB.deleteDatabase("cabas-badge");
  // Only pages served over a safe connection can keep anything.
  window.caches?.delete("cabas-badge");
  window.caches?.delete("cabas-counting");
});
