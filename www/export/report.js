// A page of its own: the text with its marks, who said what, method and limits. Works without us, and on paper.

import { element } from "../dom.js";
import { meaning, reading } from "../reading.js";
import { MARKED } from "../words.js";
import { labelOf, NOTE, percent, rows } from "./rows.js";

const STYLE = `
:root { color-scheme: light; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; background: #fff; color: #1a1a1a; font: 1.0625rem/1.6 Georgia, "Iowan Old Style", serif; }
h1, h2, h3, table, .note, .legend { font-family: system-ui, "Segoe UI", Roboto, sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.3; } h2 { margin-top: 2.5rem; font-size: 1.2rem; } h3 { margin: 1.5rem 0 0.5rem; font-size: 1rem; }
.legend, .note, table { font-size: 0.9rem; line-height: 1.5; } .note { color: #5b5853; }
.legend { padding: 0.75rem 0; border-block: 1px solid #ddd9d1; }
.part { text-underline-offset: 0.2em; text-decoration-skip-ink: none; -webkit-print-color-adjust: economy; print-color-adjust: economy; }
.claim { background: #cfe4ff; text-decoration: underline solid 2px #0b57d0; }
.attributed { background: #fff6b8; text-decoration: underline dotted 2px #3b2f00; }
.denial { background: #ffd3c2; text-decoration: underline double 2px #c2330a; }
sup { margin-left: 0.15em; font: 600 0.6em/1 system-ui, sans-serif; }
table { width: 100%; border-collapse: collapse; } th { text-align: left; font-weight: 600; }
th, td { padding: 0.4rem 0.5rem 0.4rem 0; border-bottom: 1px solid #ddd9d1; vertical-align: top; }
td:not(:nth-child(2)) { white-space: nowrap; font-variant-numeric: tabular-nums; } td:nth-child(2) { overflow-wrap: anywhere; }
@media print { body { margin: 0; max-width: none; font-size: 11pt; } .part { background: none; } tr, h3 { break-inside: avoid; break-after: auto; } h2, h3 { break-after: avoid; } }
`;

/** @param {import("../statements.js").Statements} statements */
export function report(statements) {
  const page = document.implementation.createHTMLDocument("Who stands behind every sentence");
  page.documentElement.lang = "en";
  page.head.prepend(
    element("meta", { charset: "utf-8" }),
    element("meta", { "http-equiv": "Content-Security-Policy", content: "default-src 'none'; style-src 'unsafe-inline'" }),
    element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
  );
  page.body.append(
    element("h1", {}, "Who stands behind every sentence"),
    legend(statements.counts()),
    element("h2", {}, "The text"),
    ...reading(statements),
    element("h2", {}, "Who said what"),
    ...speakers(statements),
    element("h2", {}, "Method and limits"),
    element("p", { class: "note" }, `${NOTE} The label of a sentence comes from the words in it: who is named as a source, which words pass on or deny something, and how much of the sentence they take up. The number is the probability that the label is right, as the program sees it. It knows English news; irony, poetry and other languages are beyond it. Nothing was sent anywhere to make this report.`),
  );
  // The style goes in as text: the policy of this page, which the report's document shares, lets it have none.
  const source = page.documentElement.outerHTML.replace("</head>", () => `<style>${STYLE}</style></head>`);
  return `<!doctype html>\n${source}\n`;
}

function legend(counts) {
  return element("p", { class: "legend" }, ...MARKED.flatMap((label, at) => [
    at > 0 ? element("br") : null, ...meaning(label), `: ${counts[label]}`,
  ]));
}

function speakers(statements) {
  const all = rows(statements);
  return statements.bySpeaker().flatMap(({ name, statements: indices }) => [
    element("h3", {}, `${name} (${indices.length})`),
    element("table", {},
      element("thead", {}, element("tr", {}, ...["No.", "Statement", "Label", "Sure"].map((title) => element("th", { scope: "col" }, title)))),
      element("tbody", {}, ...indices.map((index) => all[index]).map((row) =>
        element("tr", {}, element("td", {}, String(row.number)), element("td", {}, row.text), element("td", {}, labelOf(row)), element("td", {}, percent(row.confidence)))))),
  ]);
}
