// The letters beside the text, one for each statement at the line where it begins: the label without colour.

import { element } from "./dom.js";
import { LABELS } from "./words.js";

export class Gutter {
  /**
   * @param {HTMLElement} box
   * @param {import("./surface.js").Surface} surface
   * @param {import("./marks.js").Marks} marks
   */
  constructor(box, surface, marks) {
    Object.assign(this, { box, surface, marks, due: false });
    new ResizeObserver(() => this.draw()).observe(surface.element);
  }

  /** Draws before the next frame, once. */
  draw() {
    if (this.due) return;
    this.due = true;
    requestAnimationFrame(() => {
      this.due = false;
      this.drawNow();
    });
  }

  drawNow() {
    const { first, after } = this.marks.near();
    const origin = this.box.getBoundingClientRect().top;
    const letters = [];
    let lastTop = NaN;
    for (let index = first; index < after; index++) {
      const sentence = this.marks.statements.sentences[index];
      if (!this.marks.shown.has(sentence.label)) continue;
      const { start, end } = this.marks.now(sentence);
      if (start >= end) continue;
      const box = this.surface.range(start, start + 1).getClientRects()[0];
      if (!box) continue;
      const letter = element("span", { class: `letter ${sentence.label}` }, LABELS[sentence.label].tag);
      const top = Math.round(box.top - origin);
      if (top === lastTop) {
        letters.at(-1).row.append(letter);
      } else {
        letters.push({ top, height: box.height, row: element("span", { class: "row" }, letter) });
      }
      lastTop = top;
    }
    this.box.replaceChildren(...letters.map(({ top, height, row }) => {
      row.style.top = `${top}px`;
      row.style.height = `${height}px`;
      return row;
    }));
  }
}
