// Called by scripts/lighthouse: serves dist/ as a host does, compressed, runs Lighthouse on it, and prints the figures.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { whereIs } from "./browsers.mjs";
import { filesOf } from "./files.mjs";
import { serve } from "./serve.mjs";

const LEAST = 95;

const tools = process.argv[2];
const { address, close } = await serve("dist");

/** In front of the plain server: what a host does on its own, once for each file. */
const stored = new Map();
const front = createServer(async (request, response) => {
  if (!stored.has(request.url)) {
    const file = await fetch(new URL(request.url, address));
    const headers = Object.fromEntries([...file.headers].filter(([name]) => !["content-length", "connection", "keep-alive", "date"].includes(name)));
    const body = brotliCompressSync(Buffer.from(await file.arrayBuffer()));
    stored.set(request.url, [file.status, { ...headers, "content-encoding": "br" }, body]);
  }
  const [status, headers, body] = stored.get(request.url);
  response.writeHead(status, headers).end(body);
});
await new Promise((resolve) => front.listen(0, "127.0.0.1", resolve));
const page = `http://127.0.0.1:${front.address().port}/`;
// A host has them ready; compressing them now would be work beside the page's.
for (const path of ["", ...filesOf("dist")]) await (await fetch(page + path)).arrayBuffer();

const report = "target/lighthouse.json";
const program = spawn("node", [join(tools, "node_modules/lighthouse/cli/index.js"), page, "--quiet", "--output=json", `--output-path=${report}`,
  "--only-categories=performance,accessibility,best-practices", "--chrome-flags=--headless=new --no-sandbox --disable-background-networking"],
{ env: { ...process.env, CHROME_PATH: whereIs("chromium") }, stdio: ["ignore", "ignore", "inherit"] });
const [code] = await once(program, "close");
front.close();
await close();
if (code !== 0) process.exit(1);

const { categories, audits } = JSON.parse(readFileSync(report, "utf8"));
const row = (name, value) => console.log(name.padEnd(28), String(value).padStart(10));
const points = Object.values(categories).map(({ title, score }) => [title, Math.round(score * 100)]);
for (const [title, score] of points) row(title, `${score} of 100`);
for (const name of ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift"]) {
  row(audits[name].title, audits[name].displayValue);
}
if (points.some(([, score]) => score < LEAST)) {
  for (const { score, title, displayValue = "" } of Object.values(audits)) if (score !== null && score < 0.9) console.error(`${title} ${displayValue}`);
  process.exit(1);
}
