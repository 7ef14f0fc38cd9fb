// The screen at the door: pairs itself, waits for a badge, says yes, yes but, or no; with network and without.
import * as camera from "./camera.js";
import { keep } from "../kept/keep.js";
import { actions, picture } from "./desk.js";
import * as device from "./device.js";
import * as extract from "./extract.js";
import { listen } from "./scanner.js";
import * as screen from "./screen.js";
import { play } from "./sound.js";
import * as store from "./store.js";

const STAYS = { YES: 5000, BUT: 9000, NO: 30000 };
const HEARTBEAT = 60_000;
const RETRY = 10_000;
const RENEWAL = 10 * 60_000;
const PARCEL = 200;
const READER = "/webjars/html5-qrcode/2.2.1/html5-qrcode.min.js";

/** Longer than that nobody waits at a door: a network that answers later is none. */
const BLINK = 1500;
const words = screen.words();

let state = { search: false, onDuty: [] };
let offlineSince = null;
let renewed = 0;
let timer;
let busy = false;
let beating = false;

async function begin() {
  // The screen itself must be there without network.
  keep("cabas-kiosk", "/kiosk/worker.js", "/kiosk/", [location.href, READER]);
  const known = await device.load();
  screen.clock(device.now());
  if (!known) {
    screen.show("pairing");
    return;
  }
  screen.called(known.name);
  await extract.load();
  screen.show("idle");
  await beat();
  setInterval(beat, HEARTBEAT);
  setInterval(() => offlineSince !== null && beat(), RETRY);
}

/** Once a minute: am I known, what time is it, is there something to hand in or to take along. */
async function beat() {
  if (beating) {
    return;
  }
  beating = true;
  try {
    state = await device.state();
    online();
    screen.called(state.name);
    screen.onDuty(state.onDuty);
    document.querySelector("[data-act=search]").hidden = !state.search;
    await handIn();
    if (performance.now() - renewed > RENEWAL || renewed === 0) {
      await extract.fetchLatest();
      renewed = performance.now();
    }
  } catch (problem) {
    failed(problem);
  } finally {
    beating = false;
  }
}

function online() {
  offlineSince = null;
  screen.online(null);
}

/** Only what is meant to happen is caught; the rest is a fault, and must be seen. */
function failed(problem) {
  if (problem instanceof device.Revoked) {
    screen.show("revoked");
  } else if (problem instanceof device.Offline) {
    offlineSince ??= device.now();
    screen.online(offlineSince);
  } else {
    throw problem;
  }
}

/** What was answered alone, parcel by parcel; dropped only when the server has it. */
async function handIn() {
  for (;;) {
    const parcel = await store.visits(PARCEL);
    if (parcel.length === 0) {
      return;
    }
    await device.call("POST", "/api/kiosk/visits", { sent: Math.round(device.now()), visits: parcel });
    await store.dropVisits(parcel);
  }
}

async function scanned(code) {
  if (busy || ["pairing", "revoked"].includes(screen.shown())) {
    return;
  }
  busy = true;
  const visit = crypto.randomUUID();
  try {
    if (offlineSince !== null) {
      await alone(visit, code);
      return;
    }
    say(await device.json("POST", "/api/kiosk/scans", { visit, code }, BLINK), { visit });
  } catch (problem) {
    if (problem instanceof device.Refused) {
      say({ answer: "NO", why: problem.message }, {});
    } else if (problem instanceof device.Offline) {
      failed(problem);
      await alone(visit, code);
    } else {
      failed(problem);
    }
  } finally {
    busy = false;
  }
}

async function alone(visit, code) {
  const decided = await extract.decide(code);
  const written = { visit, at: Math.round(device.now()), code: code.slice(0, 400), answer: decided.answer };
  await store.addVisit(written);
  say({ answer: decided.answer, why: words[`why.${decided.why}`] ?? "", name: decided.name }, { visit, written });
}

function say(told, { visit, written }) {
  clearTimeout(timer);
  screen.answer(told, actions(told, visit ?? told.visit, written, { say, failed, stay: () => clearTimeout(timer) }));
  play(told.answer);
  if (told.photo) {
    picture(told.visit, failed);
  }
  timer = setTimeout(idle, STAYS[told.answer]);
}

function search() {
  const field = document.querySelector("[data-field=name]");
  field.value = "";
  screen.choices("found", []);
  screen.show("search");
  field.focus();
}

let asked = 0;

async function look(text) {
  const mine = ++asked;
  try {
    const found = text.trim().length < 2 ? [] : await device.json("POST", "/api/kiosk/names", { text });
    if (mine === asked) {
      screen.choices("found", found.map((one) => ({ label: one.name, act: () => chosen(one.id) })));
    }
  } catch (problem) {
    failed(problem);
  }
}

async function chosen(member) {
  const visit = crypto.randomUUID();
  try {
    say(await device.json("POST", "/api/kiosk/checks", { visit, member }), { visit });
  } catch (problem) {
    if (problem instanceof device.Refused) {
      idle();
    } else {
      failed(problem);
    }
  }
}

async function watch() {
  if (camera.isOn()) {
    await camera.stop();
    document.body.dataset.camera = "off";
    return;
  }
  document.body.dataset.camera = "on";
  try {
    await camera.start(document.getElementById("camera"), scanned);
  } catch {
    document.body.dataset.camera = "off";
    say({ answer: "NO", why: words.noCamera }, {});
  }
}

function idle() {
  clearTimeout(timer);
  screen.problem("");
  screen.show("idle");
}

async function paired(event) {
  event.preventDefault();
  const field = event.target.elements.code;
  try {
    const known = await device.pair(field.value);
    screen.problem("");
    if (known.language !== document.documentElement.lang) {
      location.replace(`/kiosk/door?language=${known.language}`);
      return;
    }
    await begin();
  } catch (problem) {
    if (problem instanceof device.Refused) {
      screen.problem(problem.message);
    } else {
      screen.problem(words.needsNetwork);
    }
  }
}

document.querySelector("[data-form=pairing]").addEventListener("submit", paired);
document.querySelector("[data-act=search]").addEventListener("click", search);
document.querySelector("[data-act=camera]").addEventListener("click", watch);
document.querySelector("[data-field=name]").addEventListener("input", (event) => look(event.target.value));
for (const back of document.querySelectorAll("[data-act=back]")) {
  back.addEventListener("click", idle);
}
addEventListener("online", beat);
addEventListener("offline", () => failed(new device.Offline()));
setInterval(() => screen.clock(device.now()), 1000);
listen(scanned);
begin();
