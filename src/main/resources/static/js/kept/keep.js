// A page and its scripts must be there without network.

/**
 * @param name under which they are kept
 * @param worker address of the script that answers for them
 * @param scope path of the pages
 * @param pages addresses to keep now; the others are kept when they are seen
 * @returns whether this browser keeps anything at all
 */
export async function keep(name, worker, scope, pages) {
  if (!navigator.serviceWorker) {
    return false;
  }
  await navigator.serviceWorker.register(`${worker}?keep=${name}`, { scope });
  await navigator.serviceWorker.ready;
  const cache = await caches.open(name);
  const needed = performance.getEntriesByType("resource").map((entry) => new URL(entry.name));
  const ours = needed.filter((url) => url.origin === location.origin && /^\/(assets|webjars)\//.test(url.pathname)).map(String);
  await Promise.allSettled([...pages, ...new Set(ours)].map((address) => cache.add(address)));
  return true;
}
