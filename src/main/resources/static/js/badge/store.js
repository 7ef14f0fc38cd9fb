// What this phone keeps as a badge. Its key can be used, not read.
import { storeOf } from "../kept/store.js";

export const NAME = "cabas-badge";
const store = storeOf(NAME, ["kept"]);

export const { get, put } = store;

/** Nothing of the badge stays on this phone. */
export async function forget() {
  await store.clear();
  await caches.delete(NAME);
}
