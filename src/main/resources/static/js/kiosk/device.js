// Proves to the server, request by request, which tablet this is; keeps the server's time.
import { base64, base64url, bytes, utf8 } from "./bytes.js";
import { get, put, wipe } from "./store.js";

const CURVE = { name: "ECDSA", namedCurve: "P-256" };
const SIGNATURE = { name: "ECDSA", hash: "SHA-256" };
const PATIENCE = 4000;

/** How long the same proof is shown for the same path: to sign, and to check it, takes longer than the answer. */
const SHOWN = 60_000;

/** What is large, or takes the server a while. */
export const LONG = 60_000;

/** The network does not answer, or something in between answers for the server. */
export class Offline extends Error {}

/** The server does not know this tablet any more. */
export class Revoked extends Error {}

/** A rule says no; the message is for people. */
export class Refused extends Error {}

let device;
let clock = { offset: 0, at: null };
let proofs = new Map();

export async function load() {
  device = await get("device");
  clock = { offset: device?.offset ?? 0, at: null };
  return device;
}

/** The server's time as far as it is known, in milliseconds; setting this tablet's clock meanwhile changes nothing. */
export function now() {
  return clock.at === null ? Date.now() + clock.offset : clock.at + performance.now();
}

async function setClock(server) {
  proofs = new Map();
  clock = { offset: server - Date.now(), at: server - performance.now() };
  if (device && Math.abs((device.offset ?? 0) - clock.offset) > 1000) {
    device.offset = clock.offset;
    await put("device", device);
  }
}

async function ask(method, path, body, headers, patience = PATIENCE) {
  let answer;
  try {
    answer = await fetch(path, {
      method,
      headers: { Accept: "application/json", ...(body ? { "Content-Type": "application/json" } : {}), ...headers },
      body: body ? JSON.stringify(body) : undefined,
      credentials: "omit",
      cache: "no-store",
      signal: AbortSignal.timeout(patience),
    });
  } catch {
    throw new Offline();
  }
  if (answer.status >= 502 && answer.status <= 504) {
    throw new Offline();
  }
  return answer;
}

async function proof(method, path) {
  const made = Math.round(now());
  const known = proofs.get(`${method} ${path}`);
  if (known && made - known.made < SHOWN && made >= known.made) {
    return known.headers;
  }
  const signature = await crypto.subtle.sign(SIGNATURE, device.keys.privateKey, utf8(`${method} ${path} ${made}`));
  const headers = { Authorization: `Kiosk ${device.kiosk}.${made}.${base64url(signature)}` };
  proofs.set(`${method} ${path}`, { made, headers });
  return headers;
}

/** Asks the server. A clock that is wrong is set by the server's, once. */
export async function call(method, path, body, patience) {
  let answer = await ask(method, path, body, await proof(method, path), patience);
  if (answer.status === 401) {
    const server = Date.parse(answer.headers.get("Date") ?? "");
    if (!Number.isNaN(server) && Math.abs(server - now()) > 60_000) {
      await setClock(server);
      answer = await ask(method, path, body, await proof(method, path), patience);
    }
  }
  if (answer.status === 401) {
    await wipe();
    throw new Revoked();
  }
  if (answer.status === 409 || answer.status === 404) {
    throw new Refused((await answer.json().catch(() => ({}))).detail ?? "");
  }
  if (!answer.ok) {
    throw new Offline();
  }
  return answer;
}

export async function json(method, path, body, patience) {
  const answer = await call(method, path, body, patience);
  const text = await answer.text();
  return text ? JSON.parse(text) : null;
}

export async function state() {
  const told = await json("GET", "/api/kiosk/state");
  await setClock(told.now);
  return told;
}

export async function pair(code) {
  const keys = await crypto.subtle.generateKey(CURVE, false, ["sign"]);
  const key = base64(await crypto.subtle.exportKey("raw", keys.publicKey));
  const answer = await ask("POST", "/api/kiosk/pairing", { code, key });
  const told = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    throw new Refused(told.detail ?? "");
  }
  device = { kiosk: told.kiosk, name: told.name, language: told.language, keys, server: told.key, offset: 0 };
  await put("device", device);
  await setClock(told.now);
  return device;
}

/** Whether the server signed these bytes. */
export async function isServers(content, signature) {
  const key = await crypto.subtle.importKey("raw", bytes(device.server), CURVE, false, ["verify"]);
  return crypto.subtle.verify(SIGNATURE, key, signature, content);
}
