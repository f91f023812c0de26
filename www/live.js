// The analysis of the text on the page, by paragraph, as the worker keeps it: an edit changes a few of them, and where
// the others stand follows from their lengths.

/** @typedef {import("../src/wasm").Document} Document */
/** @typedef {import("../src/wasm").Span} Span */

/** Paragraphs that are put into a document at once. */
const SLICE = 64;

export class LiveAnalysis {
  constructor() {
    this.clear();
  }

  clear() {
    /** The text that was analysed. */
    this.text = "";
    /** @type {(import("../src/wasm").ChangedParagraph & { speakers?: Int32Array, answers?: Int32Array })[]} */
    this.paragraphs = [];
    /** @type {string[]} */
    this.names = [];
    /** Whether who speaks and what denials answer is that of this text. */
    this.connected = false;
    /** Paragraphs that are there while more of a change is on its way. */
    this.known = Infinity;
    /** For each paragraph: where it starts, and how many sentences and attributions stand before it. @type {number[]} */
    this.starts = [];
    /** @type {number[]} */
    this.sentencesBefore = [];
    /** @type {number[]} */
    this.attributionsBefore = [];
    this.number(0);
  }

  /**
   * Takes in what an edit changed.
   * @param {import("../src/wasm").Change} change
   * @param {string} text the text after the edit
   * @param {boolean} more whether this is not all of it
   */
  apply({ at, removed, paragraphs }, text, more) {
    this.text = text;
    this.connected = false;
    this.paragraphs.splice(at, removed, ...paragraphs);
    this.known = more ? at + paragraphs.length : Infinity;
    this.number(at);
  }

  number(first) {
    let at = 0;
    let sentences = 0;
    let attributions = 0;
    const before = this.paragraphs[first - 1];
    if (before) {
      at = this.starts[first - 1] + before.length;
      sentences = this.sentencesBefore[first - 1] + before.sentences.length;
      attributions = this.attributionsBefore[first - 1] + before.attributions.length;
    }
    for (let index = first; index < this.paragraphs.length; index++) {
      const paragraph = this.paragraphs[index];
      at += paragraph.gap;
      this.starts[index] = at;
      this.sentencesBefore[index] = sentences;
      this.attributionsBefore[index] = attributions;
      at += paragraph.length;
      sentences += paragraph.sentences.length;
      attributions += paragraph.attributions.length;
    }
    this.starts.length = this.sentencesBefore.length = this.attributionsBefore.length = this.paragraphs.length;
    /** How many sentences there are. */
    this.count = sentences;
  }

  /** How many paragraphs there are, as far as they are known. */
  get length() {
    return Math.min(this.paragraphs.length, this.known);
  }

  /** How many sentences there are, as far as they are known. */
  get countKnown() {
    return this.sentencesBefore[this.known] ?? this.count;
  }

  /** Where a paragraph stands. @returns {Span} */
  place(index) {
    return { start: this.starts[index], end: this.starts[index] + this.paragraphs[index].length };
  }

  /** Where a sentence of a paragraph stands. @returns {Span} */
  placeOf(index, number) {
    return moved(this.paragraphs[index].sentences[number], this.starts[index]);
  }

  /** Takes in who speaks and what denials answer. @param {import("../src/wasm").Connections} connections */
  connect({ speakers, speakerOf, denies }) {
    this.names = speakers;
    this.connected = true;
    // As distances, which outlive edits elsewhere; none is 0.
    const answers = denies.map((answered, index) => (answered < 0 ? 0 : answered - index));
    this.paragraphs.forEach((paragraph, index) => {
      const [sentence, attribution] = [this.sentencesBefore[index], this.attributionsBefore[index]];
      paragraph.answers = answers.subarray(sentence, sentence + paragraph.sentences.length);
      paragraph.speakers = speakerOf.subarray(attribution, attribution + paragraph.attributions.length);
    });
  }

