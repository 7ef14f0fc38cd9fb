// What is seen: one of several views at a time, filled from templates of the page.
const views = () => document.querySelectorAll("[data-view]");
const part = (name, within = document) => within.querySelector(`[data-part="${name}"]`);

export const words = () => JSON.parse(document.body.dataset.words);

export function show(view) {
  for (const one of views()) {
    one.hidden = one.dataset.view !== view;
  }
  document.body.dataset.shown = view;
}

export const shown = () => document.body.dataset.shown;

function text(name, told) {
  const element = part(name);
  element.textContent = told ?? "";
  element.hidden = !told;
}

function buttons(name, all) {
  part(name).replaceChildren(
    ...all.map(({ label, act, main }) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = main ? "button primary" : "button";
      button.textContent = label;
      button.addEventListener("click", act);
      return button;
    }),
  );
}

/** The answer: shape, word, colour and sentence say the same. */
export function answer(told, actions) {
  const said = words();
  document.body.dataset.answer = told.answer;
  for (const shape of document.querySelectorAll("[data-shape]")) {
    shape.toggleAttribute("hidden", shape.dataset.shape !== told.answer);
  }
  text("word", said[`answer.${told.answer}`]);
  text("name", told.name);
  text("why", told.why);
  text("duty", told.duty);
  part("told").replaceChildren(
    ...(told.told ?? []).map((line) => {
      const item = document.createElement("li");
      item.textContent = line;
      return item;
    }),
  );
  photo(null);
  buttons("actions", actions);
  show("answer");
}

export function photo(address) {
  const image = part("photo");
  image.hidden = !address;
  if (address) {
    image.src = address;
  } else {
    image.removeAttribute("src");
  }
}

/** Somebody to choose from, or why somebody is let in. */
export function choices(name, all) {
  buttons(name, all);
}

export function problem(told) {
  text("problem", told);
}

export function online(since) {
  const said = words();
  document.body.dataset.online = since === null ? "yes" : "no";
  part("network").textContent =
    since === null ? said.online : said.offline.replace("{0}", new Date(since).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" }));
}

export function clock(moment) {
  part("clock").textContent = new Date(moment).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
}

export function onDuty(people) {
  text("duties", people.length ? words().onDuty.replace("{0}", people.map((one) => one.name).join(", ")) : "");
}

export function called(name) {
  text("kiosk", name);
}
