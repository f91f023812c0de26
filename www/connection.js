// The line in the margin between a denial and the claim that it answers. It is drawn beside the text and scrolls with
// it: where one end is off the screen, the line leads to it. The card holds the same link for every other way of use.

const SVG = "http://www.w3.org/2000/svg";

/** Radius of the corners, in CSS pixels. */
const CORNER = 6;

/**
 * Which denial answers which claim, and which of the two a click leads to: indices of sentences.
 * @typedef {{ denial: number, claim: number, target: number }} Answer
 */

export class Connection {
  /**
   * @param {SVGSVGElement} box over the text
   * @param {(index: number) => DOMRect | undefined} lineOf where the first line of a sentence stands in the window
   * @param {(index: number) => void} ongo
   */
  constructor(box, lineOf, ongo) {
    Object.assign(this, { box, lineOf, ongo });
    /** @type {Answer[]} */
    this.answers = [];
    new ResizeObserver(() => this.draw()).observe(box);
  }

  /** @param {Answer[]} answers */
  show(answers) {
    this.answers = answers;
    this.draw();
  }

  hide() {
    this.show([]);
  }

  draw() {
    this.box.replaceChildren(...this.answers.flatMap((answer) => this.drawn(answer)));
  }

  drawn({ denial, claim, target }) {
    const origin = this.box.getBoundingClientRect().top;
    const [from, to] = [this.lineOf(denial), this.lineOf(claim)].map((line) => line && Math.round(line.top + line.height / 2 - origin));
    // In one line there is nothing to connect: both are seen at once.
    if (from === undefined || to === undefined || Math.abs(from - to) < 4 * CORNER) return [];
    const { lane, tip } = this.lanes();
    const turn = to < from ? CORNER : -CORNER;
    const line = `M${tip} ${from}H${lane + CORNER}Q${lane} ${from} ${lane} ${from - turn}V${to + turn}Q${lane} ${to} ${lane + CORNER} ${to}H${tip}`;
    const hit = shape("hit", line);
    hit.addEventListener("click", () => this.ongo(target));
    return [hit, shape("line", line), shape("line", `M${tip - 5} ${to - 5}L${tip} ${to}L${tip - 5} ${to + 5}`), shape("end", `M${tip - 3} ${from}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0`)];
  }

  /** How far from the edge the line runs and where its ends are, left of two letters: see `.gutter .row`. */
  lanes() {
    const tip = Math.round(Math.min(24, Math.max(11, 0.042 * innerWidth - 30)));
    return { lane: Math.round(0.38 * tip), tip };
  }
}

function shape(name, d) {
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("class", name);
  path.setAttribute("d", d);
  return path;
}
