// What is done at the door for somebody who was refused: a shift booked, a few days given, let in with a reason.
import * as device from "./device.js";
import * as screen from "./screen.js";
import * as store from "./store.js";

const words = screen.words();

/**
 * What can be chosen under a no.
 *
 * @param written what was written down without network; undefined when the server did
 * @param door how the screen says an answer, tells a failure, and stays
 */
export function actions(told, visit, written, door) {
  if (told.answer !== "NO" || !visit) {
    return [];
  }
  const all = (told.shifts ?? []).map((shift) => ({
    label: words.book.replace("{0}", shift.words),
    main: true,
    act: () => settle(`/api/kiosk/visits/${visit}/make-up`, { shift: shift.id }, door),
  }));
  if (told.grace) {
    all.push({ label: words.grace, act: () => settle(`/api/kiosk/visits/${visit}/grace`, {}, door) });
  }
  all.push({ label: words.letIn, act: () => letIn(visit, written, door) });
  return all;
}

async function settle(path, body, { say, failed }) {
  try {
    const told = await device.json("POST", path, body);
    say(told, { visit: told.visit });
  } catch (problem) {
    if (problem instanceof device.Refused) {
      screen.problem(problem.message);
    } else {
      failed(problem);
      screen.problem(words.needsNetwork);
    }
  }
}

/** The photo of whoever was answered, while the answer is still shown. */
export async function picture(visit, failed) {
  try {
    const answer = await device.call("GET", `/api/kiosk/visits/${visit}/photo`);
    const reader = new FileReader();
    reader.onload = () => screen.shown() === "answer" && screen.photo(reader.result);
    reader.readAsDataURL(await answer.blob());
  } catch (problem) {
    if (!(problem instanceof device.Refused)) {
      failed(problem);
    }
  }
}

function letIn(visit, written, door) {
  door.stay();
  const reason = document.querySelector("[data-field=reason]");
  reason.value = "";
  screen.problem("");
  const enter = (why) => entered(visit, written, why, door);
  screen.choices("reasons", words.reasons.map((why) => ({ label: why, act: () => enter(why) })));
  document.querySelector("[data-form=reason]").onsubmit = (event) => {
    event.preventDefault();
    if (reason.value.trim()) {
      enter(reason.value.trim());
    }
  };
  screen.show("reasons");
}

async function entered(visit, written, why, { say, failed }) {
  try {
    if (written) {
      await store.addVisit({ ...written, letIn: why });
    } else {
      await device.call("POST", `/api/kiosk/visits/${visit}/entry`, { why });
    }
    say({ answer: "BUT", why: words.letInSaid }, {});
  } catch (problem) {
    if (problem instanceof device.Refused) {
      screen.problem(problem.message);
    } else {
      failed(problem);
      screen.problem(words.needsNetwork);
    }
  }
}
