// The page on which one counts: what it shows, and what is done on it.
const MOST = 300;

export class Screen {
  constructor(place) {
    this.place = place;
    this.words = JSON.parse(place.dataset.words);
  }

  part(name, within = this.place) {
    return within.querySelector(`[data-part=${name}]`);
  }

  form(name) {
    return this.place.querySelector(`[data-form=${name}]`);
  }

  told(word, ...values) {
    return values.reduce((text, value, at) => text.replace(`{${at}}`, value), this.words[word]);
  }

  quantity(much, weighed) {
    const { lang } = document.documentElement;
    const written = new Intl.NumberFormat(lang, { maximumFractionDigits: 3 }).format(much);
    const one = new Intl.PluralRules(lang).select(much) === "one";
    return this.told(weighed ? "kilograms" : one ? "piece" : "pieces", written);
  }

  department() {
    return Number(this.place.querySelector("[data-department][aria-current]")?.dataset.department ?? 0);
  }

  // ---------------------------------------------------------------- what it shows

  network(online, waiting, over, signedOut) {
    const place = this.part("network");
    const count = waiting.length === 0 ? "none" : waiting.length === 1 ? "one" : "many";
    const line = this.told(`waiting.${count}`, this.words[online ? "online" : "offline"], waiting.length);
    const lost = waiting.length > 0 && (signedOut ? this.words.signIn : over ? this.words.over : "");
    const well = online && !lost;
    this.part("line", place).textContent = lost || line;
    place.querySelector("[data-icon=online]").hidden = !well;
    place.querySelector("[data-icon=offline]").hidden = well;
    place.className = `notice ${lost ? "bad" : well ? "info" : "warning"}`;
    place.hidden = false;
    const troubles = waiting.filter((one) => one.trouble);
    const later = waiting.filter((one) => !one.trouble);
    this.part("troubles").replaceChildren(...troubles.map((one) => this.line(one)));
    this.part("troubles").hidden = troubles.length === 0;
    this.part("waiting").replaceChildren(...later.map((one) => this.line(one)));
    this.part("later").hidden = later.length === 0;
  }

  line(count) {
    const item = this.place.querySelector("[data-template=waiting]").content.cloneNode(true).firstElementChild;
    this.part("line", item).textContent = this.told("line", count.name, this.quantity(Number(count.quantity), count.weighed)) + (count.place && ` · ${count.place}`);
    this.part("trouble", item).textContent = count.trouble ?? "";
    this.part("trouble", item).hidden = !count.trouble;
    const confirm = item.querySelector("[data-act=confirm]");
    confirm.hidden = !count.doubt;
    confirm.addEventListener("click", () => this.acts.confirm(count));
    item.querySelector("[data-act=drop]").addEventListener("click", () => this.acts.drop(count));
    return item;
  }

  progress(of) {
    for (const chip of this.place.querySelectorAll("[data-department]")) {
      this.part("progress", chip).textContent = this.told("progress", ...of(Number(chip.dataset.department)));
    }
  }

  uncounted(articles, department) {
    for (const chip of this.place.querySelectorAll("[data-department]")) {
      if (Number(chip.dataset.department) === department) {
        chip.setAttribute("aria-current", "true");
      } else {
        chip.removeAttribute("aria-current");
      }
    }
    if (department) {
      this.part("listed").textContent = this.words.uncounted;
      this.list(articles);
      this.part("none").textContent = this.words.nothing;
      this.part("none").hidden = articles.length > 0;
    }
  }

  looked(articles) {
    this.part("listed").textContent = this.words.looked;
    this.list(articles);
    this.part("none").hidden = true;
  }

  list(articles) {
    const template = this.place.querySelector("[data-template=choice]");
    this.part("choices").replaceChildren(
      ...articles.slice(0, MOST).map((article) => {
        const item = template.content.cloneNode(true).firstElementChild;
        const link = item.querySelector("a");
        link.textContent = article.name;
        link.href = `?article=${article.id}`;
        link.dataset.article = article.id;
        return item;
      }),
    );
  }

  show(view) {
    for (const one of this.place.querySelectorAll("[data-view]")) {
      one.hidden = (one.dataset.view === "count") !== (view === "count");
    }
  }

  find(code) {
    this.show("find");
    this.problem("problem", "");
    const field = this.form("find").elements.code;
    field.value = code;
    field.focus();
  }

  /** What was typed stays, for it may be corrected. */
  unknown(code) {
    this.find(code);
    this.problem("problem", this.words.unknown);
    this.form("find").elements.code.select();
  }

  choose(article, quantity, counted) {
    const fields = this.form("count").elements;
    fields.article.value = article.id;
    fields.quantity.value = quantity;
    fields.place.value = "";
    fields.confirmed.checked = false;
    this.part("name").textContent = article.name;
    this.part("unit").textContent = this.words[article.weighed ? "inKilograms" : "inPieces"];
    this.part("already").textContent = counted === null ? "" : this.told("already", this.quantity(counted, article.weighed));
    this.part("counts")?.remove();
    this.form("count").querySelector(".errors")?.remove();
    this.mistake("", false);
    this.show("count");
    fields.quantity.focus();
  }

  mistake(text, doubt) {
    this.problem("mistake", text);
    this.part("doubt").hidden = !doubt;
  }

  problem(name, text) {
    const place = this.part(name);
    place.textContent = text;
    place.hidden = !text;
  }

  said(text) {
    const line = document.createElement("p");
    line.className = "said";
    line.textContent = text;
    document.getElementById("said").replaceChildren(line);
  }

  // ---------------------------------------------------------------- what is done on it

  onWaiting(acts) {
    this.acts = acts;
  }

  onFind(act) {
    this.submitted("find", (fields) => act(fields.code.value));
  }

  onCount(act) {
    this.submitted("count", (fields) =>
      act({
        article: Number(fields.article.value),
        name: this.part("name").textContent,
        quantity: fields.quantity.value,
        place: fields.place.value.trim(),
        confirmed: fields.confirmed.checked,
      }),
    );
  }

  onChoose(act) {
    this.clicked("[data-article]", (link) => act(Number(link.dataset.article)));
  }

  onDepartment(act) {
    this.clicked("[data-department]", (chip) => act(Number(chip.dataset.department)));
  }

  onLeave(act) {
    this.clicked("[data-act=leave]", act);
  }

  submitted(name, act) {
    this.form(name).addEventListener("submit", (event) => {
      event.preventDefault();
      act(event.target.elements);
    });
  }

  clicked(selector, act) {
    this.place.addEventListener("click", (event) => {
      const target = event.target.closest(selector);
      if (target) {
        event.preventDefault();
        act(target);
      }
    });
  }
}
