// Decides without network, by what the tablet took along: see the class Extract of the server.
import { bytes, utf8 } from "./bytes.js";
import { isChecked, normal, ofPhone } from "./codes.js";
import * as device from "./device.js";
import { get, put, seal, unseal } from "./store.js";

const MARK = 8;
const CARD = MARK + 1;
const PHONE = MARK + 64 + 1;
const TODAY = 4;
const ANSWERS = ["NO", "BUT", "YES"];
const LIFE = 60;
const AHEAD = 30;

let held = null;
const used = new Map();

async function hold(content, signature) {
  if (!(await device.isServers(content, signature))) {
    throw new Error("not signed by the server");
  }
  const told = JSON.parse(new TextDecoder().decode(content));
  const salt = await crypto.subtle.importKey("raw", bytes(told.salt), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  held = { ...told, salt, cards: bytes(told.cards), phones: bytes(told.phones) };
}

/** Takes along the latest. */
export async function fetchLatest() {
  const answer = await device.call("GET", "/api/kiosk/extract", undefined, device.LONG);
  const signature = bytes(answer.headers.get("Cabas-Signature"));
  const content = await answer.arrayBuffer();
  await hold(content, signature);
  await put("extract", { ...(await seal(content)), signature });
}

/** What was taken along before; what was tampered with is thrown away. */
export async function load() {
  const kept = await get("extract");
  if (kept) {
    try {
      await hold(await unseal(kept), kept.signature);
    } catch {
      await put("extract", undefined);
    }
  }
}

/** Whether it still decides: it has an end, and nothing is older than itself. */
export function decides() {
  const now = device.now();
  return held !== null && now < held.expires && now > held.made - 5 * 60_000;
}

export const size = () => (held ? { cards: held.cards.length / CARD, phones: held.phones.length / PHONE } : null);

/** Answers as the server would: {answer, why, name}. */
export async function decide(typed) {
  if (!decides()) {
    return { answer: "NO", why: "BLIND" };
  }
  const code = normal(typed);
  const phone = ofPhone(code);
  return phone ? ofThePhone(phone) : ofTheCard(code);
}

async function ofTheCard(code) {
  const mark = new Uint8Array(await crypto.subtle.sign("HMAC", held.salt, utf8(code))).subarray(0, MARK);
  const at = find(held.cards, CARD, mark);
  if (at < 0) {
    return { answer: "NO", why: /^\d{13}$/.test(code) && !isChecked(code) ? "MISREAD" : "UNKNOWN" };
  }
  const told = held.cards[at * CARD + MARK];
  return told & TODAY && day() !== held.day ? { answer: "NO", why: "EXPIRED" } : said(told, at);
}

async function ofThePhone({ phone, made, signature, signed }) {
  const number = new Uint8Array(MARK);
  new DataView(number.buffer).setBigUint64(0, BigInt(phone));
  const at = find(held.phones, PHONE, number);
  if (at < 0) {
    return { answer: "NO", why: "UNKNOWN" };
  }
  const point = new Uint8Array(65);
  point[0] = 4;
  point.set(held.phones.subarray(at * PHONE + MARK, at * PHONE + PHONE - 1), 1);
  const curve = { name: "ECDSA", namedCurve: "P-256" };
  const key = await crypto.subtle.importKey("raw", point, curve, false, ["verify"]);
  if (!(await crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, signature, signed))) {
    return { answer: "NO", why: "FORGED" };
  }
  const now = device.now() / 1000;
  if (made > now + AHEAD || made + LIFE < now) {
    return { answer: "NO", why: "STALE" };
  }
  const before = used.get(`${phone} ${made}`);
  if (before !== undefined && now - before > 15) {
    return { answer: "NO", why: "REPLAYED" };
  }
  used.set(`${phone} ${made}`, before ?? now);
  return said(held.phones[at * PHONE + PHONE - 1], held.cards.length / CARD + at);
}

function said(told, at) {
  const answer = ANSWERS[told & 3];
  return { answer, why: answer === "YES" ? "" : answer === "BUT" ? "TOLD" : "REFUSED", name: held.names?.[at] };
}

/** Finds the record that begins so, by halving. */
function find(records, length, wanted) {
  let low = 0;
  let high = records.length / length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    let order = 0;
    for (let i = 0; i < wanted.length && order === 0; i++) {
      order = records[middle * length + i] - wanted[i];
    }
    if (order === 0) {
      return middle;
    }
    if (order < 0) {
      low = middle + 1;
    } else {
      high = middle - 1;
    }
  }
  return -1;
}

function day() {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" }).format(device.now());
}
