// The texts that are open, each with the labels set in it; one is on the page.

import { Corrections } from "./corrections.js";
import { element } from "./dom.js";
import { LABELS, shortened } from "./words.js";

/**
 * @typedef {{ name: string | null, text: string, corrections: Corrections }} OpenText
 * @typedef {{ version: 1, at: number, texts: { name: string | null, text: string, labels: import("./corrections.js").Correction[] }[], keeper?: string }} Kept
 *   `keeper`: the tab's turn at keeping that stored it
 */

/** Whether something that was stored is what `contents` gives: an older or newer version may have stored it, or something else. */
export function isKept(kept) {
  const isLabel = (one) => Object.hasOwn(LABELS, one?.label) && typeof one.anchor?.text === "string" && Number.isInteger(one.anchor.start) && Number.isInteger(one.anchor.end);
  const isText = (one) => typeof one?.text === "string" && (one.name === null || typeof one.name === "string") && Array.isArray(one.labels) && one.labels.every(isLabel);
  return kept?.version === 1 && kept.at >= 0 && Array.isArray(kept.texts) && kept.texts.length > 0 && kept.texts.every(isText);
}

export class Texts {
  /**
   * @param {HTMLElement} box for the buttons that switch; hidden while there is one text
   * @param {import("./surface.js").Surface} surface where the first text is: it takes the focus that a button had which is gone
   * @param {{ onswitch: (text: OpenText) => void, onchange: () => void }} listener `onchange`: others are open now
   */
  constructor(box, surface, { onswitch, onchange }) {
    Object.assign(this, { box, surface, onswitch, onchange });
    /** @type {OpenText[]} */
    this.all = [{ name: null, text: surface.text, corrections: new Corrections() }];
    this.at = 0;
    /** The text that was closed last, and where it stood. @type {{ text: OpenText, at: number } | null} */
    this.closed = null;
  }

  get current() {
    return this.all[this.at];
  }

  /** The person's labels in the text on the page. */
  get corrections() {
    return this.current.corrections;
  }

  /** Adds texts and shows the first of them. @param {{ name: string, text: string }[]} added */
  add(added) {
    const first = this.all.length;
    this.all.push(...added.map((one) => ({ ...one, corrections: new Corrections() })));
    this.show(first);
  }

  /** All open texts, as plain data. @returns {Kept} */
  contents() {
    return { version: 1, at: this.at, texts: this.all.map(({ name, text, corrections }) => ({ name, text, labels: corrections.all })) };
  }

  /** Opens what `contents` gave once, in place of what is open. @param {Kept} kept */
  restore(kept) {
    this.all = kept.texts.map(opened);
    this.show(Math.min(kept.at, this.all.length - 1));
  }

  /** Opens what `contents` gave once beside what is open, but for texts that are open already. @param {Kept} kept */
  join(kept) {
    const open = new Set(this.contents().texts.map((one) => JSON.stringify(one)));
    this.all.push(...kept.texts.filter((one) => !open.has(JSON.stringify(one))).map(opened));
    this.draw();
  }

  show(index) {
    this.at = index;
    this.draw();
    this.onswitch(this.current);
  }

  close(index) {
    const [text] = this.all.splice(index, 1);
    this.closed = { text, at: index };
    const shown = index === this.at;
    if (index < this.at || this.at === this.all.length) this.at--;
    this.draw();
    if (shown) this.onswitch(this.current);
  }

  /** Opens the text again that was closed last. */
  reopen() {
    const { text, at } = this.closed;
    this.closed = null;
    this.all.splice(at, 0, text);
    this.show(at);
  }

  /** Takes in how the text on the page reads now. */
  edited(text) {
    const before = nameOf(this.current);
    this.current.text = text;
    if (nameOf(this.current) !== before) this.draw();
  }

  draw() {
    this.onchange();
    const focused = this.box.contains(document.activeElement);
    const alone = this.all.length < 2;
    this.box.hidden = alone && this.closed === null;
    this.box.replaceChildren(...this.all.map((text, index) => element("span", { class: "open-text" },
      element("button", { type: "button", "aria-pressed": String(index === this.at), onclick: () => this.show(index) }, nameOf(text)),
      alone ? null : element("button", { type: "button", class: "close", "aria-label": `Close ${nameOf(text)}`, onclick: () => this.close(index) }, "×"))));
    if (this.closed) this.box.append(element("button", { type: "button", class: "quiet", onclick: () => this.reopen() }, `Reopen ${nameOf(this.closed.text)}`));
    if (focused) (this.box.querySelector('[aria-pressed="true"]') ?? this.surface).focus();
  }
}

/** @returns {OpenText} */
function opened({ name, text, labels }) {
  const corrections = new Corrections();
  corrections.all = labels;
  return { name, text, corrections };
}

/** What a text is called: as its file, or by its first words. @param {OpenText} text */
function nameOf({ name, text }) {
  return name ?? (shortened(/\S[^\n]{0,200}/.exec(text)?.[0] ?? "", 24) || "No words yet");
}
