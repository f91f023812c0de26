// The texts to measure on: our own articles in tests/golden.
import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../tests/golden/", import.meta.url);

/** An article without its labels: see tests/golden/README.md. @param {string} labelled */
function plain(labelled) {
  const sentences = (paragraph) => [...paragraph.matchAll(/^ *\d+ (?:claim|attributed|denial|other) +(.*)$/gm)].map(([, sentence]) => sentence);
  return labelled.split(/\n{2,}/).map((paragraph) => sentences(paragraph).join(" ")).filter(Boolean).join("\n\n");
}

/** The texts of all articles, in the order of their names. */
export function goldenArticles() {
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt")).sort();
  return names.map((name) => plain(readFileSync(new URL(name, folder), "utf8")));
}
