// Writes the figures that data/MODEL.md and README.md show into the page's About panel, so that nobody types them:
// node scripts/about.mjs FOLDER
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** What the commands in the two files printed: see scripts/figures.mjs. */
export function figures() {
  const model = readFileSync(new URL("../data/MODEL.md", import.meta.url), "utf8");
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const find = (text, pattern) => {
    const found = pattern.exec(text);
    if (!found) throw new Error(`no figure found with ${pattern}`);
    return found[1];
  };
  const percent = (share) => `${Math.round(Number(share) * 100)} %`;
  const measured = (row) => percent(find(model, new RegExp(`^${row} +[\\d.]+ +[\\d.]+ +([\\d.]+)`, "m")));
  const people = (row) => percent(find(model, new RegExp(`agree with each other[^]*?\\b${row} (?:F1 )?(\\.\\d+)`)));
  return {
    "articles": find(model, /^articles: (\d+);/m),
    "attributions": Number(find(model, /attributions by people: (\d+)/)).toLocaleString("en"),
    "content": measured("content"),
    "source": measured("source"),
    "cue": measured("cue"),
    "content people": people("content"),
    "source people": people("source"),
    "cue people": people("cue"),
    "labels": percent(find(readme, /^label accuracy +([\d.]+)/m)),
  };
}

/** The page with its figures. @param {string} source */
export function filled(source) {
  const known = figures();
  return source.replace(/(<span data-figure="([^"]+)">)[^<]*/g, (_, head, name) => {
    if (!(name in known)) throw new Error(`no figure is called ${name}`);
    return head + known[name];
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = join(process.argv[2], "index.html");
  writeFileSync(file, filled(readFileSync(file, "utf8")));
}
