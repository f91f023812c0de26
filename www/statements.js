// A document as the page shows it: statements, who makes them, and how they are grouped.

import { ARTICLE, MARKED, UNNAMED } from "./words.js";

/**
 * @typedef {import("../src/wasm").Document} Document
 * @typedef {{ start: number, end: number, label: import("../src/wasm").Label }} Part
 */

/** Words of an own clause inside an attributed sentence, at least: fewer are taken for its trimmings. */
const CLAUSE = 6;

/** Words of what a claim passes on, at least, where it is not in quotation marks. */
const PHRASE = 3;

/** Share of a claim's words that are its own, at least: else the label would say one thing and the colour another. */
const OWN = 0.25;

/** What sets a clause off. */
const MARK = /[,;:–—()-]/;

/** The analysis of one text. */
export class Statements {
  /**
   * @param {Document} document
   * @param {string} text the text that was analysed
   */
  constructor(document, text) {
    this.document = document;
    this.text = text;
  }

  get sentences() {
    return this.document.sentences;
  }

  textOf(span) {
    return this.text.slice(span.start, span.end);
  }

  /** Sentences of each label. */
  counts() {
    const counts = { claim: 0, attributed: 0, denial: 0, other: 0 };
    for (const { label } of this.sentences) counts[label]++;
    return counts;
  }

  /** The name of the one an attribution goes back to: the speaker meant, else the words of the text. */
  speakerOf(attribution) {
    if (attribution.speaker !== null) return this.document.speakers[attribution.speaker].name;
    return attribution.source ? this.textOf(attribution.source) : UNNAMED;
  }

  /** The attribution that takes up most of a sentence, or null. */
  mainAttribution(sentence) {
    let best = null;
    let most = -1;
    for (const index of sentence.attributions) {
      const attribution = this.document.attributions[index];
      const size = attribution.content.reduce((sum, span) => sum + shared(span, sentence), 0);
      if (size > most) [best, most] = [attribution, size];
    }
    return best;
  }

  /** Who makes a statement: a name, or the article itself. */
  speaker(sentence) {
    if (sentence.label === "claim" || sentence.label === "other") return ARTICLE;
    const attribution = this.mainAttribution(sentence);
    return attribution ? this.speakerOf(attribution) : sentence.label === "denial" ? ARTICLE : UNNAMED;
  }

  /** Indices of the denials that answer a sentence. @param {number} index */
  answersTo(index) {
    return this.indices((sentence) => sentence.denies === index);
  }

  /** Indices of the sentences that one answers, or that answer it. @param {number} index */
  connectedTo(index) {
    const { denies } = this.sentences[index];
    return [...(denies === null ? [] : [denies]), ...this.answersTo(index)];
  }

  /** Indices of the sentences that pass a test, in the order of the text. */
  indices(test) {
    const found = [];
    this.sentences.forEach((sentence, index) => test(sentence) && found.push(index));
    return found;
  }

  /** Statements in the order of the text: all but those with nothing to check. */
  inOrder() {
    return this.indices((sentence) => MARKED.includes(sentence.label));
  }

  /**
   * Who said what: everybody with at least one statement, in the order of the text.
   * @returns {{ name: string, statements: number[] }[]}
   */
  bySpeaker() {
    const groups = new Map();
    const add = (name, index) => {
      if (!groups.has(name)) groups.set(name, new Set());
      groups.get(name).add(index);
    };
    const own = [];
    this.sentences.forEach((sentence, index) => {
      if (sentence.label === "other") return;
      for (const attribution of sentence.attributions) add(this.speakerOf(this.document.attributions[attribution]), index);
      if (this.speaker(sentence) === ARTICLE) own.push(index);
      else if (sentence.attributions.length === 0) add(UNNAMED, index);
    });
    const named = Array.from(groups, ([name, statements]) => ({ name, statements: [...statements] }));
    return own.length > 0 ? [...named, { name: ARTICLE, statements: own }] : named;
  }

