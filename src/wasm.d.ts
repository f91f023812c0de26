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

/** What an edit changed: paragraphs of a live document that gave way to others; none to none where nothing did. */
export interface Change {
  /** The index of the first one. */
  at: number;
  /** How many there were. */
  removed: number;
  /** Those that stand there now. */
  paragraphs: ChangedParagraph[];
}

/** A paragraph of a live document. All offsets count from its start. */
export interface ChangedParagraph {
  /** Units between the end of the paragraph before it, or the start of the text, and its start. */
  gap: number;
  /** Units from its start to its end. */
  length: number;
  /**
   * Its sentences. Their attributions are counted backwards: the last that begins in this paragraph is 1, and so on into
   * the paragraphs before. What they deny is for `Connections` to tell.
   */
  sentences: Sentence[];
  /** The attributions that begin in it; their speakers are for `Connections` to tell. */
  attributions: Attribution[];
}

/** What only the whole text tells. */
export interface Connections {
  /** The names of those who speak, in the order of their first mention. */
  speakers: string[];
  /** For every attribution of the text: index into `speakers`, or -1. */
  speakerOf: Int32Array;
  /** For every sentence of the text: index of the sentence it answers, or -1. */
  denies: Int32Array;
}
