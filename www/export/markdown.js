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

/** A web address of up to some two thousand characters, with the brackets that it closes, without the stop behind it. */
const WEB = /(?:https?|ftp):\/\/(?:\([^\s<>()\p{C}]{0,200}\)|[^\s<>()\p{C}]){0,2000}(?:\([^\s<>()\p{C}]{0,200}\)|[^\s<>()\p{C}\p{P}]|[/&%@#-])/;
const MAIL = /(?<![\w.+-])[\w.+-]{1,64}@[a-z\d]{1,60}(?:[.-][a-z\d]{1,60}){0,9}\.[a-z]{2,60}(?![\w-])/;
/** What Markdown would read, and what many of its readers make a link of. */
const MARK = /[\\`*_{}[\]()#+!|<>~&@-]|(?<=www)\./;
const ADDRESS_OR_MARK = new RegExp([WEB, MAIL, MARK].map(({ source }) => source).join("|"), "giu");

/** Text that Markdown shows as it is: in an address, which many readers make a link of, no mark may be added. */
function escape(text) {
  return text.replace(/\s+/g, " ").replace(ADDRESS_OR_MARK, (found) => (found.length > 1 ? `<${found}>` : `\\${found}`));
}
