// The menu of ways to take the result away: files and the clipboard. Nothing is sent anywhere.

import { copyOrTell } from "./clipboard.js";
import { element } from "./dom.js";
import { annotations } from "./export/annotation.js";
import { csv } from "./export/csv.js";
import { json } from "./export/json.js";
import { markdown } from "./export/markdown.js";
import { report } from "./export/report.js";
import { copyLinkToText } from "./link.js";

const FILES = [
  { name: "Report", hint: "a page to print, mail or keep", make: report, ending: "html", type: "text/html" },
  { name: "Table", hint: "CSV, for spreadsheets", make: csv, ending: "csv", type: "text/csv" },
  { name: "Notes", hint: "Markdown", make: markdown, ending: "md", type: "text/markdown" },
  { name: "Data", hint: "JSON, for programs", make: json, ending: "json", type: "application/json" },
  { name: "Annotations", hint: "W3C, JSON-LD", make: annotations, ending: "jsonld", type: "application/ld+json" },
];

/**
 * @param {HTMLElement} menu a popover
 * @param {() => string} text as it is on the page, analysed or not
 * @param {() => import("./statements.js").Statements | null} current the statements of that text; null while there are none
 * @param {(message: string) => void} tell
 */
export function fillMenu(menu, text, current, tell) {
  const entry = ({ name, hint }, onclick) => element("button", { type: "button", onclick },
    element("span", { class: "name" }, name), " ", element("span", { class: "hint" }, hint));
  const choose = (act) => () => {
    menu.hidePopover();
    act();
  };
  const analysed = (act) => choose(() => {
    const statements = current();
    if (statements) act(statements);
    else tell("There is no analysis of this text yet. The text itself can be copied.");
  });
  menu.append(
    ...FILES.map((file) => entry(file, analysed((statements) => {
      save(`${fileName(statements.text)}.${file.ending}`, file.type, file.make(statements));
      tell(`${file.name} saved`);
    }))),
    element("hr"),
    entry({ name: "Copy the text", hint: "without marks" }, choose(() => copyOrTell(text(), "Copied", tell))),
    entry({ name: "Copy the notes", hint: "Markdown" }, analysed((statements) => copyOrTell(markdown(statements), "Copied", tell))),
    element("hr"),
    entry({ name: "Copy a link", hint: "holds the text itself" }, choose(() => copyLinkToText(text(), tell))),
  );
}

/** A name made of the text's first words. */
export function fileName(text) {
  const words = text.trim().split("\n")[0].normalize("NFKD").replace(/[^\w\s-]/g, "").toLowerCase().split(/[\s_-]+/);
  return words.filter(Boolean).slice(0, 8).join("-").slice(0, 60) || "claimlight";
}

function save(name, type, content) {
  const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
