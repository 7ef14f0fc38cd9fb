// What the tablet keeps between two starts, in IndexedDB. Keys never leave the browser: they can be used, not read. What tells of people
// is written only encrypted.
import { storeOf } from "../kept/store.js";

const store = storeOf("cabas-kiosk", ["kept", "visits"]);

export const { get, put } = store;

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
  return store.put(key(visit), sealed, "visits");
}

export async function visits(most) {
  const sealed = await store.all("visits", most);
  return Promise.all(sealed.map(async (one) => JSON.parse(new TextDecoder().decode(await unseal(one)))));
}

export function dropVisits(visits) {
  return store.drop(visits.map(key), "visits");
}

/** Forgets everything: this tablet was revoked. */
export async function wipe() {
  await store.clear("visits");
  await store.clear();
}
