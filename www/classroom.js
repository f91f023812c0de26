// Classroom: the colours are hidden, each sentence is guessed, then both are compared.

import { element } from "./dom.js";
import { labelOfKey, plainKey } from "./keys.js";
import { labelButtons, statementRow } from "./labelled.js";
import { LABELS } from "./words.js";

export class Classroom {
  /**
   * @param {HTMLElement} box
   * @param {{ onask: (index: number) => void, onfollow: (index: number) => void, onreveal: () => void,
   *   onlook: (index: number, row: Element) => void, onend: () => void, onagain: () => void }} listener
   *   `onask`: a sentence is being guessed; `onfollow`: it may stand elsewhere now; `onlook`: one is to be explained
   */
  constructor(box, listener) {
    Object.assign(this, { box, listener });
    /** @type {"off" | "guessing" | "revealed"} */
    this.state = "off";
    /** The label guessed for each sentence, by its words: they outlive edits elsewhere. @type {Map<string, string>} */
    this.guesses = new Map();
    this.at = 0;
    box.addEventListener("keydown", (event) => this.key(event));
  }

  /** @param {import("./statements.js").Statements} statements */
  start(statements) {
    this.guesses.clear();
    this.statements = statements;
    this.state = "guessing";
    this.box.hidden = false;
    this.ask(0);
  }

  end() {
    this.state = "off";
    this.box.hidden = true;
    this.box.replaceChildren();
    this.listener.onend();
  }

  /** Goes on with a new analysis of the text. @param {import("./statements.js").Statements} statements */
  follow(statements) {
    this.statements = statements;
    const focused = this.box.contains(document.activeElement);
    if (this.state === "guessing") this.draw();
    if (this.state === "revealed") this.compare();
    if (this.state === "guessing" && this.count > 0) this.listener.onfollow(this.at);
    if (focused) this.focus();
  }

  get count() {
    return this.statements.sentences.length;
  }

  wordsOf(index) {
    return this.statements.textOf(this.statements.sentences[index]);
  }

  /** Asks for a sentence. */
  ask(index) {
    this.at = Math.max(0, Math.min(index, this.count - 1));
    this.draw();
    this.focus();
    if (this.count > 0) this.listener.onask(this.at);
  }

  guess(label) {
    this.guesses.set(this.wordsOf(this.at), label);
    const open = (index) => !this.guesses.has(this.wordsOf(index));
    const order = [...Array(this.count).keys()];
    const next = order.slice(this.at + 1).find(open) ?? order.find(open);
    if (next === undefined) this.reveal();
    else this.ask(next);
  }

  reveal() {
    this.state = "revealed";
    this.compare();
    this.listener.onreveal();
    this.focus();
  }

  draw() {
    if (this.count === 0) {
      this.box.replaceChildren(element("p", { class: "empty" }, "There is no sentence to guess yet: paste a text."), this.endButton());
      return;
    }
    this.at = Math.min(this.at, this.count - 1);
    const guessed = this.guesses.get(this.wordsOf(this.at));
    this.box.replaceChildren(
      element("p", { class: "class-at" }, `Sentence ${this.at + 1} of ${this.count}, ${this.guesses.size} guessed`),
      element("blockquote", { id: "class-sentence" }, this.wordsOf(this.at)),
      element("p", {}, "Who stands behind it?"),
      element("div", { class: "sets", role: "group", "aria-label": "Who stands behind it?", "aria-describedby": "class-sentence" },
        ...labelButtons(guessed, (label) => this.guess(label))),
      element("div", { class: "class-steps" },
        element("button", { type: "button", class: "plain", onclick: () => this.ask(this.at - 1) }, "← Back"),
        element("button", { type: "button", class: "plain", onclick: () => this.ask(this.at + 1) }, "Skip →"),
        element("button", { type: "button", class: "plain", onclick: () => this.reveal() }, "Reveal"),
        this.endButton()));
  }

  /** The score, and where guess and program differ. */
  compare() {
    const guessed = [...Array(this.count).keys()].filter((index) => this.guesses.has(this.wordsOf(index)));
    const label = (index) => this.statements.sentences[index].label;
    const differ = guessed.filter((index) => this.guesses.get(this.wordsOf(index)) !== label(index));
    const score = `${guessed.length - differ.length} of ${guessed.length} as the program says`;
    const both = (index) => `You: ${LABELS[this.guesses.get(this.wordsOf(index))].name}. Program: ${LABELS[label(index)].name}`;
    const rows = differ.map((index) => statementRow(this.statements, index, both(index), ({ currentTarget }) => this.listener.onlook(index, currentTarget)));
    this.box.replaceChildren(
      element("h3", { tabindex: "-1" }, score),
      element("p", {}, differ.length === 0 ? "No disagreement." : "Here you disagree. Who is right? The program may well be wrong: look at why it says so."),
      element("ol", { class: "differences" }, ...rows),
      element("div", { class: "class-steps" },
        element("button", { type: "button", class: "plain", onclick: () => this.listener.onagain() }, "Again"), this.endButton()));
  }

  /** Gives the focus to what the class goes on with. */
  focus() {
    this.box.querySelector(".set, h3, button")?.focus();
  }

  endButton() {
    return element("button", { type: "button", class: "quiet", onclick: () => this.end() }, "End class");
  }

  /** The labels' letters guess; the arrows go back and on. */
  key(event) {
    if (this.state !== "guessing") return;
    const key = plainKey(event);
    const label = labelOfKey(key);
    if (label) this.guess(label);
    else if (key === "ArrowLeft") this.ask(this.at - 1);
    else if (key === "ArrowRight") this.ask(this.at + 1);
    else return;
    event.preventDefault();
  }
}
