// What changed between two texts, and positions carried across it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { carry, difference, inCharacters } from "../../www/edits.js";

const DIFFERENCES = [
  ["", "", 0, 0, 0],
  ["abc", "abc", 3, 0, 0],
  ["abc", "abXc", 2, 0, 1],
  ["abXc", "abc", 2, 1, 0],
  ["aaa", "aaaa", 3, 0, 1],
  ["old", "new text", 0, 3, 8],
  ["one two three", "one 2 three", 4, 3, 1],
  ["😀", "😁", 1, 1, 1],
];

test("differences", () => {
  for (const [before, after, start, removed, inserted] of DIFFERENCES) {
    assert.deepEqual(difference(before, after), { start, removed, inserted }, `${before} → ${after}`);
  }
});

test("a difference applied gives the later text, also across blocks", () => {
  const long = "The lake lies still. ".repeat(1000);
  for (const at of [0, 1, 4095, 4096, 4097, 12_000, long.length]) {
    for (const [removed, inserted] of [[0, "x"], [5, ""], [1, "The lake"]]) {
      const after = long.slice(0, at) + inserted + long.slice(at + removed);
      const edit = difference(long, after);
      const rebuilt = long.slice(0, edit.start) + after.slice(edit.start, edit.start + edit.inserted) + long.slice(edit.start + edit.removed);
      assert.equal(rebuilt, after);
    }
  }
});

test("edits are widened to whole characters", () => {
  // Before, after: where the edit starts, units removed, what is inserted.
  for (const [before, after, ...expected] of [
    ["a😀b", "a😁b", 1, 2, "😁"],
    ["😀", "", 0, 2, ""],
    ["a\ud83d", "a😀", 1, 1, "😀"],
    ["\ude00b", "😀b", 0, 1, "😀"],
    ["😀😀", "😀😀😀", 4, 0, "😀"],
    ["a😀", "a😀b", 3, 0, "b"],
    ["a😀", "ab😀", 1, 0, "b"],
    ["\ud83dx\ude00", "\ud83d\ude00", 0, 3, "😀"],
    ["𝔘", "😀", 0, 2, "😀"],
  ]) {
    const { start, removed, inserted } = inCharacters(difference(before, after), before, after);
    const put = after.slice(start, start + inserted);
    assert.deepEqual([start, removed, put], expected, `${before} → ${after}`);
    assert.equal(before.slice(0, start) + put + before.slice(start + removed), after);
    for (const [text, place] of [[before, start], [before, start + removed], [after, start + inserted]]) {
      assert(!/[\ud800-\udbff]$/.test(text.slice(0, place)) || !/^[\udc00-\udfff]/.test(text.slice(place)), `${before} → ${after} cut`);
    }
  }
});

test("positions are carried", () => {
  const replaced = [{ start: 10, removed: 5, inserted: 2 }];
  for (const [before, after] of [[0, 0], [10, 10], [11, 12], [15, 12], [16, 13], [20, 17]]) {
    assert.equal(carry(before, replaced), after, `position ${before}`);
  }
  const typed = [{ start: 3, removed: 0, inserted: 1 }, { start: 4, removed: 0, inserted: 1 }];
  assert.equal(carry(5, typed), 7);
  assert.equal(carry(3, typed), 3);
});
