// Which statements the list shows, and in what order.

import { ARTICLE, UNNAMED } from "./words.js";

/**
 * @typedef {{ order: "speaker" | "text" | "check", sort: "count" | "text" | "name", find: string, shown: Set<string> }} Choice
 * @typedef {{ name: string | null, statements: number[] }} Group `name` is a speaker's, or null in the other orders
 */

/**
 * @param {import("./statements.js").Statements} statements
 * @param {Choice} choice
 * @returns {Group[]} without empty groups
 */
export function arranged(statements, choice) {
  const passes = (name) => {
    const wanted = fold(choice.find);
    const found = (text) => wanted === "" || fold(text).includes(wanted);
    return (index) => {
      const sentence = statements.sentences[index];
      return choice.shown.has(sentence.label) && (found(name ?? statements.speaker(sentence)) || found(statements.textOf(sentence)));
    };
  };
  if (choice.order === "speaker") {
    return sorted(statements.bySpeaker(), choice.sort)
      .map(({ name, statements }) => ({ name, statements: statements.filter(passes(name)) }))
      .filter(({ statements }) => statements.length > 0);
  }
  const indices = statements.inOrder().filter(passes(null));
  if (choice.order === "check") {
    const worth = (index) => statements.sentences[index].checkWorthiness;
    indices.sort((one, other) => worth(other) - worth(one));
  }
  return indices.length > 0 ? [{ name: null, statements: indices }] : [];
}

/** Speakers in the order asked for; after them who is not named, and last the article itself. */
function sorted(groups, sort) {
  const compare = {
    count: (one, other) => other.statements.length - one.statements.length,
    text: (one, other) => one.statements[0] - other.statements[0],
    name: (one, other) => one.name.localeCompare(other.name, "en"),
  }[sort];
  const last = ({ name }) => [UNNAMED, ARTICLE].indexOf(name);
  return groups.toSorted((one, other) => last(one) - last(other) || compare(one, other));
}

/** A text as one searches in it: case and accents do not matter. */
function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
