// What a device keeps between two loads, in IndexedDB: things by their key, in one or several places.

/**
 * @param name of the database
 * @param places the first is the one meant when none is named
 */
export function storeOf(name, places) {
  let opened;

  function database() {
    return new Promise((done, failed) => {
      const open = indexedDB.open(name, 1);
      open.onupgradeneeded = () => places.forEach((place) => open.result.createObjectStore(place));
      open.onsuccess = () => {
        // Whoever forgets everything is not kept waiting.
        open.result.onversionchange = () => {
          open.result.close();
          opened = undefined;
        };
        done(open.result);
      };
      open.onerror = () => failed(open.error);
    });
  }

  async function within(place, mode, act) {
    opened ??= database();
    const transaction = (await opened).transaction(place, mode);
    return new Promise((done, failed) => {
      const request = act(transaction.objectStore(place));
      transaction.oncomplete = () => done(request?.result);
      transaction.onerror = () => failed(transaction.error);
      transaction.onabort = () => failed(transaction.error);
    });
  }

  const [first] = places;
  return {
    get: (key, place = first) => within(place, "readonly", (store) => store.get(key)),
    put: (key, value, place = first) => within(place, "readwrite", (store) => store.put(value, key)),
    all: (place, most) => within(place, "readonly", (store) => store.getAll(null, most)),
    drop: (keys, place) =>
      within(place, "readwrite", (store) => {
        keys.forEach((key) => store.delete(key));
      }),
    clear: (place = first) => within(place, "readwrite", (store) => store.clear()),
  };
}
