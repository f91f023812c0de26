// The editable text. The browser does all the editing; this only reads.

import { lowest } from "./search.js";
import { TextIndex } from "./text-index.js";

export class Surface {
  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
    /** Called after every change of the text, before it is painted. @type {() => void} */
    this.onchange = () => {};
    /** What listens to the element, whichever it is. @type {[string, (event: Event) => void][]} */
    this.listeners = [];
    this.observer = new MutationObserver(() => this.changed());
    this.observe();
  }

  observe() {
    this.index = new TextIndex(this.element);
    this.observer.observe(this.element, { characterData: true, childList: true, subtree: true });
  }

  changed() {
    this.index = new TextIndex(this.element);
    this.onchange();
  }

  /** Listens to the element that holds the text, also when it is another. */
  listen(type, listener) {
    this.listeners.push([type, listener]);
    this.element.addEventListener(type, listener);
  }

  /** Puts another text here. Its element is a new one: what the browser undoes belongs to the old one, and would put words of the one text into the other. */
  replace(text) {
    const { element } = this;
    const focused = element.contains(document.activeElement);
    this.observer.disconnect();
    this.element = element.cloneNode(false);
    this.element.textContent = text;
    this.listeners.forEach(([type, listener]) => this.element.addEventListener(type, listener));
    element.replaceWith(this.element);
    this.observe();
    if (focused) this.focus();
    this.onchange();
  }

  /** Gives the focus to the text, where it is not scrolled. */
  focus() {
    this.element.focus({ preventScroll: true });
  }

  get text() {
    return this.index.text;
  }

  /** A range for painting: it does not follow later edits, which would make every edit dear. */
  staticRange(start, end) {
    const from = this.index.place(start);
    const to = this.index.place(end, true);
    return new StaticRange({ startContainer: from.node, startOffset: from.offset, endContainer: to.node, endOffset: to.offset });
  }

  /** A range for measuring and scrolling. */
  range(start, end) {
    const range = new Range();
    const from = this.index.place(start);
    const to = this.index.place(end, true);
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  }

  /** The position of the text at a point of the window, or null where there is none. */
  offsetAt(x, y) {
    let node, offset;
    if (document.caretPositionFromPoint) {
      const caret = document.caretPositionFromPoint(x, y);
      if (caret) [node, offset] = [caret.offsetNode, caret.offset];
    } else {
      const caret = document.caretRangeFromPoint?.(x, y);
      if (caret) [node, offset] = [caret.startContainer, caret.startOffset];
    }
    return node ? this.index.offsetOf(node, offset) : null;
  }

  /** Puts the cursor at a position of the text. */
  placeCursor(position) {
    const { node, offset } = this.index.place(position);
    this.focus();
    getSelection().collapse(node, offset);
  }

  /** The position of the text at which the cursor stands, or null if it is elsewhere. */
  cursor() {
    const selection = getSelection();
    return selection?.focusNode ? this.index.offsetOf(selection.focusNode, selection.focusOffset) : null;
  }

  /**
   * The stretch of the text that is on the screen, with one screen more before and after it.
   * @returns {{ start: number, end: number }}
   */
  visible() {
    const box = this.element.getBoundingClientRect();
    const whole = { start: 0, end: this.text.length };
    const top = Math.max(box.top, 0);
    const bottom = Math.min(box.bottom, innerHeight);
    if (bottom <= top) return box.bottom <= 0 ? { start: whole.end, end: whole.end } : { start: 0, end: 0 };
    const seen = this.between(box, top, bottom);
    if (seen) return seen;
    const start = box.top >= 0 ? 0 : this.firstOffsetBelow(top);
    const end = box.bottom <= innerHeight ? whole.end : this.firstOffsetBelow(bottom);
    const margin = Math.max(end - start, 2000);
    return { start: Math.max(0, start - margin), end: Math.min(whole.end, end + margin) };
  }

  /**
   * What stands between two heights of the window, generously, by asking for two of its points: to search for its ends is dear in
   * a long text. Null where something covers the points.
   */
  between(box, top, bottom) {
    const at = (share) => this.offsetAt(box.left + box.width / 2, top + share * (bottom - top));
    const [early, late] = [at(1 / 4), at(3 / 4)];
    if (early === null || late === null || early >= late) return null;
    // Half of the screen lies between them; twice as much on both sides is one screen more, and half of one to spare.
    const margin = Math.max(4 * (late - early), 2000);
    return { start: Math.max(0, early - margin), end: Math.min(this.text.length, late + margin) };
  }

  /** The first position whose line ends below a height of the window. */
  firstOffsetBelow(y) {
    return lowest(this.text.length, (position) => this.bottomOf(position) >= y);
  }

  /** Where the line of a position ends, in the window. A line feed may have no box of its own: then what follows it. */
  bottomOf(position) {
    for (let end = position + 1; end <= Math.min(position + 8, this.text.length); end++) {
      const box = this.range(position, end).getBoundingClientRect();
      if (box.height > 0) return box.bottom;
    }
    return this.element.getBoundingClientRect().bottom;
  }
}
