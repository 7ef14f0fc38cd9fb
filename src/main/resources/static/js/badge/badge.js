// This phone as a badge: makes its key, tells the server the public half, then shows a signed code that is renewed; network or not.
import QrCreator from "/webjars/qr-creator/1.0.0/dist/qr-creator.es6.min.js";
import { keep } from "../kept/keep.js";
import { codeOf } from "./code.js";
import { forget, get, NAME, put } from "./store.js";

const CURVE = { name: "ECDSA", namedCurve: "P-256" };
const RENEWAL = 20;
const PATIENCE = 4000;
const words = JSON.parse(document.body.dataset.words);
const part = (name) => document.querySelector(`[data-part=${name}]`);

let phone;
let left = 0;
let timer;

async function begin() {
  phone = await get("phone");
  stayThere();
  await compare();
  show();
}

/**
 * The server's time, and whether it still knows this phone. Without network, or once the session is over, what was told last: the key stays
 * good until the phone is taken back.
 */
async function compare() {
  try {
    const answer = await fetch("/me/badge/state", { cache: "no-store", headers: { Accept: "application/json" }, signal: AbortSignal.timeout(PATIENCE) });
    if (answer.status === 404) {
      await forget();
      location.assign("/me/card");
      return;
    }
    if (answer.redirected || !answer.ok) {
      throw new Error("nobody answers who knows");
    }
    const told = await answer.json();
    part("network").textContent = words.online;
    if (phone && !told.phones.includes(phone.id)) {
      phone = undefined;
      await put("phone", undefined);
    } else if (phone) {
      phone.offset = told.now - Date.now();
      await put("phone", phone);
    }
  } catch (unreachable) {
    part("network").textContent = words.offline;
  }
}

function show() {
  document.querySelector("[data-view=begin]").hidden = Boolean(phone);
  document.querySelector("[data-view=code]").hidden = !phone;
  clearInterval(timer);
  if (phone) {
    left = 0;
    tick();
    timer = setInterval(tick, 1000);
    stayAwake();
  }
}

async function tick() {
  if (left <= 0) {
    left = RENEWAL;
    await draw();
  }
  part("countdown").textContent = words.renewed.replace("{0}", left);
  left -= 1;
}

async function draw() {
  const code = await codeOf(phone.id, phone.keys.privateKey, Date.now() + phone.offset);
  const place = part("code");
  place.replaceChildren();
  QrCreator.render({ text: code, radius: 0, ecLevel: "L", fill: "#000", background: "#fff", size: 640 }, place);
}

/** The page and its scripts must be there without network. */
async function stayThere() {
  if (await keep(NAME, "/me/badge/worker.js", "/me/badge", [location.href])) {
    document.body.dataset.kept = "true";
  }
}

async function stayAwake() {
  await navigator.wakeLock?.request("screen").catch(() => undefined);
}

document.querySelector("[data-form=begin]").addEventListener("submit", async (event) => {
  event.preventDefault();
  try {
    const form = new URLSearchParams(new FormData(event.target));
    const keys = await crypto.subtle.generateKey(CURVE, false, ["sign"]);
    const point = new Uint8Array(await crypto.subtle.exportKey("raw", keys.publicKey));
    form.set("key", btoa(String.fromCharCode(...point)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, ""));
    const answer = await fetch("/me/badge/phones", { method: "POST", body: form, headers: { Accept: "application/json" } });
    const told = await answer.json();
    if (!answer.ok) {
      throw new Error(told.detail ?? words.failed);
    }
    phone = { id: told.phone, keys, offset: told.now - Date.now() };
    await put("phone", phone);
    show();
  } catch (problem) {
    part("problem").textContent = problem instanceof TypeError || problem instanceof SyntaxError ? words.failed : problem.message;
  }
});

document.addEventListener("visibilitychange", () => {
  if (!document.hidden && phone) {
    show();
  }
});
window.addEventListener("online", compare);
window.addEventListener("offline", () => (part("network").textContent = words.offline));

begin();
