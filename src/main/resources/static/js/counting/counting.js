// Counting on a phone, network or not: each count is written down here first, then sent, and counts once however often it is sent. Without
// this script the page is plain forms.
import { keep } from "../kept/keep.js";
import { listen } from "../kiosk/scanner.js";
import { Articles } from "./articles.js";
import * as queue from "./queue.js";
import { Screen } from "./screen.js";

const RETRY = 15_000;

/** Beyond, one is asked whether it is so; the server asks of less, for it knows what is expected. */
const MUCH = 1000;
const MOST = 100_000;

export function enliven(root) {
  const place = root.querySelector("[data-counting]");
  // Numbers that nobody else gives, and pages that stay, need a safe connection.
  if (place && window.isSecureContext && window.indexedDB && !place.dataset.alive) {
    place.dataset.alive = "true";
    new Counting(place).begin();
  }
}

class Counting {
  constructor(place) {
    this.inventory = place.dataset.counting;
    this.path = `/stock/counting/${this.inventory}`;
    this.screen = new Screen(place);
    this.over = Boolean(place.dataset.over);
    this.department = Number(new URLSearchParams(location.search).get("department") ?? 0) || this.screen.department();
    this.counted = {};
    this.online = false;
  }

  async begin() {
    this.screen.onWaiting({ drop: (count) => this.drop(count), confirm: (count) => this.confirm(count) });
    if (!this.over) {
      keep("cabas-counting", "/stock/counting/worker.js", "/stock/counting/", [this.path]).then((kept) => {
        document.body.dataset.kept = kept;
      });
      await this.load();
      this.attach();
    }
    await this.beat();
    if (!this.over && !this.online && this.articles) {
      this.arrive();
    }
    setInterval(() => this.beat(), RETRY);
    window.addEventListener("online", () => this.beat());
    window.addEventListener("offline", () => this.beat());
  }

  /** The list of articles: what was kept, until the latest comes. */
  async load() {
    const name = `list ${this.inventory}`;
    try {
      const list = await queue.ask(`${this.path}/list`);
      await queue.put(name, list);
      this.articles = new Articles(list);
    } catch {
      const kept = await queue.get(name);
      this.articles = kept && new Articles(kept);
    }
    this.counted = (await queue.get(`counted ${this.inventory}`)) ?? {};
  }

  /** The page itself was kept, as it was seen last: what its address asks for is found here. */
  arrive() {
    const asked = new URLSearchParams(location.search);
    const article = this.articles.byId.get(Number(asked.get("article")));
    document.getElementById("said")?.replaceChildren();
    if (article) {
      this.choose(article, "");
    } else {
      this.screen.find("");
      this.find(asked.get("code") ?? "");
    }
  }

  /** What waits is sent, and what others counted is heard; once more when something came meanwhile. */
  async beat() {
    this.again = true;
    if (this.beating) {
      await this.draw();
      return;
    }
    this.beating = true;
    try {
      while (this.again) {
        this.again = false;
        await this.hear();
      }
    } finally {
      this.beating = false;
    }
    await this.draw();
  }

  async hear() {
    try {
      const state = await queue.ask(`${this.path}/state`);
      this.online = true;
      this.signedOut = false;
      const sent = await queue.send(this.inventory, `${this.path}/parcels`, state);
      this.counted = (sent ? await queue.ask(`${this.path}/state`) : state).counted;
      await queue.put(`counted ${this.inventory}`, this.counted);
      this.over = !state.open;
    } catch (problem) {
      if (!(problem instanceof queue.Offline || problem instanceof queue.SignedOut)) {
        throw problem;
      }
      this.signedOut = problem instanceof queue.SignedOut;
      this.online = false;
    }
  }

  async draw() {
    const waiting = await queue.waiting(this.inventory);
    this.screen.network(this.online, waiting, this.over, this.signedOut);
    if (this.articles && !this.over) {
      const known = new Set([...Object.keys(this.counted).map(Number), ...waiting.map((count) => count.article)]);
      this.screen.progress((department) => {
        const expected = this.articles.expected(department);
        return [expected.filter((article) => known.has(article.id)).length, expected.length];
      });
      if (!this.looking) {
        this.screen.uncounted(this.articles.expected(this.department).filter((article) => !known.has(article.id)), this.department);
      }
    }
  }

  attach() {
    if (!this.articles) {
      return;
    }
    this.screen.onFind((typed) => this.find(typed));
    this.screen.onChoose((id) => {
      const article = this.articles.byId.get(id);
      return article ? this.choose(article, "") : location.assign(`${this.path}?article=${id}`);
    });
    this.screen.onDepartment((id) => {
      this.department = id;
      this.looking = false;
      this.draw();
    });
    this.screen.onLeave(() => this.leave());
    this.screen.onCount((typed) => this.count(typed));
    listen((code) => this.find(code));
  }

  find(typed) {
    const scanned = this.articles.scan(typed);
    const looked = scanned ? [] : this.articles.looked(typed);
    if (scanned) {
      this.choose(scanned.article, scanned.quantity);
    } else if (looked.length === 1) {
      this.choose(looked[0], "");
    } else if (looked.length > 1) {
      this.looking = true;
      this.screen.looked(looked);
    } else if (typed.trim() && this.online) {
      // The shop knows more codes than this inventory.
      location.assign(`${this.path}?code=${encodeURIComponent(typed.trim())}&department=${this.department || ""}`);
    } else if (typed.trim()) {
      this.screen.unknown(typed);
    }
  }

  async choose(article, quantity) {
    const mine = (await queue.waiting(this.inventory)).filter((count) => count.article === article.id);
    const so = mine.reduce((sum, count) => sum + number(count.quantity), Number(this.counted[article.id] ?? 0));
    this.chosen = article;
    this.screen.choose(article, quantity, so || mine.length || article.id in this.counted ? so : null);
  }

  leave() {
    this.looking = false;
    this.screen.find("");
    this.draw();
  }

  /** What stands in the form is written down, or stays there with what is wrong. */
  async count({ article, name, quantity, place, confirmed }) {
    const much = number(quantity);
    if (Number.isNaN(much) || much > MOST) {
      this.screen.mistake(this.screen.words.howMuch, false);
      return;
    }
    const known = this.articles.byId.get(article) ?? { id: article, name, weighed: false };
    if (much > MUCH && !confirmed) {
      this.screen.mistake(this.screen.told("doubtful", this.screen.quantity(much, known.weighed)), true);
      return;
    }
    await queue.add({
      inventory: this.inventory,
      request: crypto.randomUUID(),
      article,
      name: known.name,
      weighed: known.weighed,
      quantity: String(much),
      place,
      confirmed,
      at: Date.now(),
    });
    this.leave();
    this.screen.said(this.screen.told("counted", known.name, this.screen.quantity(much, known.weighed)));
    await this.beat();
  }

  async drop(count) {
    await queue.drop(count);
    await this.draw();
  }

  async confirm({ trouble, doubt, ...count }) {
    await queue.add({ ...count, confirmed: true });
    await this.beat();
  }
}

/** As it is typed here: a comma is as good as a point; no number for what is none. */
function number(typed) {
  const plain = typed.replace(",", ".").replace(/\s/g, "");
  return /^\d{1,9}([.]\d{1,3})?$/.test(plain) ? Number(plain) : NaN;
}
