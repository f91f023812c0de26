// The texts that are open, each with the labels set in it; one is on the page.

import { Corrections } from "./corrections.js";
import { element } from "./dom.js";
import { shortened } from "./words.js";

/** @typedef {{ name: string | null, text: string, corrections: Corrections }} OpenText */

export class Texts {
  /**
   * @param {HTMLElement} box for the buttons that switch; hidden while there is one text
   * @param {string} text the first
   * @param {(text: OpenText) => void} onswitch
   */
  constructor(box, text, onswitch) {
    Object.assign(this, { box, onswitch });
    /** @type {OpenText[]} */
    this.all = [{ name: null, text, corrections: new Corrections() }];
    this.at = 0;
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

  show(index) {
    this.at = index;
    this.draw();
    this.onswitch(this.current);
  }

  close(index) {
    this.all.splice(index, 1);
    const shown = index === this.at;
    if (index < this.at || this.at === this.all.length) this.at--;
    this.draw();
    if (shown) this.onswitch(this.current);
    this.box.querySelector('[aria-pressed="true"]')?.focus();
  }

  draw() {
    this.box.hidden = this.all.length < 2;
    const names = this.all.map(({ name, text }) => name ?? (shortened(text.trim().split("\n")[0], 24) || "No words yet"));
    this.box.replaceChildren(...names.map((name, index) => element("span", { class: "open-text" },
      element("button", { type: "button", "aria-pressed": String(index === this.at), onclick: () => this.show(index) }, name),
      element("button", { type: "button", class: "close", "aria-label": `Close ${name}`, onclick: () => this.close(index) }, "×"))));
  }
}
