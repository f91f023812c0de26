// Names all modules that the page begins with in its head, so that browsers fetch them at once and not link by link:
// node scripts/preload.mjs FOLDER. What is loaded only when it is needed is left out. The worker's own files are, too:
// what a page preloads is not for its workers, and would be fetched twice.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { pathToFileURL } from "node:url";

/** The module and all that it imports, each once. */
export function modulesOf(folder, first) {
  const found = [first];
  for (const module of found) {
    const source = readFileSync(join(folder, module), "utf8");
    for (const [, address] of source.matchAll(/^import\b[^"'(]*"(\.{1,2}\/[^"]+)"/gm)) {
      const imported = join(dirname(module), address);
      if (!found.includes(imported)) found.push(imported);
    }
  }
  return found;
}

/** The page with a link to each of its modules. @param {string} source */
export function linked(source, folder) {
  const link = (module) => `<link rel="modulepreload" href="./${module}">`;
  if (!source.includes(link("main.js"))) throw new Error("the page has no link to main.js to put the others at");
  return source.replace(link("main.js"), modulesOf(folder, "main.js").map(link).join("\n"));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = process.argv[2];
  const file = join(folder, "index.html");
  writeFileSync(file, linked(readFileSync(file, "utf8"), folder));
}
