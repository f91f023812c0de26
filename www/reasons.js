// What decided a label, in a sentence that a reader understands.

/** @type {Record<import("../src/wasm").Rule, string>} */
const RULES = {
  denies: "Somebody denies, refutes or disavows something here.",
  rejectsAllegation: "An allegation, a report or criticism is rejected or dismissed.",
  calledFalse: "Something that was said is called false or baseless.",
  protestsInnocence: "Somebody protests their innocence, or says they had nothing to do with it.",
  nothingToIt: "It is said that there is no evidence for something, or that it never happened.",
  answersAccusation: "A negative answers an accusation that the text makes close by.",
  passedOn: "Most of this sentence, or its main clause, passes on what somebody says or thinks.",
  insideQuotation: "It is part of what somebody says, who is named in another sentence.",
  unnamedSource: "It is passed on from somebody who is not named.",
  weighed: "No single word shows it, but its wording and the sentences around it, weighed together, speak for a source.",
  ownVoice: "No source stands behind most of this sentence: the article says it in its own voice.",
  fragment: "It has no verb, so it asserts nothing that could be checked: a heading or caption.",
  dateline: "It is a place or a date and nothing else.",
  boilerplate: "It is a credit, a by-line, or something that a site says of itself.",
  question: "It is a question of the writer’s.",
  command: "It is a command or a call to action.",
  exclamation: "It is an exclamation or a greeting.",
  opinion: "It is the writer’s opinion, taste or advice, which no check could settle.",
};

/** @param {import("../src/wasm").Sentence} sentence */
export function reason(sentence) {
  return RULES[sentence.reason.rule];
}
