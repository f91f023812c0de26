// The letters beside the text, one for each statement at the line where it begins: the label without colour.

import { element } from "./dom.js";
import { afterPaint, Slices } from "./slices.js";
import { LABELS } from "./words.js";

export class Gutter {
  /**
   * @param {HTMLElement} box
   * @param {import("./surface.js").Surface} surface
   * @param {import("./marks.js").Marks} marks
   */
  constructor(box, surface, marks) {
    Object.assign(this, { box, surface, marks, due: false, slices: new Slices() });
    new ResizeObserver(() => this.draw()).observe(box);
  }

  /** Draws before the next frame, once: letters move with their lines. The first ones let the page be seen first. */
  draw() {
    if (this.due) return;
    this.due = true;
    const wait = this.box.hasChildNodes() ? requestAnimationFrame : afterPaint;
    wait(() => {
      this.due = false;
      this.drawNow();
    });
  }

  drawNow() {
    this.slices.run(this.rows(), (rows) => this.box.replaceChildren(...rows));
  }

  /** The rows of letters; yields after each letter, as it is dear to find a place in a long text. */
  *rows() {
    const rows = [];
    let lastTop = NaN;
    for (const sentence of this.marks.painted.sentences) {
      if (!this.marks.shown.has(sentence.label)) continue;
      const { start, end } = this.marks.now(sentence);
      if (start >= end) continue;
      const box = this.surface.range(start, start + 1).getClientRects()[0];
      if (!box) continue;
      const letter = element("span", { class: `letter ${sentence.label}` }, LABELS[sentence.label].tag);
      // Measured anew each time: the page may scroll between two letters.
      const top = Math.round(box.top - this.box.getBoundingClientRect().top);
      if (top === lastTop) {
        rows.at(-1).append(letter);
      } else {
        const row = element("span", { class: "row" }, letter);
        row.style.top = `${top}px`;
        row.style.height = `${box.height}px`;
        rows.push(row);
      }
      lastTop = top;
      yield;
    }
    return rows;
  }
}
