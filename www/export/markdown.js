// A text for notes and messages.

import { LABELS, MARKED } from "../words.js";
import { labelOf, NOTE, percent, rows } from "./rows.js";

/** @param {import("../statements.js").Statements} statements */
export function markdown(statements) {
  const all = rows(statements);
  const counts = statements.counts();
  const lines = [
    "# Who stands behind every sentence", "",
    MARKED.map((label) => `${LABELS[label].name}: ${counts[label]}`).join(" · "), "",
    "## Who said what", "",
  ];
  for (const { name, statements: indices } of statements.bySpeaker()) {
    lines.push(`### ${escape(name)} (${indices.length})`, "");
    for (const index of indices) lines.push(item(all[index]));
    lines.push("");
  }
  lines.push("---", "", NOTE, "");
  return lines.join("\n");
}

function item(row) {
  const sure = row.confidence === null ? "" : `, ${percent(row.confidence)} sure`;
  const answers = row.answers === null ? "" : `, answers ${row.answers}`;
  return `- **${row.number}. ${labelOf(row)}**${sure}${answers}: ${escape(row.text)}`;
}

/** Text that Markdown shows as it is. */
function escape(text) {
  return text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]()#+!|<>~&-]/g, "\\$&");
}
