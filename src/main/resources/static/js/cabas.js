// Behaviours are attached by data- attributes; each file is one behaviour, loaded when a page needs it.
import "./menu.js";
import "./dialog.js";
import "./search.js";
import "./theme-switch.js";
import "./focus.js";
import "./print.js";
import "./submit.js";
import "./leave.js";

const lazy = {
  "[data-chart]": "./chart.js",
  "[data-counting]": "./counting/counting.js",
  "[data-drop]": "./drop.js",
  "[data-folding]": "./folding.js",
};

export function enliven(root) {
  for (const [selector, file] of Object.entries(lazy)) {
    if (root.matches?.(selector) || root.querySelector(selector)) {
      import(file).then((module) => module.enliven(root));
    }
  }
}

enliven(document);
document.addEventListener("htmx:afterSettle", (event) => enliven(event.target));
