// A table for spreadsheets (RFC 4180).

import { rows } from "./rows.js";

const COLUMNS = {
  number: (row) => row.number,
  label: (row) => row.label,
  "set by": (row) => row.setBy,
  "label by program": (row) => row.programLabel,
  confidence: (row) => row.confidence?.toFixed(2) ?? "",
  speaker: (row) => row.speaker,
  text: (row) => row.text,
  source: (row) => row.source,
  cue: (row) => row.cue,
  quotation: (row) => row.quotation,
  hedges: (row) => row.hedges.join("; "),
  "check-worthiness": (row) => row.checkWorthiness.toFixed(2),
  "answers number": (row) => row.answers ?? "",
  start: (row) => row.start,
  end: (row) => row.end,
};

/** @param {import("../statements.js").Statements} statements */
export function csv(statements) {
  const lines = [Object.keys(COLUMNS), ...rows(statements).map((row) => Object.values(COLUMNS).map((value) => value(row)))];
  // The mark at the start tells spreadsheets that it is UTF-8.
  return `\ufeff${lines.map((cells) => cells.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** What begins a formula, also behind what spreadsheets leave out, and in the wide forms that some take for the narrow ones. */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/u;

/** A cell that a spreadsheet takes as text and never as a formula. */
function cell(value) {
  if (typeof value === "number") return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}
