// On paper there is no editing: the text is set again with its underlines and letters.

import { element } from "./dom.js";
import { LABELS, MARKED, MEANINGS } from "./words.js";

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

/** What underlines and letters mean. */
function legend() {
  const entry = (label, meaning) => [element("span", { class: `part ${label}` }, LABELS[label].name), element("sup", {}, LABELS[label].tag), ` ${meaning}. `];
  return element("p", { class: "print-legend" },
    ...MARKED.flatMap((label) => entry(label, MEANINGS[label])), "Marked by a program, which makes mistakes: it says who says so, never what is true.");
}

/**
 * @param {HTMLElement} box shown on paper only
 * @param {() => import("./statements.js").Statements | null} current
 */
export function printWith(box, current) {
  addEventListener("beforeprint", () => {
    const statements = current();
    if (statements) box.replaceChildren(legend(), ...reading(statements));
  });
  addEventListener("afterprint", () => box.replaceChildren());
}
