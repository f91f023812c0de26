// Whose each stretch of a sentence is, and who said what.
import assert from "node:assert/strict";
import { test } from "node:test";
import { labelAndSpeaker } from "../../www/list.js";
import { arranged } from "../../www/orders.js";
import { Statements } from "../../www/statements.js";

/** Sentences given as text; `[s|…]` is a source, `[c|…]` a cue, `[x|…]` content of the sentence's one attribution. */
function read(...rows) {
  let text = "";
  const sentences = [];
  const attributions = [];
  for (const [label, marked, speaker = null] of rows) {
    const start = text.length;
    const attribution = { source: null, cue: null, content: [], kind: "indirect", confidence: 1, speaker };
    for (const [, kind, marks, plain] of marked.matchAll(/\[([scx])\|([^\]]*)\]|([^[]+)/g)) {
      const span = { start: text.length, end: text.length + (marks ?? plain).length };
      text += marks ?? plain;
      if (kind === "s") attribution.source = span;
      if (kind === "c") attribution.cue = span;
      if (kind === "x") attribution.content.push(span);
    }
    const has = attribution.content.length > 0;
    sentences.push({ start, end: text.length, label, attributions: has ? [attributions.length] : [], denies: null });
    if (has) attributions.push(attribution);
    text += " ";
  }
  const speakers = [{ name: "Maren Holt", mentions: [], attributions: [] }];
  return new Statements({ sentences, attributions, speakers }, text);
}

const PARTS = [
  ["claim", "Swimming is banned.", ["claim: Swimming is banned."]],
  // Marks that close stand with what they close; those that open, with what they open.
  ["claim", "A vote follows, which [s|Sorrel] [c|called] [x|“the least we owe”].",
    ["claim: A vote follows, which Sorrel called ", "attributed: “the least we owe”."]],
  ["claim", "The report ([x|“a disgrace”], [c|said] [s|Holt]) came late.",
    ["claim: The report (", "attributed: “a disgrace”, ", "claim: said Holt) came late."]],
  ["claim", "“[x|It is a mess]”, [s|they] [c|say], and Kerrell’s office was closed on Monday.",
    ["attributed: “It is a mess”, ", "claim: they say, and Kerrell’s office was closed on Monday."]],
  // Two passed on, with nothing but marks between them, are one.
  ["claim", "It was [x|“late”], [x|“wet”] and [x|“cold”] on the lake.",
    ["claim: It was ", "attributed: “late”, “wet” ", "claim: and ", "attributed: “cold” ", "claim: on the lake."]],
  // A word or two without quotation marks are no part of their own, and a claim is not coloured as if it were none.
  ["claim", "A remedy [x|that] has been [c|called] [x|a fraud] is sold in every shop.", ["claim: A remedy that has been called a fraud is sold in every shop."]],
  ["claim", "[s|Holt] [c|seemed] [x|to think the work of four years was of no use to anybody].", ["claim: Holt seemed to think the work of four years was of no use to anybody."]],
  ["claim", "[s|Holt] spoke for an hour and [c|seemed] [x|to think that it was late].", ["claim: Holt spoke for an hour and seemed ", "attributed: to think that it was late."]],
  ["attributed", "[x|“We sent it,”] [c|said] [s|Holt].", ["attributed: “We sent it,” said Holt."]],
  // Trimmings stay with what is passed on; a clause of the article's own does not.
  ["attributed", "[s|Holt] [c|said] on Monday [x|that it was sent].", ["attributed: Holt said on Monday that it was sent."]],
  ["attributed", "[s|Holt] [c|told] the state-owned Aldermere news agency’s evening service on Monday [x|that it was sent].",
    ["attributed: Holt told the state-owned Aldermere news agency’s evening service on Monday that it was sent."]],
  ["attributed", "[x|“It was sent,”] [s|Holt] [c|told] a room full of reporters in the old town hall.",
    ["attributed: “It was sent,” Holt told a room full of reporters in the old town hall."]],
  ["attributed", "[s|Holt] [c|said], after a week in which nobody answered her, [x|that it was sent].",
    ["attributed: Holt said, ", "claim: after a week in which nobody answered her, ", "attributed: that it was sent."]],
  ["attributed", "[s|Holt] [c|said] [x|it was sent], while the ministry’s own records begin in June.",
    ["attributed: Holt said it was sent, ", "claim: while the ministry’s own records begin in June."]],
  // What no mark sets off belongs to the phrase.
  ["attributed", "Articles in several papers of the district and [s|Aldermere] [c|say] [x|that it was sent].",
    ["attributed: Articles in several papers of the district and Aldermere say that it was sent."]],
  ["attributed", "In a long talk with two students, [s|Holt] [c|said] [x|it was sent].", ["claim: In a long talk with two students, ", "attributed: Holt said it was sent."]],
  ["denial", "[s|Kerrell] [c|denied] [x|it], after a week in which nobody answered.",
    ["denial: Kerrell denied it, after a week in which nobody answered."]],
];

