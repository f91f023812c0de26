// What carries a label in lists and to choose from: its letter, the row of a statement, the four buttons.

import { element } from "./dom.js";
import { LABELS } from "./words.js";

/** The letter of a label, coloured as what it stands in. @param {import("./words.js").Label} label */
export function letterOf(label) {
  return element("span", { class: "tag", "aria-hidden": "true" }, LABELS[label].tag);
}

/**
 * The row of a statement in a list.
 * @param {import("./statements.js").Statements} statements
 * @param {number} index
 * @param {string} what is said of it, before its words
 * @param {(event: Event) => void} [onclick]
 */
export function statementRow(statements, index, what, onclick) {
  const sentence = statements.sentences[index];
  return element("li", {}, element("button", { type: "button", class: `statement ${sentence.label}`, "data-index": String(index), onclick },
    letterOf(sentence.label),
    element("span", { class: "what" }, what),
    element("span", { class: "visually-hidden" }, ": "),
    element("span", { class: "said" }, statements.textOf(sentence))));
}

/**
 * The four labels as buttons.
 * @param {import("./words.js").Label | undefined} chosen
 * @param {(label: import("./words.js").Label) => void} onchoose
 */
export function labelButtons(chosen, onchoose) {
  return Object.entries(LABELS).map(([label, { name }]) => element("button", {
    type: "button",
    class: `set ${label}`,
    "aria-pressed": String(label === chosen),
    onclick: () => onchoose(label),
  }, letterOf(label), element("span", {}, name)));
}
