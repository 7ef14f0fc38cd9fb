// Keeps the screen of the door, and nothing else of the site, for when there is no network.
const NAME = "cabas-kiosk";
const PATIENCE = 3000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  const ours = event.request.method === "GET" && url.origin === self.location.origin && !url.pathname.startsWith("/api/");
  if (ours) {
    event.respondWith(answer(event.request));
  }
});

async function answer(request) {
  const cache = await caches.open(NAME);
  try {
    const fresh = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    if (fresh.ok) {
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