test("parts of a sentence", () => {
  for (const [label, marked, expected] of PARTS) {
    const statements = read([label, marked]);
    const parts = statements.parts(statements.sentences[0]);
    assert.deepEqual(parts.map((part) => `${part.label}: ${statements.textOf(part)}`), expected);
  }
});

test("who said what", () => {
  const statements = read(
    ["claim", "Swimming is banned."],
    ["attributed", "[s|She] [c|said] [x|it was sent].", 0],
    ["attributed", "[s|A spokeswoman] [c|said] [x|it was late]."],
    ["claim", "A vote follows, [s|Holt] [c|said] [x|soon].", 0],
    ["denial", "There is no evidence for it."],
    ["attributed", "[x|“Nobody answered.”]"],
    ["other", "Who knew?"],
  );
  assert.deepEqual(statements.bySpeaker(), [
    { name: "Maren Holt", statements: [1, 3] },
    { name: "A spokeswoman", statements: [2] },
    { name: "Somebody unnamed", statements: [5] },
    { name: "The article itself", statements: [0, 3, 4] },
  ]);
  assert.deepEqual(statements.inOrder(), [0, 1, 2, 3, 4, 5]);
  assert.deepEqual(statements.counts(), { claim: 2, attributed: 3, denial: 1, other: 1 });
});

test("the list: by speaker, as in the text, to check first; sorted and found", () => {
  const statements = read(
    ["claim", "Swimming is banned."],
    ["attributed", "[s|A spokeswoman] [c|said] [x|it was late]."],
    ["attributed", "[s|She] [c|said] [x|it was sent in Órrin].", 0],
    ["denial", "[s|Holt] [c|denied] [x|it].", 0],
    ["other", "Who knew?"],
  );
  [0.4, 0.1, 0.9, 0.4, 0].forEach((worth, index) => (statements.sentences[index].checkWorthiness = worth));
  const all = new Set(["claim", "attributed", "denial"]);
  const list = (choice) => arranged(statements, { order: "speaker", sort: "count", find: "", shown: all, ...choice })
    .map(({ name, statements }) => [name, ...statements]);
  assert.deepEqual(list({}), [["Maren Holt", 2, 3], ["A spokeswoman", 1], ["The article itself", 0]]);
  const unnamed = read(["attributed", "[x|“Nobody answered.”]"], ["attributed", "[x|“Nobody came.”]"], ["attributed", "[s|She] [c|said] [x|it was sent].", 0], ["claim", "Rain fell."]);
  const speakers = arranged(unnamed, { order: "speaker", sort: "count", find: "", shown: all }).map(({ name }) => name);
  assert.deepEqual(speakers, ["Maren Holt", "Somebody unnamed", "The article itself"]);
  assert.deepEqual(list({ sort: "text" }), [["A spokeswoman", 1], ["Maren Holt", 2, 3], ["The article itself", 0]]);
  assert.deepEqual(list({ sort: "name" }), [["A spokeswoman", 1], ["Maren Holt", 2, 3], ["The article itself", 0]]);
  assert.deepEqual(list({ order: "text" }), [[null, 0, 1, 2, 3]]);
  assert.deepEqual(list({ order: "check" }), [[null, 2, 0, 3, 1]]);
  assert.deepEqual(list({ find: "holt" }), [["Maren Holt", 2, 3]]);
  assert.deepEqual(list({ find: "orrin" }), [["Maren Holt", 2]]);
  assert.deepEqual(list({ order: "text", find: "MAREN" }), [[null, 2, 3]]);
  assert.deepEqual(list({ shown: new Set(["denial"]) }), [["Maren Holt", 3]]);
  assert.deepEqual(list({ find: "nobody" }), []);
});

test("under another's name a statement says whose it mostly is", () => {
  const statements = read(["attributed", "[s|She] [c|said] [x|that it was late].", 0], ["denial", "[s|Holt] [c|denies] [x|it].", 0], ["claim", "It is late."]);
  const [said, denied, claimed] = statements.sentences;
  assert.equal(labelAndSpeaker(statements, said), "Attributed to Maren Holt");
  assert.equal(labelAndSpeaker(statements, said, "Maren Holt"), "Attributed");
  assert.equal(labelAndSpeaker(statements, said, "The ministry"), "Attributed, mostly to Maren Holt");
  assert.equal(labelAndSpeaker(statements, denied, "The ministry"), "Denial, mostly by Maren Holt");
  assert.equal(labelAndSpeaker(statements, claimed, "The article itself"), "Claim");
  assert.equal(labelAndSpeaker(statements, claimed, "Maren Holt"), "Quoted in a claim");
});
