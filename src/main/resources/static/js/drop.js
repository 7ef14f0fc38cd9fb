// Files and whole folders can be dropped on the form; what is too much is said before it is sent.
// Without this script the two pickers work as they are.
const SHOWN = 20;

async function filesIn(entry, most, found = []) {
  if (found.length > most || entry.name.startsWith(".")) {
    return found;
  }
  if (entry.isFile) {
    found.push(await new Promise((done, failed) => entry.file(done, failed)));
  } else {
    const reader = entry.createReader();
    // a reader hands a folder over by portions, an empty one last
    for (let some; (some = await new Promise((done, failed) => reader.readEntries(done, failed))).length; ) {
      for (const inner of some) {
        await filesIn(inner, most, found);
      }
    }
  }
  return found;
}

function add(input, files) {
  const all = new DataTransfer();
  [...input.files, ...files].forEach((file) => all.items.add(file));
  input.files = all.files;
}

class Drop {
  #form;
  #files;
  #folder;
  #problem;
  #chosen;

  constructor(form) {
    this.#form = form;
    [this.#files, this.#folder] = form.querySelectorAll("input[type=file]");
    this.#problem = form.querySelector("[data-drop-problem]");
    this.#chosen = form.querySelector("[data-drop-chosen]");
    form.querySelector("[data-drop-invite]").hidden = false;
    form.addEventListener("change", () => this.#show());
    form.addEventListener("submit", (event) => this.#send(event));
    form.querySelector("[data-drop-clear]").addEventListener("click", () => this.#clear());
    for (const name of ["dragenter", "dragover", "dragleave", "drop"]) {
      form.addEventListener(name, (event) => this.#drag(event));
    }
    this.#show();
  }

  #all() {
    return [...this.#files.files, ...this.#folder.files];
  }

  async #drag(event) {
    event.preventDefault();
    this.#form.classList.toggle("over", event.type === "dragenter" || event.type === "dragover");
    if (event.type !== "drop") {
      return;
    }
    // entries must be asked for before the first wait
    const handed = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry() ?? item.getAsFile()).filter(Boolean);
    for (const each of handed) {
      if (each.isDirectory) {
        add(this.#folder, await filesIn(each, Number(this.#form.dataset.mostFiles)));
      } else {
        add(this.#files, each instanceof File ? [each] : await filesIn(each, 1));
      }
    }
    this.#show();
  }

  #trouble() {
    const all = this.#all();
    const { mostFile, mostTotal, mostFiles } = this.#form.dataset;
    const large = all.find((file) => file.size > mostFile);
    if (large) {
      return this.#problem.dataset.tooLarge.replace("%", large.name);
    }
    if (all.length > mostFiles) {
      return this.#problem.dataset.tooMany;
    }
    return all.reduce((sum, file) => sum + file.size, 0) > mostTotal ? this.#problem.dataset.tooMuch : "";
  }

  #say(problem) {
    this.#problem.textContent = problem;
    this.#problem.hidden = !problem;
  }

  #show() {
    const all = this.#all();
    const { one, many } = this.#chosen.dataset;
    this.#chosen.textContent = all.length === 0 ? "" : all.length === 1 ? one : many.replace("%", all.length);
    const lines = all.slice(0, SHOWN).map((file) => file.name);
    if (all.length > SHOWN) {
      lines.push("…");
    }
    this.#form.querySelector("[data-drop-list]").replaceChildren(
      ...lines.map((name) => Object.assign(document.createElement("li"), { textContent: name })),
    );
    this.#form.querySelector("[data-drop-clear]").hidden = all.length === 0;
    this.#say(this.#trouble());
  }

  #clear() {
    this.#files.value = "";
    this.#folder.value = "";
    this.#show();
    this.#files.focus();
  }

  #send(event) {
    const problem = this.#all().length === 0 ? this.#problem.dataset.nothing : this.#trouble();
    this.#say(problem);
    if (problem) {
      event.preventDefault();
      return;
    }
    this.#chosen.textContent = this.#chosen.dataset.sending;
    this.#form.querySelector("[type=submit]").disabled = true;
  }
}

export function enliven(root) {
  root.querySelectorAll("[data-drop]").forEach((form) => new Drop(form));
}
// coming back by the browser's own button finds the form ready again
addEventListener("pageshow", () => document.querySelectorAll("[data-drop] [type=submit]").forEach((button) => (button.disabled = false)));
