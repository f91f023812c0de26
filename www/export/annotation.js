// W3C Web Annotations (https://www.w3.org/TR/annotation-model/), one for each statement, for other annotation tools.

import { MARKED } from "../words.js";
import { fingerprint } from "./fingerprint.js";
import { rows } from "./rows.js";

/** Characters of the text around a quotation that tell it from equal ones. */
const CONTEXT = 32;

const PROGRAM = { id: "urn:claimlight", type: "Software", name: "Claimlight" };
const PERSON = { type: "Person", nickname: "reader" };

/** @param {import("../statements.js").Statements} statements */
export function annotations(statements) {
  // Stores keep one annotation under a name: those of another text have other names.
  const source = `urn:claimlight:text:${fingerprint(statements.text)}`;
  const points = codePoints(statements.text);
  const items = rows(statements)
    .filter((row) => MARKED.includes(row.label))
    .map((row) => ({
      id: `${source}:sentence:${row.number}`,
      type: "Annotation",
      motivation: "classifying",
      creator: row.setBy === "person" ? PERSON : PROGRAM,
      body: [
        { type: "TextualBody", purpose: "tagging", value: row.label, format: "text/plain", language: "en" },
        { type: "TextualBody", purpose: "describing", value: `Speaker: ${row.speaker}`, format: "text/plain", language: "en" },
      ],
      target: { source, selector: selectors(statements.text, row, points) },
    }));
  const page = { "@context": "http://www.w3.org/ns/anno.jsonld", id: `${source}:page:1`, type: "AnnotationPage", startIndex: 0, items };
  return `${JSON.stringify(page, null, 2)}\n`;
}

function selectors(text, { start, end }, points) {
  return [
    {
      type: "TextQuoteSelector",
      exact: text.slice(start, end),
      prefix: Array.from(text.slice(Math.max(0, start - 2 * CONTEXT), start)).slice(-CONTEXT).join(""),
      suffix: Array.from(text.slice(end, end + 2 * CONTEXT)).slice(0, CONTEXT).join(""),
    },
    { type: "TextPositionSelector", start: points(start), end: points(end) },
  ];
}

/** From UTF-16 offsets, asked for in ascending order, to code points, in one pass. */
function codePoints(text) {
  let units = 0;
  let points = 0;
  return (offset) => {
    for (; units < offset; points++) units += text.codePointAt(units) > 0xffff ? 2 : 1;
    return points;
  };
}
