/** A stretch of text in UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  start: number;
  end: number;
}

/** Who stands behind a sentence. */
export type Label = "claim" | "denial" | "attributed" | "other";

/** The rule that decided a label. */
export type Rule =
  | "denies"
  | "rejectsAllegation"
  | "calledFalse"
  | "protestsInnocence"
  | "nothingToIt"
  | "answersAccusation"
  | "passedOn"
  | "insideQuotation"
  | "unnamedSource"
  | "weighed"
  | "ownVoice"
  | "fragment"
  | "dateline"
  | "boilerplate"
  | "question"
  | "command"
  | "exclamation"
  | "opinion";

/** What decided a label, and the words it rests on. */
export interface Reason {
  rule: Rule;
  evidence: Span[];
}

export interface Sentence extends Span {
  label: Label;
  /** The probability that the label is right, 0 to 1. */
  confidence: number;
  reason: Reason;
  /** Indices into `Document.attributions`, ascending. */
  attributions: number[];
  /** For a denial: index into `Document.sentences` of the sentence it answers. */
  denies: number | null;
  /** How much it is worth checking, 0 to 1. */
  checkWorthiness: number;
  /** The words that make it worth checking. */
  checkWords: Span[];
  /** Words that hold back: may, reportedly, alleged. */
  hedges: Span[];
}

export interface Attribution {
  source: Span | null;
  cue: Span | null;
  content: Span[];
  kind: "direct" | "indirect" | "mixed";
  confidence: number;
  /** Index into `Document.speakers`. */
  speaker: number | null;
}

export interface Speaker {
  name: string;
  mentions: Span[];
  /** Indices into `Document.attributions`, ascending. */
  attributions: number[];
}

export interface Document {
  sentences: Sentence[];
  attributions: Attribution[];
  speakers: Speaker[];
}
