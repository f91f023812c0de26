// What every export says of a statement, once.

import { LABELS } from "../words.js";

/**
 * @typedef {{ number: number, start: number, end: number, text: string, label: string, setBy: "program" | "person",
 *   programLabel: string, confidence: number | null, speaker: string, source: string, cue: string, quotation: string,
 *   hedges: string[], checkWorthiness: number, answers: number | null }} Row `number` counts sentences from 1, offsets are
 *   UTF-16 code units; `confidence` is the program's, so a person's label has none
 */

/**
 * All sentences of the text, those with nothing to check included.
 * @param {import("../statements.js").Statements} statements
 * @returns {Row[]}
 */
export function rows(statements) {
  const words = (span) => (span ? statements.textOf(span) : "");
  return statements.sentences.map((sentence, index) => {
    const attribution = statements.mainAttribution(sentence);
    return {
      number: index + 1,
      start: sentence.start,
      end: sentence.end,
      text: statements.textOf(sentence),
      label: sentence.label,
      ...labelSource(sentence),
      confidence: sentence.corrected ? null : sentence.confidence,
      speaker: sentence.label === "other" ? "" : statements.speaker(sentence),
      source: words(attribution?.source),
      cue: words(attribution?.cue),
      quotation: attribution?.kind ?? "",
      hedges: sentence.hedges.map(words),
      checkWorthiness: sentence.checkWorthiness,
      answers: sentence.denies === null ? null : sentence.denies + 1,
    };
  });
}

/** Whose a sentence's label is, and what the program says. */
export function labelSource({ label, corrected }) {
  return { setBy: corrected ? "person" : "program", programLabel: corrected ?? label };
}

/** What an export says of itself. */
export const NOTE = "Marked by Claimlight, a program, which makes mistakes: it says who says so, never what is true.";

/** "Claim", "Denial (set by a person)". */
export function labelOf(row) {
  return LABELS[row.label].name + (row.setBy === "person" ? " (set by a person)" : "");
}

/** A share of 1 as people write it, or nothing. */
export function percent(share) {
  return share === null ? "" : `${Math.round(share * 100)} %`;
}
