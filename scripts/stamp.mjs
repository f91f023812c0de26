// Tells the service worker of a built page which files there are, and names their version by what is in them:
// node scripts/stamp.mjs FOLDER
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
const worker = join(folder, "sw.js");
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(join(folder, "/").length))
  .filter((file) => file !== "sw.js" && file !== "_headers" && !/\.d\.ts$|LICENSE$/.test(file))
  .sort();

const hash = createHash("sha256");
for (const file of files) hash.update(file).update(readFileSync(join(folder, file)));

const fill = (source, name, value) => {
  const line = new RegExp(`^const ${name} = .*;$`, "m");
  if (!line.test(source)) throw new Error(`${worker} has no line for ${name}`);
  return source.replace(line, () => `const ${name} = ${JSON.stringify(value)};`);
};
const stamped = fill(fill(readFileSync(worker, "utf8"), "VERSION", hash.digest("hex").slice(0, 16)), "FILES", ["./", ...files.map((file) => `./${file}`)]);
writeFileSync(worker, stamped);
