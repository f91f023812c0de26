// The text of an editable element, and the way between its offsets and places in its nodes.

import { lowest } from "./search.js";

const BLOCKS = new Set(["DIV", "P", "LI", "PRE", "BLOCKQUOTE", "H1", "H2", "H3", "H4", "H5", "H6", "UL", "OL"]);

/**
 * A snapshot of an element: its text, and which text node holds which part of it. Browsers keep what is typed in
 * text nodes with line feeds, in `<br>`s or in `<div>`s; all three are read.
 */
export class TextIndex {
  /** @param {HTMLElement} root */
  constructor(root) {
    /** @type {Text[]} */
    this.nodes = [];
    /** Offset in the text at which the node of the same index begins. @type {number[]} */
    this.starts = [];
    /** Index of each node in `nodes`. @type {Map<Node, number>} */
    this.places = new Map();
    this.root = root;
    const pieces = [];
    let length = 0;
    let lineOpen = false;
    let breakDue = false;
    const add = (piece) => {
      pieces.push(piece);
      length += piece.length;
    };
    const beginLine = () => {
      if (breakDue) add("\n");
      breakDue = false;
      lineOpen = true;
    };
    const read = (element) => {
      for (let node = element.firstChild; node; node = node.nextSibling) {
        if (node.nodeType === Node.TEXT_NODE) {
          if (node.data === "") continue;
          beginLine();
          this.places.set(node, this.nodes.length);
          this.nodes.push(node);
          this.starts.push(length);
          add(node.data);
        } else if (node.nodeName === "BR") {
          beginLine();
          // The last one of a block only holds its last line open.
          if (node.nextSibling) add("\n");
        } else if (BLOCKS.has(node.nodeName)) {
          if (lineOpen) breakDue = true;
          lineOpen = false;
          read(node);
          breakDue = true;
          lineOpen = false;
        } else {
          read(node);
        }
      }
    };
    read(root);
    this.text = pieces.join("");
  }

  /**
   * The text node and the offset in it where a position of the text lies.
   * @param {number} offset
   * @param {boolean} end whether a stretch ends there: then the node before a border is taken
   */
  place(offset, end = false) {
    if (this.nodes.length === 0) return { node: this.root, offset: 0 };
    const after = lowest(this.nodes.length, (index) => this.starts[index] > offset || (end && this.starts[index] === offset));
    const index = Math.max(0, after - 1);
    const node = this.nodes[index];
    return { node, offset: Math.min(Math.max(offset - this.starts[index], 0), node.length) };
  }

  /** The position of the text at a place in the element's nodes, or null outside of them. */
  offsetOf(node, offset) {
    const index = this.places.get(node);
    if (index !== undefined) return this.starts[index] + offset;
    if (!this.root.contains(node)) return null;
    // A place between nodes: the start of the first text node at or after it.
    const walker = document.createTreeWalker(this.root, NodeFilter.SHOW_TEXT);
    const next = node.childNodes[offset];
    walker.currentNode = next ?? node;
    let text = next?.nodeType === Node.TEXT_NODE ? next : null;
    if (!next) {
      while (walker.lastChild()) text = walker.currentNode;
      if (text && this.places.has(text)) return this.starts[this.places.get(text)] + text.length;
    }
    text ??= walker.nextNode();
    while (text && !this.places.has(text)) text = walker.nextNode();
    return text ? this.starts[this.places.get(text)] : this.text.length;
  }
}
