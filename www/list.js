// The statements as an ordinary list: the same facts as the colours, for every way of reading.

import { element } from "./dom.js";
import { arranged } from "./orders.js";
import { ARTICLE, labelOfKey, LABELS } from "./words.js";

/** Statements that are put into the page at once; more follow when they come near. */
const BATCH = 60;

/** Statements of a speaker that are put into the page at once. */
const OF_SPEAKER = 20;

/** Speakers whose statements stand open from the start. */
const OPEN = 8;

export class StatementList {
  /**
   * @param {HTMLElement} box
   * @param {{ onopen: (index: number, row: Element) => void, oncorrect: (index: number, label: string) => void }} listener
   */
  constructor(box, { onopen, oncorrect }) {
    Object.assign(this, { box, oncorrect });
    /** @type {import("./orders.js").Choice} */
    this.choice = { order: "speaker", sort: "count", find: "", shown: new Set() };
    /** Speakers that the person opened or closed. @type {Map<string, boolean>} */
    this.opened = new Map();
    /** Rows that are not in the page yet. @type {(() => Element)[]} */
    this.rest = [];
    /** What opens each speaker's statements, by name. @type {Map<string, () => HTMLElement>} */
    this.openers = new Map();
    /** Which of the rows had the focus or was explained last. */
    this.place = 0;
    this.more = element("button", { type: "button", class: "plain more", onclick: () => this.addBatch() }, "Show more");
    this.watcher = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && this.addBatch(), { rootMargin: "400px" });
    box.addEventListener("keydown", (event) => this.key(event));
    box.addEventListener("click", (event) => {
      const button = event.target.closest?.(".statement");
      if (button) onopen(Number(button.dataset.index), button);
    });
  }

  /**
   * @param {import("./statements.js").Statements} statements
   * @param {Partial<import("./orders.js").Choice>} [choice] what is chosen anew
   */
  show(statements, choice) {
    this.statements = statements;
    Object.assign(this.choice, choice);
    const focused = this.box.contains(document.activeElement) ? document.activeElement.dataset.index : undefined;
    const place = this.rows().findIndex((row) => row === document.activeElement || row.ariaCurrent);
    if (place >= 0) this.place = place;
    const groups = arranged(statements, this.choice);
    this.watcher.unobserve(this.more);
    this.list = null;
    this.rest = [];
    this.openers.clear();
    if (groups.length === 0) this.box.replaceChildren(element("p", { class: "empty" }, this.emptyText()));
    else if (groups[0].name === null) this.showInOrder(groups[0].statements);
    else this.showSpeakers(groups);
    if (focused !== undefined) this.rowOf(Number(focused))?.focus({ preventScroll: true });
  }

  /** The row of a statement; where it has left the list, the one that has its place. */
  rowOf(index) {
    const rows = this.rows();
    return this.buttonOf(index) ?? rows[Math.min(this.place, rows.length - 1)];
  }

  /** Gives the focus to a statement's row, or what comes nearest to it in the list. @returns {boolean} whether there is anything */
  focusOn(index) {
    while (this.rest.length > 0 && !this.buttonOf(index)) this.addBatch();
    const sentence = this.statements.sentences[index];
    const group = sentence && this.choice.order === "speaker" ? this.openers.get(this.statements.speaker(sentence))?.() : this.box;
    const row = group?.querySelector(`.statement[data-index="${index}"]`) ?? (group ?? this.box).querySelector("summary, .statement");
    row?.focus();
    return Boolean(row);
  }

  emptyText() {
    if (this.statements.sentences.length === 0) return "Paste an article, and its statements appear here.";
    return this.choice.shown.size === 0 ? "All labels are hidden: show one above." : "No such statements in this text.";
  }

  showSpeakers(groups) {
    const searching = this.choice.find !== "";
    this.rest = groups.map(({ name, statements }, at) => {
      const open = (searching && at < OPEN) || (this.opened.get(name) ?? (at < OPEN && name !== ARTICLE));
      return () => this.speakerRow(name, statements, open);
    });
    this.list = this.box;
    this.box.replaceChildren();
    this.addBatch();
  }

  speakerRow(name, statements, open) {
    const count = element("span", { class: "number" }, String(statements.length));
    count.append(element("span", { class: "visually-hidden" }, statements.length === 1 ? " statement" : " statements"));
    const heading = element("summary", {}, element("span", { class: "who" }, name), " ", count);
    const list = element("ol", {});
    const row = element("details", { class: name === ARTICLE ? "speaker article" : "speaker", open }, heading, list);
    // Filled when it is opened: the article itself may hold thousands.
    const fill = () => {
      if (list.hasChildNodes()) return;
      list.append(...statements.slice(0, OF_SPEAKER).map((index) => this.item(index, name)));
      if (statements.length > OF_SPEAKER) list.append(this.restItem(list, statements.slice(OF_SPEAKER), name));
    };
    this.openers.set(name, () => {
      fill();
      row.open = true;
      return row;
    });
    if (open) fill();
    row.addEventListener("toggle", () => {
      fill();
      if (this.choice.find === "") this.opened.set(name, row.open);
    });
    return row;
  }

  restItem(list, rest, name) {
    const item = element("li", {}, element("button", {
      type: "button",
      class: "plain more",
      onclick: () => {
        item.remove();
        const added = rest.slice(0, OF_SPEAKER).map((index) => this.item(index, name));
        list.append(...added);
        if (rest.length > OF_SPEAKER) list.append(this.restItem(list, rest.slice(OF_SPEAKER), name));
        added[0].firstChild.focus();
      },
    }, `Show ${Math.min(OF_SPEAKER, rest.length)} more of ${rest.length}`));
    return item;
  }

  showInOrder(indices) {
    this.list = element("ol", {});
    this.rest = indices.map((index) => () => this.item(index));
    this.box.replaceChildren(this.list);
    this.addBatch();
  }

  addBatch() {
    const batch = this.rest.slice(0, BATCH);
    this.rest = this.rest.slice(BATCH);
    this.watcher.unobserve(this.more);
    this.more.remove();
    this.list?.append(...batch.map((make) => make()));
    if (this.rest.length > 0) {
      this.box.append(this.more);
      this.watcher.observe(this.more);
    }
  }

  /** @param {string} [group] the speaker under whose name it stands */
  item(index, group) {
    const sentence = this.statements.sentences[index];
    return element("li", {}, element("button", { type: "button", class: `statement ${sentence.label}`, "data-index": String(index) },
      element("span", { class: "tag", "aria-hidden": "true" }, LABELS[sentence.label].tag),
      element("span", { class: "what" }, this.what(sentence, group), this.choice.order === "check" ? `, worth checking: ${Math.round(sentence.checkWorthiness * 100)}\u00a0%` : ""),
      element("span", { class: "visually-hidden" }, ": "),
      element("span", { class: "said" }, this.statements.textOf(sentence))));
  }

  /** The label and the speaker of a statement, as text. */
  what(sentence, group) {
    const what = labelAndSpeaker(this.statements, sentence, group);
    return sentence.corrected ? `${what}, set by you` : what;
  }

  /** @returns {HTMLElement[]} */
  rows() {
    return [...this.box.querySelectorAll(".statement")];
  }

  buttonOf(index) {
    return this.box.querySelector(`.statement[data-index="${index}"]`);
  }

  /** J and K, or the arrows, go from statement to statement; the labels' letters set a label. */
  key(event) {
    const command = event.ctrlKey || event.metaKey;
    if (command || event.altKey) return;
    const label = labelOfKey(event.key);
    const index = event.target.dataset.index;
    if (label && index !== undefined) {
      event.preventDefault();
      this.oncorrect(Number(index), label);
      // In one column the text may be on the screen and the row far below; and another row may have the focus now.
      if (this.box.contains(document.activeElement)) document.activeElement.scrollIntoView({ block: "nearest" });
      return;
    }
    const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const stops = [...this.box.querySelectorAll("details[open] .statement, ol:not(details ol) .statement, summary")];
    const at = stops.indexOf(document.activeElement);
    if (at < 0) return;
    event.preventDefault();
    if (at + step >= stops.length && this.rest.length > 0) {
      this.addBatch();
      this.key(event);
    } else {
      stops[at + step]?.focus();
    }
  }

  /** Shows which statement the card explains. */
  select(index) {
    this.box.querySelectorAll("[aria-current]").forEach((button) => button.removeAttribute("aria-current"));
    if (index !== null) this.box.querySelectorAll(`.statement[data-index="${index}"]`).forEach((button) => button.setAttribute("aria-current", "true"));
  }
}

/**
 * @param {import("./statements.js").Statements} statements
 * @param {import("../src/wasm").Sentence} sentence
 * @param {string} [group] the speaker under whose name it stands, who may say only a part of it
 */
export function labelAndSpeaker(statements, sentence, group) {
  const speaker = statements.speaker(sentence);
  if (sentence.label === "claim") return group && group !== ARTICLE ? "Quoted in a claim" : "Claim";
  if (group === speaker) return LABELS[sentence.label].name;
  const mostly = group ? ", mostly" : "";
  return sentence.label === "denial" ? `Denial${mostly} by ${speaker}` : `Attributed${mostly} to ${speaker}`;
}
