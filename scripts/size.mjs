// What a visit to the page downloads, by kind of file: node scripts/size.mjs after scripts/dist. Fails above the budget.
import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { filesOf } from "./files.mjs";

/** Everything a visit may download, in bytes after brotli -q 11. */
const BUDGET = 600_000;

const sizes = new Map();
for (const file of filesOf("dist")) {
  const bytes = readFileSync(join("dist", file));
  const kind = extname(file);
  // Pictures and fonts are compressed as they are.
  const sent = [".png", ".woff2"].includes(kind) ? bytes.length : brotliCompressSync(bytes).length;
  const size = sizes.get(kind) ?? { files: 0, bytes: 0, sent: 0 };
  sizes.set(kind, { files: size.files + 1, bytes: size.bytes + bytes.length, sent: size.sent + sent });
}

const total = { files: 0, bytes: 0, sent: 0 };
const row = (name, ...numbers) =>
  console.log(name.padEnd(14), ...numbers.map((number) => number.toLocaleString("en").padStart(12)));
row("", "files", "bytes", "brotli -q 11");
for (const [kind, size] of [...sizes].sort(([, one], [, other]) => other.sent - one.sent)) {
  row(kind, size.files, size.bytes, size.sent);
  for (const key of Object.keys(total)) total[key] += size[key];
}
row("all", total.files, total.bytes, total.sent);
row("budget", "", "", BUDGET);
if (total.sent > BUDGET) {
  console.error("The page is larger than its budget.");
  process.exit(1);
}