  /**
   * The sentences of some paragraphs as a document of the text, without speakers: from one of the first paragraph up to
   * one of the last.
   * @returns {{ first: number, document: Document }} `first` is the index of its first sentence in the whole
   */
  window(from, until, firstSentence = 0, afterSentence = Infinity) {
    const sentences = [];
    const attributions = [];
    /** Where in the window each attribution is, by its place in the whole. */
    const places = new Map();
    for (let index = from; index < until; index++) {
      const all = this.paragraphs[index].sentences;
      const end = index === until - 1 ? Math.min(afterSentence, all.length) : all.length;
      for (let number = index === from ? firstSentence : 0; number < end; number++) {
        const sentence = this.sentence(index, number);
        sentence.denies = null;
        sentence.attributions = sentence.attributions.map((whole) => {
          if (!places.has(whole)) {
            let paragraph = index;
            while (this.attributionsBefore[paragraph] > whole) paragraph--;
            places.set(whole, attributions.push({ ...this.attribution(paragraph, whole - this.attributionsBefore[paragraph]), speaker: null }) - 1);
          }
          return places.get(whole);
        });
        sentences.push(sentence);
      }
    }
    return { first: (this.sentencesBefore[from] ?? 0) + firstSentence, document: { sentences, attributions, speakers: [] } };
  }

  /** The whole document; yields every now and then, and is of no use if the analysis changes meanwhile. @returns {Generator<void, Document>} */
  *whole() {
    const document = { sentences: [], attributions: [], speakers: this.names.map((name) => ({ name, mentions: [], attributions: [] })) };
    for (let index = 0; index < this.length; index++) {
      const { sentences, attributions } = this.paragraphs[index];
      attributions.forEach((_, number) => document.attributions.push(this.attribution(index, number)));
      sentences.forEach((_, number) => document.sentences.push(this.sentence(index, number)));
      if (index % SLICE === SLICE - 1) yield;
    }
    const { attributions, speakers } = document;
    const place = (index) => attributions[index].source ?? attributions[index].content[0];
    const order = [...attributions.keys()].sort((one, other) => place(one).start - place(other).start || place(one).end - place(other).end);
    for (const index of order) {
      const { speaker, source } = attributions[index];
      if (speaker === null) continue;
      const { mentions } = speakers[speaker];
      speakers[speaker].attributions.push(index);
      const last = mentions.at(-1);
      if (source && (last?.start !== source.start || last.end !== source.end)) mentions.push(source);
    }
    for (const speaker of speakers) speaker.attributions.sort((one, other) => one - other);
    return document;
  }

  /** An attribution of a paragraph, where it stands in the text. @returns {import("../src/wasm").Attribution} */
  attribution(index, number) {
    const paragraph = this.paragraphs[index];
    const attribution = paragraph.attributions[number];
    const by = this.starts[index];
    const speaker = paragraph.speakers?.[number] ?? -1;
    return {
      ...attribution,
      source: attribution.source && moved(attribution.source, by),
      cue: attribution.cue && moved(attribution.cue, by),
      content: attribution.content.map((span) => moved(span, by)),
      speaker: speaker < 0 ? null : speaker,
    };
  }

  /** A sentence of a paragraph, where it stands in the text. @returns {import("../src/wasm").Sentence} */
  sentence(index, number) {
    const paragraph = this.paragraphs[index];
    const sentence = paragraph.sentences[number];
    const by = this.starts[index];
    const here = (span) => moved(span, by);
    const end = this.attributionsBefore[index] + paragraph.attributions.length;
    const away = paragraph.answers?.[number] ?? 0;
    const answered = this.sentencesBefore[index] + number + away;
    return {
      ...sentence,
      start: sentence.start + by,
      end: sentence.end + by,
      reason: { rule: sentence.reason.rule, evidence: sentence.reason.evidence.map(here) },
      attributions: sentence.attributions.map((back) => end - back),
      // What it answered may be gone since.
      denies: away === 0 || answered < 0 || answered >= this.countKnown ? null : answered,
      checkWords: sentence.checkWords.map(here),
      hedges: sentence.hedges.map(here),
    };
  }
}

/** @returns {Span} */
function moved({ start, end }, by) {
  return { start: start + by, end: end + by };
}
