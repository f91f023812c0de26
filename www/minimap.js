// The whole text at a glance: a strip with a lane for each label, and where the screen is.

import { afterPaint } from "./slices.js";
import { MARKED } from "./words.js";

/** Units of the strip from top to bottom, whatever its height on the screen. */
const HEIGHT = 1000;

/** Units of the shortest mark: a short sentence of a long text has to be seen. */
const SHORTEST = 2.5;

/** Units by which a mark must go beyond the one before it to be drawn: nobody sees less, and a long text has thousands. */
const LEAST_MORE = 0.25;

export class Minimap {
  /**
   * @param {SVGElement} strip with a path for each label and a rectangle for the screen
   * @param {import("./surface.js").Surface} surface
   * @param {(position: number) => void} ongo with a position of the text
   */
  constructor(strip, surface, ongo) {
    Object.assign(this, { strip, surface });
    this.length = 1;
    strip.addEventListener("pointerdown", (event) => {
      strip.setPointerCapture(event.pointerId);
      ongo(this.positionAt(event.clientY));
    });
    strip.addEventListener("pointermove", (event) => {
      if (strip.hasPointerCapture(event.pointerId)) ongo(this.positionAt(event.clientY));
    });
  }

  /** @param {number} y of the window */
  positionAt(y) {
    const box = this.strip.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (y - box.top) / box.height));
    return Math.round(share * this.length);
  }

  /**
   * @param {import("./statements.js").Statements} statements
   * @param {Set<string>} shown
   */
  draw(statements, shown) {
    this.length = Math.max(1, statements.text.length);
    const scale = HEIGHT / this.length;
    MARKED.forEach((label, lane) => {
      let path = "";
      let bottom = -1;
      for (const sentence of shown.has(label) ? statements.sentences : []) {
        if (sentence.label !== label) continue;
        const top = sentence.start * scale;
        const height = Math.max(SHORTEST, (sentence.end - sentence.start) * scale);
        if (top + height <= bottom + LEAST_MORE) continue;
        bottom = top + height;
        path += `M${lane} ${top.toFixed(1)}h.9v${height.toFixed(1)}h-.9z`;
      }
      this.strip.querySelector(`.${label}`).setAttribute("d", path);
    });
    afterPaint(() => this.follow());
  }

  /** Shows where the screen is. */
  follow() {
    const box = this.surface.element.getBoundingClientRect();
    // On paper it is not there.
    if (box.height === 0) return;
    const share = (y) => Math.min(1, Math.max(0, (y - box.top) / box.height));
    // Who sees the whole text needs no overview.
    this.strip.style.visibility = box.height <= innerHeight ? "hidden" : "";
    const screen = this.strip.querySelector(".screen");
    screen.setAttribute("y", share(0) * HEIGHT);
    screen.setAttribute("height", Math.max(SHORTEST, (share(innerHeight) - share(0)) * HEIGHT));
  }
}
