// The bytes of each file in dist/, plain and as a host sends them (brotli, quality 11).
import { readFileSync, readdirSync } from "node:fs";
import { extname } from "node:path";
import { brotliCompressSync } from "node:zlib";

/** Everything a visit may download, in bytes after brotli -q 11. */
const BUDGET = 700_000;

const files = readdirSync("dist", { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.startsWith("_") && !entry.name.endsWith(".d.ts"))
  .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`)
  .sort();

let total = 0;
const line = (...columns) => console.log(columns[0].padEnd(44), ...columns.slice(1).map((column) => String(column).padStart(10)));
line("file", "bytes", "brotli");
for (const file of files) {
  const bytes = readFileSync(file);
  const sent = [".png", ".woff2"].includes(extname(file)) ? bytes.length : brotliCompressSync(bytes).length;
  total += sent;
  line(file, bytes.length, sent);
}
line("all", "", total);
line("budget", "", BUDGET);
if (total > BUDGET) {
  console.error("The page is larger than its budget.");
  process.exit(1);
}
