// The articles of an inventory, as this phone knows them: by code, by what a label carries, by words.

/** What words are compared by: without capitals nor accents, as the server keeps them. */
const plain = (text) => text.normalize("NFD").replace(/\p{Diacritic}/gu, "").toLowerCase();

export class Articles {
  constructor({ articles, labels }) {
    this.all = articles;
    this.labels = labels;
    this.byId = new Map(articles.map((article) => [article.id, article]));
    this.byCode = new Map(articles.flatMap((article) => article.codes.map((code) => [code, article])));
  }

  /** What a code stands for, and how much its label says there is; undefined for nothing. */
  scan(typed) {
    const code = typed.trim();
    const known = this.byCode.get(code);
    if (known) {
      return { article: known, quantity: "" };
    }
    const label = isChecked(code) && this.labels.find((one) => code.startsWith(one.prefix));
    const article = label && this.byCode.get(code.slice(0, label.prefix.length + label.item).padEnd(13, "0"));
    return article && { article, quantity: label.carries === "PRICE" ? "" : carried(code, label) };
  }

  /** Those whose name, brand or codes have all of these words. */
  looked(words) {
    const wanted = plain(words).split(/\s+/).filter(Boolean);
    return /\p{L}/u.test(words) ? this.all.filter((article) => wanted.every((word) => article.words.includes(word))) : [];
  }

  expected(department) {
    return this.all.filter((article) => article.expected && article.department === department);
  }
}

/** Thirteen digits whose last agrees with the others (GS1 General Specifications 7.9). */
function isChecked(code) {
  return /^\d{13}$/.test(code) && Array.from(code, (digit, at) => Number(digit) * (at % 2 ? 3 : 1)).reduce((sum, one) => sum + one) % 10 === 0;
}

function carried(code, { prefix, item, decimals }) {
  const digits = code.slice(prefix.length + item, 12);
  return String(Number(digits) / 10 ** decimals);
}
