// What the tablet keeps between two starts, in IndexedDB. Keys never leave the browser: they can be used, not read. What tells of people
// is written only encrypted.
const NAME = "cabas-kiosk";

function database() {
  return new Promise((done, failed) => {
    const open = indexedDB.open(NAME, 1);
    open.onupgradeneeded = () => {
      open.result.createObjectStore("kept");
      open.result.createObjectStore("visits");
    };
    open.onsuccess = () => done(open.result);
    open.onerror = () => failed(open.error);
  });
}

let opened;

async function within(store, mode, act) {
  opened ??= database();
  const transaction = (await opened).transaction(store, mode);
  return new Promise((done, failed) => {
    const request = act(transaction.objectStore(store));
    transaction.oncomplete = () => done(request.result);
    transaction.onerror = () => failed(transaction.error);
    transaction.onabort = () => failed(transaction.error);
  });
}

export const get = (key) => within("kept", "readonly", (store) => store.get(key));
export const put = (key, value) => within("kept", "readwrite", (store) => store.put(value, key));

async function cipher() {
  let key = await get("cipher");
  if (!key) {
    key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
    await put("cipher", key);
  }
  return key;
}

export async function seal(content) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, sealed: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await cipher(), content) };
}

/** Throws when it was tampered with. */
export async function unseal({ iv, sealed }) {
  return crypto.subtle.decrypt({ name: "AES-GCM", iv }, await cipher(), sealed);
}

// Visits answered without network, until they are handed in. Letting somebody in who was refused is kept beside the refusal: that one may
// be on its way already.
const key = (visit) => (visit.letIn ? `${visit.visit} in` : visit.visit);

export async function addVisit(visit) {
  const sealed = await seal(new TextEncoder().encode(JSON.stringify(visit)));
  return within("visits", "readwrite", (store) => store.put(sealed, key(visit)));
}

export async function visits(most) {
  const sealed = await within("visits", "readonly", (store) => store.getAll(null, most));
  return Promise.all(sealed.map(async (one) => JSON.parse(new TextDecoder().decode(await unseal(one)))));
}

export function dropVisits(visits) {
  return within("visits", "readwrite", (store) => visits.map((visit) => store.delete(key(visit))).at(-1) ?? store.count());
}

/** Forgets everything: this tablet was revoked. */
export async function wipe() {
  await within("visits", "readwrite", (store) => store.clear());
  await within("kept", "readwrite", (store) => store.clear());
}
