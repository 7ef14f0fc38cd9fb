// What was counted on this phone and is not sent yet, and what is needed to count without network. Nothing is dropped before the server has it.
import { storeOf } from "../kept/store.js";

const PATIENCE = 8000;
const PARCEL = 100;
const store = storeOf("cabas-counting", ["kept", "waiting"]);

/** The network does not answer, or something in between answers for the server. */
export class Offline extends Error {}

/** The session is over. */
export class SignedOut extends Error {}

export const { get, put } = store;

/** Of this inventory, the oldest first. */
export async function waiting(inventory) {
  const all = await store.all("waiting");
  return all.filter((one) => one.inventory === inventory).sort((one, other) => one.at - other.at);
}

export const add = (count) => store.put(count.request, count, "waiting");
export const drop = (count) => store.drop([count.request], "waiting");

/** Asks the server, for an answer in JSON. */
export async function ask(path, options = {}) {
  let answer;
  try {
    answer = await fetch(path, { cache: "no-store", signal: AbortSignal.timeout(PATIENCE), ...options, headers: { Accept: "application/json", ...options.headers } });
  } catch {
    throw new Offline();
  }
  if (answer.redirected || answer.status === 401 || answer.status === 403) {
    throw new SignedOut();
  }
  if (!answer.ok) {
    throw new Offline();
  }
  return answer.json();
}

/** Sends what waits, parcel by parcel. What the server does not take stays here, with its reason. @param state how to be let in */
export async function send(inventory, path, state) {
  const ready = (await waiting(inventory)).filter((count) => !count.trouble);
  for (let from = 0; from < ready.length; from += PARCEL) {
    const parcel = ready.slice(from, from + PARCEL);
    const counts = parcel.map(({ request, article, quantity, place, at, confirmed }) => ({ request, article, quantity, place, at, confirmed }));
    const outcomes = await ask(path, {
      method: "POST",
      headers: { "Content-Type": "application/json", [state.header]: state.token },
      body: JSON.stringify({ sent: Date.now(), counts }),
    });
    for (const outcome of outcomes) {
      const count = parcel.find((one) => one.request === outcome.request);
      await (outcome.trouble ? add({ ...count, trouble: outcome.trouble, doubt: outcome.doubt }) : drop(count));
    }
  }
  return ready.length;
}
