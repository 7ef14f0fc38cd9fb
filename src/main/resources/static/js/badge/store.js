// What this phone keeps as a badge, in IndexedDB. Its key can be used, not read.
const NAME = "cabas-badge";

function database() {
  return new Promise((done, failed) => {
    const open = indexedDB.open(NAME, 1);
    open.onupgradeneeded = () => open.result.createObjectStore("kept");
    open.onsuccess = () => done(open.result);
    open.onerror = () => failed(open.error);
  });
}

async function within(mode, act) {
  const opened = await database();
  try {
    const transaction = opened.transaction("kept", mode);
    return await new Promise((done, failed) => {
      const request = act(transaction.objectStore("kept"));
      transaction.oncomplete = () => done(request.result);
      transaction.onerror = () => failed(transaction.error);
      transaction.onabort = () => failed(transaction.error);
    });
  } finally {
    opened.close();
  }
}

export const get = (key) => within("readonly", (store) => store.get(key));
export const put = (key, value) => within("readwrite", (store) => store.put(value, key));

/** Nothing of the badge stays on this phone. */
export async function forget() {
  await within("readwrite", (store) => store.clear());
  await caches.delete(NAME);
}
