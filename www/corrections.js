// Labels that the person sets. They stay with their sentence while the text around it is edited.

import { carry } from "./edits.js";
import { shared, Statements } from "./statements.js";

/**
 * Where a corrected sentence stands, how it read when it was corrected, and whether no other read so when it was last seen.
 * @typedef {{ start: number, end: number, text: string, alone?: boolean }} Anchor
 * @typedef {{ anchor: Anchor, label: import("./words.js").Label }} Correction
 */

export class Corrections {
  constructor() {
    /** @type {Correction[]} */
    this.all = [];
    /** Earlier states of `all`, the latest last. @type {Correction[][]} */
    this.history = [];
    /** The corrections that have a sentence, by its index. @type {Map<number, Correction>} */
    this.placed = new Map();
    /** The sentences last placed, and their text. */
    this.seen = { sentences: [], text: "" };
  }

  /**
   * Moves the anchors with a change of the text.
   * @param {import("./edits.js").Edit} edit
   * @param {string} before the text that was changed
   */
  edited(edit, before) {
    const slack = edit.inserted === 0 ? slackOf(edit, before) : 0;
    for (const anchor of this.anchors()) {
      // Of two sentences that begin alike the first was removed: the edit alone would leave its beginning and take the second's.
      const start = Math.min(edit.start, anchor.start);
      if (start >= edit.start - slack && start + edit.removed >= anchor.end && slack > 0) {
        anchor.start = anchor.end = start;
        continue;
      }
      anchor.start = carry(anchor.start, [edit]);
      anchor.end = carry(anchor.end, [edit]);
    }
  }

  anchors() {
    return new Set([...this.all, ...this.history.flat()].map((correction) => correction.anchor));
  }

  /**
   * An analysis with the person's labels in place of the program's.
   * @param {import("../src/wasm").Document} document
   * @param {string} text as it stands now
   */
  applied(document, text) {
    this.place(document, text);
    return this.labelled(document, text);
  }

  /** The same for sentences that have been placed, of which the first has this index. */
  labelled(document, text, first = 0) {
    if (this.placed.size === 0) return new Statements(document, text);
    const sentences = document.sentences.map((sentence, index) => {
      const correction = this.placed.get(first + index);
      if (!correction) return sentence;
      const { label } = correction;
      // Only a denial answers something.
      return { ...sentence, label, corrected: sentence.label, denies: label === "denial" ? sentence.denies : null };
    });
    return new Statements({ ...document, sentences }, text);
  }

  /**
   * Finds each correction's sentence: the nearest that reads the same, else the one at its place. Where others read the same,
   * only one at its place is it: the sentence may have been removed.
   */
  place({ sentences }, text) {
    this.placed.clear();
    this.seen = { sentences, text };
    if (this.all.length === 0) return;
    const readsAs = new Map();
    sentences.forEach((sentence, index) => {
      const said = text.slice(sentence.start, sentence.end);
      if (!readsAs.has(said)) readsAs.set(said, []);
      readsAs.get(said).push(index);
    });
    for (const correction of this.all) {
      const { anchor } = correction;
      const distance = (index) => Math.abs(sentences[index].start - anchor.start);
      const same = readsAs.get(anchor.text) ?? [];
      const eligible = same.filter((index) => !this.placed.has(index) && (anchor.alone || touch(sentences[index], anchor, text)));
      let index = eligible.reduce((best, index) => (best === null || distance(index) < distance(best) ? index : best), null);
      index ??= at(sentences, anchor);
      if (index === null) continue;
      this.placed.set(index, correction);
      anchor.alone = same.length < 2;
    }
  }

  /**
   * Sets a sentence's label, or gives it back to the program.
   * @param {number} index of the sentence in the analysis last placed
   * @param {Anchor} anchor where it stands and how it reads now
   * @param {import("./words.js").Label | null} label
   */
  set(index, anchor, label) {
    this.history.push(this.all);
    const known = this.placed.get(index);
    this.all = this.all.filter((correction) => correction !== known);
    this.placed.delete(index);
    if (label === null) return;
    const { sentences, text } = this.seen;
    anchor.alone = sentences.filter(({ start, end }) => text.slice(start, end) === anchor.text).length < 2;
    const correction = { anchor, label };
    this.all = [...this.all, correction];
    this.placed.set(index, correction);
  }

  /** Takes the latest change back. */
  undo() {
    this.all = this.history.pop() ?? this.all;
  }

  /** Gives all labels back to the program. */
  clear() {
    this.history.push(this.all);
    this.all = [];
  }
}

/** By how much a removal could have begun earlier and have left the same. */
function slackOf({ start, removed }, before) {
  let slack = 0;
  while (slack < start && before[start - slack - 1] === before[start + removed - slack - 1]) slack++;
  return slack;
}

/** Whether nothing but spaces is between two stretches of a text. */
function touch(one, other, text) {
  return text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start)).trim() === "";
}

/** The index of the sentence that covers the better part of an anchor, or null. */
function at(sentences, anchor) {
  const index = sentences.findIndex((sentence) => {
    const both = shared(sentence, anchor);
    return both > 0 && 2 * both >= anchor.end - anchor.start;
  });
  return index < 0 ? null : index;
}
