// Colours the text through the CSS Custom Highlight API, near what is on the screen only.

import { carry } from "./edits.js";
import { lowest } from "./search.js";
import { Statements } from "./statements.js";
import { MARKED } from "./words.js";

/** @typedef {import("../src/wasm").Document} Document */

/** Up to this many sentences are all coloured at once. */
const FEW = 300;

/** What the card marks in a sentence, each above the one before it; last the sentence that a class is asked for. */
const DETAILS = ["claim-content", "attributed-content", "denial-content", "hedge", "evidence", "source", "cue", "asked"];

/** The colours are told apart for light and dark in the style sheet. */
export const canPaint = typeof Highlight === "function" && "highlights" in CSS && CSS.supports("color", "light-dark(#000, #fff)");

/** What is near the screen is looked at anew when edits make it this many times longer or shorter. */
const MOST_CHANGED = 3;

export class Marks {
  /**
   * @param {import("./surface.js").Surface} surface
   * @param {import("./live.js").LiveAnalysis} live
   */
  constructor(surface, live) {
    Object.assign(this, { surface, live });
    /** Makes statements of some sentences, the index of the first given. @type {(document: Document, first: number) => Statements} */
    this.statementsOf = (document) => new Statements(document, live.text);
    /** The statements that are painted: near the screen, where there are many. */
    this.painted = this.statementsOf({ sentences: [], attributions: [], speakers: [] }, 0);
    /** The change of the text since it was analysed. @type {import("./edits.js").Edit[]} */
    this.edits = [];
    this.shown = new Set(MARKED);
    /** Spans that the card points at. @type {{ kind: string, span: { start: number, end: number } }[]} */
    this.details = [];
    /** Called when the text is painted. */
    this.onpaint = () => {};
    /** What of the text is near the screen, as far as that is known without asking for the layout. */
    this.view = null;
    /** Its length when the screen was looked at. */
    this.viewed = 0;
    this.frame = 0;
    if (!canPaint) return;
    this.highlights = new Map();
    [...MARKED, ...DETAILS].forEach((name, priority) => {
      const highlight = new Highlight();
      highlight.priority = priority;
      this.highlights.set(name, highlight);
      CSS.highlights.set(name, highlight);
    });
  }

  /** Shows the analysis as it is now. @param {import("./edits.js").Edit[]} edits the change of the text since */
  show(edits = this.edits) {
    this.edits = edits;
    this.paint();
  }

  /** Moves the marks with a change of the text, until its analysis is there. */
  edited(edit) {
    if (this.view) {
      this.view = { start: carry(this.view.start, [edit]), end: Math.max(carry(this.view.end, [edit]), edit.start + edit.inserted) };
      const length = this.view.end - this.view.start;
      if (length > MOST_CHANGED * this.viewed || MOST_CHANGED * length < this.viewed) this.view = null;
    }
    this.edits.push(edit);
    this.paint();
  }

  /** Where a span of the analysed text is now. */
  now({ start, end }) {
    if (this.edits.length === 0) return { start, end };
    return { start: carry(start, this.edits), end: carry(end, this.edits) };
  }

  /** The sentences that touch a stretch of the text, and the index of the first. */
  between(start, end) {
    const { live } = this;
    const first = lowest(live.length, (index) => this.now(live.place(index)).end > start);
    const after = lowest(live.length, (index) => this.now(live.place(index)).start >= end);
    if (first >= after) return live.window(first, first);
    const count = (index) => live.paragraphs[index].sentences.length;
    return live.window(first, after,
      lowest(count(first), (number) => this.now(live.placeOf(first, number)).end > start),
      lowest(count(after - 1), (number) => this.now(live.placeOf(after - 1, number)).start >= end));
  }

  /** The index of the sentence at a position, or null. */
  sentenceAt(position) {
    const { first, document } = this.between(position, position + 1);
    return document.sentences.length > 0 ? first : null;
  }

  /** The sentences near the screen, and the index of the first; null where the layout has to be asked for. */
  near() {
    if (this.live.count <= FEW) return this.live.window(0, this.live.length);
    return this.view && this.between(this.view.start, this.view.end);
  }

  /** Looks at the screen anew. */
  look() {
    this.view = this.surface.visible();
    this.viewed = Math.max(1, this.view.end - this.view.start);
  }

  /** Paints again, as what is on the screen has moved. */
  scrolled() {
    if (this.live.count <= FEW) return;
    this.look();
    this.paint();
  }

  paint() {
    if (!canPaint) return;
    const near = this.near();
    if (!near) return this.paintInFrame();
    for (const highlight of this.highlights.values()) highlight.clear();
    this.painted = this.statementsOf(near.document, near.first);
    for (const sentence of this.painted.sentences) {
      if (!this.shown.has(sentence.label)) continue;
      for (const part of this.painted.parts(sentence)) this.mark(part.label, part);
    }
    for (const { kind, span } of this.details) this.mark(kind, span);
    this.onpaint();
  }

  /** The same while more of the analysis is on its way. */
  showSoon(edits) {
    this.edits = edits;
    this.paintInFrame();
  }

  /** Paints when the page is laid out anyway. What is on the screen is looked for only if it is not known: that is dear in a long text. */
  paintInFrame() {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      if (this.live.count > FEW && !this.view) this.look();
      this.paint();
    });
  }

  mark(name, span) {
    const { start, end } = this.now(span);
    if (start < end) this.highlights.get(name)?.add(this.surface.staticRange(start, end));
  }
}
