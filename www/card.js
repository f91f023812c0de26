// The card that explains one sentence: its label, how sure, why, and whose words they are.

import { element } from "./dom.js";
import { labelOfKey, plainKey } from "./keys.js";
import { labelButtons, letterOf } from "./labelled.js";
import { reason } from "./reasons.js";
import { ENOUGH, GAP } from "./screen.js";
import { ARTICLE, LABELS, shortened, sureness } from "./words.js";

const KINDS = { direct: "word for word", indirect: "in the article’s words", mixed: "partly word for word" };

export class Card {
  /**
   * @param {HTMLElement} box a popover
   * @param {{ ongo: (index: number) => void, onclose: (how: { lost: number | null, byKey: boolean }) => void,
   *   oncorrect: (index: number, label: import("./words.js").Label) => void, oncopy: (index: number) => void,
   *   onlink: (index: number) => void }} listener `onclose`: the sentence whose card had the focus, if the focus has nowhere to go
   *   back to, and whether it was closed by a key pressed in it
   */
  constructor(box, { ongo, onclose, oncorrect, oncopy, onlink }) {
    Object.assign(this, { box, ongo, oncorrect, oncopy, onlink });
    /** The index of the sentence explained, or null. @type {number | null} */
    this.index = null;
    let [closed, focused, byKey] = [null, false, false];
    box.addEventListener("keydown", (event) => {
      byKey = true;
      this.key(event);
    });
    box.addEventListener("pointerdown", () => (byKey = false));
    // The index goes before the card does: what is told of a card that has closed may come after the next key.
    box.addEventListener("beforetoggle", (event) => {
      focused = box.contains(document.activeElement);
      if (event.newState === "closed") [closed, this.index] = [this.index, null];
    });
    box.addEventListener("toggle", (event) => {
      if (event.newState !== "closed") return;
      // Browsers may not have noticed yet that the focus has nowhere to be.
      const lost = focused && (document.activeElement === document.body || box.contains(document.activeElement));
      onclose({ lost: lost ? closed : null, byKey: focused && byKey });
    });
  }

  /**
   * Opens the card for a sentence beside a box of the window.
   * @param {import("./statements.js").Statements} statements
   * @param {number} index
   * @param {DOMRect} beside
   * @param {boolean} focus whether it was asked for by keyboard
   * @param {import("./screen.js").Room | null} aside room beside the text that it may take instead, so that the text stays in sight
   * @param {number} connected where the sentence stands that a line leads to: −1 above, 1 below, 0 nowhere
   * @param {boolean} stay whether it is open and stays, if it can, where it is
   */
  open(statements, index, beside, focus, aside, connected, stay) {
    this.box.replaceChildren(...this.content(statements, index));
    if (!this.box.matches(":popover-open")) this.box.showPopover();
    this.index = index;
    this.move(beside, aside, connected, stay);
    if (focus) this.box.focus({ preventScroll: true });
  }

  close() {
    if (this.box.matches(":popover-open")) this.box.hidePopover();
  }

  /** Puts the card beside the text, or below the sentence, or above it where there is more room: never over it. */
  move(beside, aside, connected, stay) {
    const { style } = this.box;
    const before = stay ? parseFloat(style.top) : NaN;
    style.maxHeight = "";
    style.width = aside ? `${aside.width}px` : "";
    const { width, height } = this.box.getBoundingClientRect();
    if (aside) {
      style.maxHeight = `${aside.bottom - aside.top}px`;
      const top = Number.isNaN(before) ? beside.top - 4 * GAP : before;
      style.top = `${Math.max(aside.top, Math.min(top, aside.bottom - height))}px`;
      style.left = `${aside.left}px`;
      return;
    }
    const below = innerHeight - beside.bottom - 2 * GAP;
    const above = beside.top - 2 * GAP;
    const roomier = height <= below || below >= above;
    const away = connected < 0 ? below : above;
    const under = connected !== 0 && away >= ENOUGH ? connected < 0 : roomier;
    // A sentence may fill the window; then some of the card is better than none.
    const room = Math.max(under ? below : above, 160);
    style.maxHeight = `${room}px`;
    const tall = Math.min(height, room);
    const top = under ? beside.bottom + GAP : beside.top - GAP - tall;
    style.top = `${Math.max(GAP, Math.min(top, innerHeight - tall - GAP))}px`;
    style.left = `${Math.max(GAP, Math.min(beside.left, document.documentElement.clientWidth - width - GAP))}px`;
  }

  /** The labels' letters set a label. */
  key(event) {
    const label = labelOfKey(plainKey(event));
    if (!label) return;
    this.oncorrect(this.index, label);
    event.preventDefault();
  }

