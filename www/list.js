// The statements as an ordinary list: the same facts as the colours, for every way of reading.

import { byId, element } from "./dom.js";
import { labelOfKey, plainKey } from "./keys.js";
import { statementRow } from "./labelled.js";
import { arranged } from "./orders.js";
import { ARTICLE, LABELS } from "./words.js";

/** Statements that are put into the page at once; more follow when they come near. */
const BATCH = 60;

/** Statements of a speaker that are put into the page at once. */
const OF_SPEAKER = 20;

/** Speakers whose statements stand open from the start. */
const OPEN = 8;

export class StatementList {
  /**
   * @param {HTMLElement} box
   * @param {{ onopen: (index: number, row: Element) => void, oncorrect: (index: number, label: string) => void,
   *   iscurrent: (statements: import("./statements.js").Statements) => boolean }} listener `iscurrent`: whether these are
   *   the statements of the text as it stands; what is asked of the rows of others is not done
   */
  constructor(box, { onopen, oncorrect, iscurrent }) {
    Object.assign(this, { box, oncorrect, iscurrent });
    /** @type {import("./orders.js").Choice} */
    this.choice = { order: "speaker", sort: "count", find: "", shown: new Set() };
    /** Speakers that the person opened or closed. @type {Map<string, boolean>} */
    this.opened = new Map();
    /** Rows that are not in the page yet. @type {(() => Element)[]} */
    this.rest = [];
    /** Each speaker's part of the list, and what fills it, by name. @type {Map<string, { row: HTMLDetailsElement, fill: (until?: number) => void }>} */
    this.groups = new Map();
    /** How many statements of a speaker were asked for, where more than at once. @type {Map<string, number>} */
    this.asked = new Map();
    /** Which of the rows had the focus or was explained last. */
    this.place = 0;
    this.more = element("button", { type: "button", class: "plain more", onclick: () => this.addBatch() }, "Show more");
    this.watcher = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && this.addBatch(), { rootMargin: "400px" });
    box.addEventListener("keydown", (event) => this.key(event));
    box.addEventListener("click", (event) => {
      const button = event.target.closest?.(".statement");
      if (button && iscurrent(this.statements)) onopen(Number(button.dataset.index), button);
    });
  }

  /**
   * @param {import("./statements.js").Statements} statements
   * @param {Partial<import("./orders.js").Choice>} [choice] what is chosen anew
   */
  show(statements, choice) {
    this.statements = statements;
    Object.assign(this.choice, choice);
    const focused = this.box.contains(document.activeElement) ? document.activeElement : null;
    const speaker = focused?.localName === "summary" ? focused.querySelector(".who").textContent : null;
    const place = this.rows().findIndex((row) => row === focused || row.ariaCurrent);
    if (place >= 0) this.place = place;
    const groups = arranged(statements, this.choice);
    this.watcher.unobserve(this.more);
    this.list = null;
    this.rest = [];
    this.groups.clear();
    if (groups.length === 0) this.box.replaceChildren(element("p", { class: "empty" }, this.emptyText()));
    else if (groups[0].name === null) this.showInOrder(groups[0].statements);
    else this.showSpeakers(groups);
    if (speaker !== null) this.rowOfSpeaker(speaker)?.focus({ preventScroll: true });
    else if (focused?.dataset.index !== undefined) this.rowOf(Number(focused.dataset.index))?.focus({ preventScroll: true });
  }

  /** The row of a statement; where it has left the list, the one that has its place. */
  rowOf(index) {
    while (this.rest.length > 0 && !this.buttonOf(index) && this.rows().length <= this.place) this.addBatch();
    const rows = this.rows();
    return this.buttonOf(index) ?? rows[Math.min(this.place, rows.length - 1)];
  }

  /** The row of a speaker; of one who has left the list, the first. */
  rowOfSpeaker(name) {
    while (this.rest.length > 0 && !this.groups.has(name)) this.addBatch();
    return (this.groups.get(name)?.row ?? this.box).querySelector("summary, .statement");
  }

  /** Gives the focus to a statement's row, or what comes nearest to it in the list. @returns {boolean} whether there is anything */
  focusOn(index) {
    while (this.rest.length > 0 && !this.buttonOf(index)) this.addBatch();
    const sentence = this.statements.sentences[index];
    const group = sentence && this.groups.get(this.statements.speaker(sentence));
    if (group) {
      group.row.open = true;
      group.fill(index);
    }
    const box = group?.row ?? this.box;
    const row = box.querySelector(`.statement[data-index="${index}"]`) ?? box.querySelector("summary, .statement");
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
    const fill = (until) => {
      const most = Math.max(OF_SPEAKER, this.asked.get(name) ?? 0, statements.indexOf(until) + 1);
      const shown = list.querySelectorAll(".statement").length;
      if (shown >= Math.min(most, statements.length)) return;
      list.lastElementChild?.remove();
      list.append(...statements.slice(shown, most).map((index) => this.item(index, name)));
      const left = statements.length - most;
      if (left > 0) list.append(element("li", {}, element("button", { type: "button", class: "plain more", onclick: () => more(most) }, `Show ${Math.min(OF_SPEAKER, left)} more of ${left}`)));
    };
    const more = (shown) => {
      this.asked.set(name, shown + OF_SPEAKER);
      fill();
      list.querySelectorAll(".statement")[shown].focus();
    };
    this.groups.set(name, { row, fill });
    if (open) fill();
    let known = open;
    row.addEventListener("toggle", () => {
      fill();
      // It also fires for what stands open from the start.
      if (row.open !== known && this.choice.find === "") this.opened.set(name, row.open);
      known = row.open;
    });
    return row;
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
    const focused = document.activeElement === this.more;
    this.more.remove();
    const made = batch.map((make) => make());
    this.list?.append(...made);
    if (focused) made[0]?.querySelector("summary, .statement").focus({ preventScroll: true });
    if (this.rest.length > 0) {
      this.box.append(this.more);
      this.watcher.observe(this.more);
    }
  }

  /** @param {string} [group] the speaker under whose name it stands */
  item(index, group) {
    return statementRow(this.statements, index, this.what(this.statements.sentences[index], group));
  }

  /** What is said of a statement before its words: its label and speaker, and what the order goes by. */
  what(sentence, group) {
    const worth = this.choice.order === "check" ? `, worth checking: ${Math.round(sentence.checkWorthiness * 100)}\u00a0%` : "";
    return `${labelAndSpeaker(this.statements, sentence, group)}${sentence.corrected ? ", set by you" : ""}${worth}`;
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
    const key = plainKey(event);
    const label = labelOfKey(key);
    const index = event.target.dataset.index;
    if (label && index !== undefined) {
      event.preventDefault();
      if (!this.iscurrent(this.statements)) return;
      this.oncorrect(Number(index), label);
      // In one column the text may be on the screen and the row far below; and another row may have the focus now.
      if (this.box.contains(document.activeElement)) document.activeElement.scrollIntoView({ block: "nearest" });
      return;
    }
    const step = { j: 1, arrowdown: 1, k: -1, arrowup: -1 }[key.toLowerCase()];
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

/** Listens to what stands above the list. @param {(choice: Partial<import("./orders.js").Choice>) => void} onchoose is told what is chosen anew */
export function bindChoice(onchoose) {
  const orders = document.querySelectorAll("[data-order]");
  for (const button of orders) {
    button.addEventListener("click", () => {
      for (const other of orders) other.ariaPressed = String(other === button);
      byId("sort").hidden = button.dataset.order !== "speaker";
      onchoose({ order: button.dataset.order });
    });
  }
  byId("sort").addEventListener("change", ({ target }) => onchoose({ sort: target.value }));
  byId("find").addEventListener("input", ({ target }) => onchoose({ find: target.value.trim() }));
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
