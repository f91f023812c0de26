// Colours the text through the CSS Custom Highlight API, near what is on the screen only.

import { carry } from "./edits.js";
import { MARKED } from "./words.js";

/** Up to this many sentences are all coloured at once. */
const FEW = 300;

/** What the card marks in a sentence, each above the one before it; last the sentence that a class is asked for. */
const DETAILS = ["claim-content", "attributed-content", "denial-content", "hedge", "evidence", "source", "cue", "asked"];

export const canPaint = typeof Highlight === "function" && "highlights" in CSS;

export class Marks {
  /** @param {import("./surface.js").Surface} surface */
  constructor(surface) {
    this.surface = surface;
    /** @type {import("./statements.js").Statements | null} */
    this.statements = null;
    /** Changes of the text since it was analysed. @type {import("./edits.js").Edit[]} */
    this.edits = [];
    this.shown = new Set(MARKED);
    /** Spans that the card points at. @type {{ kind: string, span: { start: number, end: number } }[]} */
    this.details = [];
    this.painted = null;
    if (!canPaint) return;
    this.highlights = new Map();
    [...MARKED, ...DETAILS].forEach((name, priority) => {
      const highlight = new Highlight();
      highlight.priority = priority;
      this.highlights.set(name, highlight);
      CSS.highlights.set(name, highlight);
    });
  }

  /** Shows an analysis; a fresh one is of the text as it stands now. */
  show(statements, fresh) {
    this.statements = statements;
    if (fresh) this.edits = [];
    this.paint();
  }

  /** Moves the marks with a change of the text, until its analysis is there. */
  edited(edit) {
    this.edits.push(edit);
    this.paint();
  }

  /** Where a span of the analysed text is now. */
  now({ start, end }) {
    if (this.edits.length === 0) return { start, end };
    return { start: carry(start, this.edits), end: carry(end, this.edits) };
  }

  /** The indices of the sentences that touch a stretch of the text, first and after the last. */
  between(start, end) {
    const sentences = this.statements?.sentences ?? [];
    const first = lowest(sentences.length, (index) => this.now(sentences[index]).end > start);
    const after = lowest(sentences.length, (index) => this.now(sentences[index]).start >= end);
    return { first, after: Math.max(first, after) };
  }

  /** The index of the sentence at a position, or null. */
  sentenceAt(position) {
    const { first } = this.between(position, position + 1);
    const sentence = this.statements?.sentences[first];
    return sentence && this.now(sentence).start <= position ? first : null;
  }

  /** The indices of the sentences near the screen, first and after the last. */
  near() {
    const count = this.statements?.sentences.length ?? 0;
    if (count <= FEW) return { first: 0, after: count };
    const { start, end } = this.surface.visible();
    return this.between(start, end);
  }

  /** Paints again if what is on the screen has moved out of what is painted. */
  scrolled() {
    if ((this.statements?.sentences.length ?? 0) > FEW) this.paint();
  }

  paint() {
    if (!canPaint || !this.statements) return;
    for (const highlight of this.highlights.values()) highlight.clear();
    const { first, after } = this.near();
    for (let index = first; index < after; index++) {
      const sentence = this.statements.sentences[index];
      if (!this.shown.has(sentence.label)) continue;
      for (const part of this.statements.parts(sentence)) this.mark(part.label, part);
    }
    for (const { kind, span } of this.details) this.mark(kind, span);
    this.onpaint?.(first, after);
  }

  mark(name, span) {
    const { start, end } = this.now(span);
    if (start < end) this.highlights.get(name)?.add(this.surface.staticRange(start, end));
  }
}

/** The lowest number below `count` that passes a test which all after it pass too, else `count`. */
function lowest(count, test) {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
