// Tells the service worker of a built page which files there are and what is in them, and names their version by that:
// node scripts/stamp.mjs FOLDER
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { filesOf } from "./files.mjs";

const folder = process.argv[2];
const worker = join(folder, "sw.js");
const files = filesOf(folder).filter((file) => file !== "sw.js");

const digest = (content) => `sha256-${createHash("sha256").update(content).digest("base64")}`;
const hashes = Object.fromEntries(files.map((file) => [`./${file}`, digest(readFileSync(join(folder, file)))]));
hashes["./"] = hashes["./index.html"];
const version = createHash("sha256").update(JSON.stringify(hashes)).digest("hex").slice(0, 16);

const fill = (source, name, value) => {
  const line = new RegExp(`^const ${name} = .*;$`, "m");
  if (!line.test(source)) throw new Error(`${worker} has no line for ${name}`);
  return source.replace(line, () => `const ${name} = ${JSON.stringify(value)};`);
};
writeFileSync(worker, fill(fill(readFileSync(worker, "utf8"), "VERSION", version), "FILES", hashes));
