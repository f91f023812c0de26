// Everything, for programs: the document as the library gives it, with the person's labels beside the program's.

import { labelSource } from "./rows.js";

/** @param {import("../statements.js").Statements} statements */
export function json(statements) {
  const sentences = statements.sentences.map((sentence) => {
    const { corrected, ...given } = sentence;
    return { ...given, text: statements.textOf(sentence), ...labelSource(sentence) };
  });
  const document = { ...statements.document, sentences };
  return `${JSON.stringify({ format: "claimlight", version: 1, offsets: "UTF-16 code units", text: statements.text, ...document }, null, 2)}\n`;
}
