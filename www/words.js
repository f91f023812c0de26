// English words for what an analysis says.

/** @typedef {import("../src/wasm").Label} Label */

/** The labels that are marked, in the order of the legend. @type {Label[]} */
export const MARKED = ["claim", "attributed", "denial"];

/** @type {Record<Label, { tag: string, name: string, many: string }>} */
export const LABELS = {
  claim: { tag: "C", name: "Claim", many: "claims" },
  attributed: { tag: "A", name: "Attributed", many: "attributed" },
  denial: { tag: "D", name: "Denial", many: "denials" },
  other: { tag: "N", name: "Nothing to check", many: "with nothing to check" },
};

/** @type {Record<string, string>} */
export const MEANINGS = {
  claim: "the article says so itself",
  attributed: "somebody else says or thinks so",
  denial: "somebody says it is not so",
};

/** How sure a probability is, in words and as a number. */
export function sureness(probability) {
  const percent = `${Math.round(probability * 100)}\u00a0%`;
  if (probability >= 0.95) return `Very sure, ${percent}`;
  if (probability >= 0.8) return `Fairly sure, ${percent}`;
  if (probability >= 0.6) return `Not very sure, ${percent}`;
  return `Hardly more than a guess, ${percent}`;
}

/** "3 claims, 1 attributed, 2 denials" for a screen reader. */
export function summary(counts) {
  return MARKED.map((label) => `${counts[label]} ${counts[label] === 1 && label !== "attributed" ? LABELS[label].name.toLowerCase() : LABELS[label].many}`).join(", ");
}

/** A name for a source that is not named. */
export const UNNAMED = "Somebody unnamed";

/** A name for the article's own voice. */
export const ARTICLE = "The article itself";

/** A text that fits on a line or two, cut at a word. */
export function shortened(text, most = 120) {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  const cut = line.lastIndexOf(" ", most);
  return `${line.slice(0, cut > most / 2 ? cut : most)}…`;
}
