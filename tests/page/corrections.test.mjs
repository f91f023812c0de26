// Corrections stay with their sentence.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Corrections } from "../../www/corrections.js";
import { difference } from "../../www/edits.js";

/** A text of one-line sentences, all claims. */
function analysed(text) {
  const sentences = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: said }) =>
    ({ start: index, end: index + said.length, label: "claim", attributions: [], denies: null }));
  return { sentences, attributions: [], speakers: [] };
}

class Desk {
  constructor(text) {
    this.corrections = new Corrections();
    this.text = text;
    this.place();
  }

  place() {
    this.statements = this.corrections.applied(analysed(this.text), this.text);
  }

  correct(index, label) {
    const { start, end } = this.statements.sentences[index];
    this.corrections.set(index, { start, end, text: this.text.slice(start, end) }, label);
    this.place();
  }

  edit(text) {
    this.corrections.edited(difference(this.text, text), this.text);
    this.text = text;
    this.place();
  }

  /** Corrected sentences. */
  get labels() {
    return this.statements.sentences.filter((sentence) => sentence.corrected).map((sentence) => `${this.statements.textOf(sentence)}: ${sentence.label}`);
  }
}

const EDITS = [
  ["text typed before it", "A\nB\nC", 1, "New line\nA\nB\nC", ["B: denial"]],
  ["text removed before it", "A\nB\nC", 1, "B\nC", ["B: denial"]],
  ["text after it replaced", "A\nB\nC", 1, "A\nB\nSomething else", ["B: denial"]],
  ["the same words elsewhere", "B\nA\nB\nB", 2, "B\nA and more\nB\nB", ["B: denial"]],
  ["the sentence moved", "A\nBut then\nC\nD", 1, "A\nC\nD\nBut then", ["But then: denial"]],
  ["the sentence itself edited", "A\nThe rain fell.\nC", 1, "A\nThe rain fell hard.\nC", ["The rain fell hard.: denial"]],
  ["the sentence removed", "A\nB\nC", 1, "A\nC", []],
  ["all replaced", "A\nB\nC", 1, "Quite another text", []],
  ["all replaced by the same with more", "A\nBut then\nC", 1, "Z\nC\nBut then\nAll else", ["But then: denial"]],
  ["removed before one that begins alike", "A\nThe rain fell.\nThe snow fell.", 1, "A\nThe snow fell.", []],
  ["kept, with one removed before it that begins alike", "A\nThe rain fell.\nThe snow fell.", 2, "A\nThe snow fell.", ["The snow fell.: denial"]],
  ["removed, with the same words elsewhere", "He denied it.\nRain fell.\nHe denied it.", 0, "Rain fell.\nHe denied it.", []],
  ["edited, with the same words elsewhere", "He denied it.\nRain fell.\nHe denied it.", 0, "He really denied it.\nRain fell.\nHe denied it.", ["He really denied it.: denial"]],
];

test("corrections survive edits elsewhere", () => {
  for (const [name, before, index, after, expected] of EDITS) {
    const desk = new Desk(before);
    desk.correct(index, "denial");
    desk.edit(after);
    assert.deepEqual(desk.labels, expected, name);
  }
});

test("of equal sentences the one that was corrected stays so", () => {
  const desk = new Desk("Same\nSame\nSame");
  desk.correct(2, "other");
  desk.edit("First\nSame\nSame\nSame");
  assert.deepEqual(desk.statements.sentences.map((sentence) => sentence.label), ["claim", "claim", "claim", "other"]);
});

test("a sentence removed and brought back is still corrected", () => {
  const desk = new Desk("A\nB\nC");
  desk.correct(1, "denial");
  desk.edit("A\nC");
  desk.edit("A\nB\nC");
  assert.deepEqual(desk.labels, ["B: denial"]);
});

test("one of equal sentences, removed and brought back, is still corrected", () => {
  const desk = new Desk("B\nA\nB");
  desk.correct(0, "denial");
  desk.edit("A\nB");
  desk.edit("A and more\nB");
  assert.deepEqual(desk.labels, []);
  desk.edit("B\nA and more\nB");
  assert.deepEqual(desk.statements.sentences.map((sentence) => sentence.label), ["denial", "claim", "claim"]);
});

test("a sentence cut and pasted elsewhere takes its correction along", () => {
  const desk = new Desk("A\nBut then\nC");
  desk.correct(1, "denial");
  desk.edit("A\nC");
  desk.edit("A\nC\nBut then");
  assert.deepEqual(desk.labels, ["But then: denial"]);
  desk.edit("First\nA\nC\nBut then");
  assert.deepEqual(desk.labels, ["But then: denial"]);
});

test("undo takes back one change after the other", () => {
  const desk = new Desk("A\nB");
  desk.correct(0, "denial");
  desk.correct(0, "attributed");
  desk.correct(1, "other");
  desk.correct(1, null);
  const undo = () => (desk.corrections.undo(), desk.place(), desk.labels);
  assert.deepEqual(desk.labels, ["A: attributed"]);
  desk.edit("New\nA\nB");
  assert.deepEqual(undo(), ["A: attributed", "B: other"]);
  assert.deepEqual(undo(), ["A: attributed"]);
  assert.deepEqual(undo(), ["A: denial"]);
  assert.deepEqual(undo(), []);
  assert.deepEqual(undo(), []);
});
