// The three buttons that say what the colours mean, count the statements and show or hide them.

import { MARKED } from "./words.js";

export class Legend {
  /**
   * @param {HTMLElement} box
   * @param {(shown: Set<string>) => void} onfilter
   */
  constructor(box, onfilter) {
    this.buttons = new Map(MARKED.map((label) => [label, box.querySelector(`[data-label="${label}"]`)]));
    this.onfilter = onfilter;
    for (const button of this.buttons.values()) {
      button.addEventListener("click", () => {
        button.ariaPressed = String(button.ariaPressed !== "true");
        onfilter(this.shown);
      });
    }
  }

  /** The labels that are shown. */
  get shown() {
    return new Set(MARKED.filter((label) => this.buttons.get(label).ariaPressed === "true"));
  }

  /** Hides all, or shows all where all are hidden. */
  toggleAll() {
    const show = this.shown.size === 0;
    for (const button of this.buttons.values()) button.ariaPressed = String(show);
    this.onfilter(this.shown);
  }

  /** @param {Record<string, number>} counts */
  count(counts) {
    for (const [label, button] of this.buttons) button.querySelector(".count").textContent = counts[label].toLocaleString("en");
  }
}