  content(statements, index) {
    const sentence = statements.sentences[index];
    const head = element("div", { class: `card-head ${sentence.label}` },
      letterOf(sentence.label),
      element("h2", { id: "card-title" }, LABELS[sentence.label].name),
      element("span", { class: "sure" }, sentence.corrected ? "Set by you" : sureness(sentence.confidence)),
      element("button", { type: "button", class: "quiet close", "aria-label": "Close", onclick: () => this.close() }, "×"));
    const facts = element("dl", {});
    const fact = (name, ...value) => facts.append(element("div", {}, element("dt", {}, name), element("dd", {}, ...value)));
    if (sentence.corrected) fact("Why", `You say so. The program said: ${LABELS[sentence.corrected].name.toLowerCase()}.`);
    else fact("Why", reason(sentence), ...this.words(statements, evidence(statements, sentence), "evidence"));
    if (sentence.label === "claim") fact("Who", ARTICLE);
    for (const at of sentence.attributions) this.attribution(statements, statements.document.attributions[at], sentence.label, fact);
    if (sentence.hedges.length > 0) fact("Held back by", ...this.words(statements, sentence.hedges, "hedge"));
    const rows = [head, facts];
    if (sentence.denies !== null) rows.push(this.leadTo(statements, sentence.denies, "Answers this"));
    for (const answer of statements.answersTo(index)) rows.push(this.leadTo(statements, answer, "Denied here"));
    return [...rows, this.labels(sentence, index), this.actions(index)];
  }

  /** What can be taken from here. */
  actions(index) {
    return element("div", { class: "card-actions" },
      element("button", { type: "button", class: "plain", onclick: () => this.oncopy(index) }, "Copy"),
      element("button", { type: "button", class: "plain", onclick: () => this.onlink(index) }, "Link to this sentence"));
  }

  /** The four labels, to set another. */
  labels(sentence, index) {
    return element("div", { class: "correct", role: "group", "aria-label": "Correct the label" },
      element("p", { "aria-hidden": "true" }, "Not right? Set the label:"), element("div", { class: "sets" }, ...labelButtons(sentence.label, (label) => this.oncorrect(index, label))));
  }

  /** Who says what, and the words that show it. */
  attribution(statements, attribution, label, fact) {
    const { source, cue, content, kind } = attribution;
    const name = statements.speakerOf(attribution);
    const named = source ? statements.textOf(source).replace(/[,;:\s]+$/, "") : "";
    const who = [element("strong", {}, name)];
    if (source && named !== name) who.push(" – here ", element("span", { class: "mark source" }, named));
    else if (source) who.splice(0, 1, element("span", { class: "mark source" }, named));
    fact(label === "claim" ? "In part" : "Who", ...who, `, ${KINDS[kind]}`);
    fact("What", element("span", { class: `mark ${label}-content` }, shortened(content.map((span) => statements.textOf(span)).join(" … "))));
    if (cue) fact("Shown by", element("span", { class: "mark cue" }, statements.textOf(cue)));
  }

  words(statements, spans, kind) {
    return spans.flatMap((span) => [" ", element("span", { class: `mark ${kind}` }, statements.textOf(span))]);
  }

  /** A button to another sentence. */
  leadTo(statements, index, name) {
    const sentence = statements.sentences[index];
    return element("button", { type: "button", class: `answer ${sentence.label}`, onclick: () => this.ongo(index) },
      element("span", { class: "answer-name" }, name),
      element("span", { class: "answer-text" }, shortened(statements.textOf(sentence))));
  }
}

/** UTF-16 units by which words may go beyond those that are named without showing more: "denies" and "denies that". */
const NO_MORE = 5;

/** The words that a label rests on, but for those that are named as source or cue anyway. */
function evidence(statements, sentence) {
  const named = sentence.attributions.flatMap((at) => {
    const { source, cue } = statements.document.attributions[at];
    return [source, cue].filter(Boolean);
  });
  return sentence.reason.evidence.filter(({ start, end }) => !named.some((span) => span.start <= start && end <= span.end + NO_MORE));
}

/** What the card marks in the text for a sentence. */
export function details(statements, index) {
  const sentence = statements.sentences[index];
  const marks = [];
  const add = (kind, span) => span && marks.push({ kind, span });
  for (const at of sentence.attributions) {
    const { source, cue, content } = statements.document.attributions[at];
    content.forEach((span) => add(`${sentence.label}-content`, span));
    add("source", source);
    add("cue", cue);
  }
  for (const other of statements.connectedTo(index)) add(`${statements.sentences[other].label}-content`, statements.sentences[other]);
  sentence.hedges.forEach((span) => add("hedge", span));
  evidence(statements, sentence).forEach((span) => add("evidence", span));
  return marks;
}
