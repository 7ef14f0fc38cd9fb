// Keeps the pages below its scope, with the scripts and styles they need, and nothing else of the site, for when there is no network.
// Its address says under which name.
const NAME = new URL(self.location.href).searchParams.get("keep");
const PATIENCE = 3000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  const ours = event.request.mode === "navigate" || /^\/(assets|webjars)\//.test(url.pathname);
  if (event.request.method === "GET" && url.origin === self.location.origin && ours) {
    event.respondWith(answer(event.request, url.origin + url.pathname));
  }
});

/** What was kept at the last load with network; a page that leads elsewhere (signed out) is never kept. */
async function answer(request, address) {
  const cache = await caches.open(NAME);
  try {
    const fresh = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    if (fresh.ok && !fresh.redirected) {
      await cache.put(address, fresh.clone());
    }
    return fresh;
  } catch (unreachable) {
    const kept = await cache.match(address, { ignoreSearch: true });
    if (kept) {
      return kept;
    }
    throw unreachable;
  }
}
