// The text set as elements, for paper and for the report: what cannot be edited can hold marks of its own.

import { element } from "./dom.js";
import { LABELS, MARKED, MEANINGS } from "./words.js";

/** How a label is marked in such a text, and what it means. @param {import("./words.js").Label} label */
export function meaning(label) {
  return [element("span", { class: `part ${label}` }, LABELS[label].name), element("sup", {}, LABELS[label].tag), ` ${MEANINGS[label]}`];
}

/**
 * The text as elements: a paragraph a line, each statement marked and followed by its letter.
 * @param {import("./statements.js").Statements} statements
 * @returns {HTMLElement[]}
 */
export function reading(statements) {
  const paragraphs = [];
  let paragraph = null;
  let at = 0;
  const { text } = statements;
  const write = (end) => {
    const [first, ...lines] = text.slice(at, end).split("\n");
    paragraph ??= element("p");
    paragraph.append(first);
    for (const line of lines) {
      if (paragraph.textContent.trim()) paragraphs.push(paragraph);
      paragraph = element("p", {}, line);
    }
    at = end;
  };
  for (const sentence of statements.sentences) {
    write(sentence.start);
    at = sentence.end;
    if (!MARKED.includes(sentence.label)) {
      paragraph.append(statements.textOf(sentence));
      continue;
    }
    for (const part of statements.parts(sentence)) {
      paragraph.append(element("span", { class: `part ${part.label}` }, statements.textOf(part)));
    }
    paragraph.append(element("sup", {}, LABELS[sentence.label].tag));
  }
  write(text.length);
  if (paragraph?.textContent.trim()) paragraphs.push(paragraph);
  return paragraphs;
}
