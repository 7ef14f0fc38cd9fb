// Keeps the badge of this phone, and nothing else of the site, for when there is no network.
const NAME = "cabas-badge";
const PATIENCE = 3000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  const page = event.request.mode === "navigate" ? url.pathname === "/me/badge" : !url.pathname.startsWith("/me/");
  if (event.request.method === "GET" && url.origin === self.location.origin && page) {
    event.respondWith(answer(event.request));
  }
});

/** What was kept at the last load with network; a page that leads elsewhere (signed out) is never kept. */
async function answer(request) {
  const cache = await caches.open(NAME);
  try {
    const fresh = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    if (fresh.ok && !fresh.redirected) {
      await cache.put(request, fresh.clone());
    }
    return fresh;
  } catch (unreachable) {
    const kept = await cache.match(request);
    if (kept) {
      return kept;
    }
    throw unreachable;
  }
}