  /**
   * The stretches of a sentence and whose they are: the quoted part of a claim is attributed, and a clause of the
   * article's own inside an attributed sentence is a claim.
   * @returns {Part[]} in order, without gaps
   */
  parts(sentence) {
    const { start, end, label } = sentence;
    const mixed = !sentence.corrected && sentence.attributions.length > 0 && ["claim", "attributed"].includes(label);
    if (!mixed) return [{ start, end, label }];
    const spans = [];
    for (const index of sentence.attributions) {
      const { source, cue, content } = this.document.attributions[index];
      spans.push(...content);
      if (label === "attributed") spans.push(source, cue && this.withTrimmings(cue, sentence));
    }
    const covered = clipped(spans.filter(Boolean), sentence);
    return this.joined(label === "claim" ? this.quotedParts(covered, sentence) : this.ownParts(covered, sentence));
  }

  /** A cue with what follows it up to the next mark: whom it was told, when and where. */
  withTrimmings(cue, sentence) {
    const rest = this.text.slice(cue.end, sentence.end);
    return { start: cue.start, end: cue.end + (/[^\p{L}\p{N}\p{M}\s’'-]/u.exec(rest)?.index ?? rest.length) };
  }

  /** A claim with what is passed on in it. */
  quotedParts(covered, sentence) {
    const words = (span) => this.textOf(span).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    const passedOn = covered.filter((span) => words(span) >= PHRASE || /[“”"«»]/.test(this.text.slice(span.start - 1, span.end + 1)));
    const own = words(sentence) - passedOn.reduce((sum, span) => sum + words(span), 0);
    const parts = [];
    let at = sentence.start;
    for (const span of own < OWN * words(sentence) ? [] : passedOn) {
      if (span.start > at) parts.push({ start: at, end: span.start, label: "claim" });
      parts.push({ ...span, label: "attributed" });
      at = span.end;
    }
    if (at < sentence.end) parts.push({ start: at, end: sentence.end, label: "claim" });
    return parts;
  }

  /** An attributed sentence with the clauses in it that are the article's own. */
  ownParts(covered, sentence) {
    const parts = [];
    let from = sentence.start;
    let at = sentence.start;
    for (const span of [...covered, { start: sentence.end, end: sentence.end }]) {
      const words = [...this.text.slice(at, span.start).matchAll(/[\p{L}\p{N}]+/gu)];
      const start = at + (words[0]?.index ?? 0);
      const end = at + (words.at(-1)?.index ?? 0) + (words.at(-1)?.[0].length ?? 0);
      const setOff = (at === sentence.start || MARK.test(this.text.slice(at - 2, start))) && (span.start === sentence.end || MARK.test(this.text.slice(end, span.start)));
      if (words.length >= CLAUSE && setOff) {
        if (start > from) parts.push({ start: from, end: start, label: "attributed" });
        parts.push({ start, end, label: "claim" });
        from = end;
      }
      at = span.end;
    }
    if (from < sentence.end) parts.push({ start: from, end: sentence.end, label: "attributed" });
    return parts;
  }

  /**
   * Parts as a reader sees them: marks that close stand with what they close, and what is only marks and spaces, or
   * the same as before, is no part of its own.
   * @param {Part[]} parts
   */
  joined(parts) {
    const joined = [];
    for (const part of parts) {
      const last = joined.at(-1);
      const words = /[\p{L}\p{N}]/u.test(this.textOf(part));
      if (last && (last.label === part.label || !words)) {
        last.end = part.end;
      } else if (last) {
        last.end += /^(?:[.,;:!?…)\]”’]+\s*|\s+)?/u.exec(this.textOf(part))[0].length;
        joined.push({ ...part, start: last.end });
      } else {
        joined.push({ ...part });
      }
    }
    const [first, second] = joined;
    if (second && !/[\p{L}\p{N}]/u.test(this.textOf(first))) joined.splice(0, 2, { ...second, start: first.start });
    return joined;
  }
}

/** Units that two spans share. */
export function shared(one, other) {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
}

/** The union of spans inside a frame, in order, without overlaps. */
function clipped(spans, frame) {
  const inside = spans
    .map((span) => ({ start: Math.max(span.start, frame.start), end: Math.min(span.end, frame.end) }))
    .filter((span) => span.start < span.end)
    .sort((one, other) => one.start - other.start);
  const union = [];
  for (const span of inside) {
    const last = union.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else union.push(span);
  }
  return union;
}
