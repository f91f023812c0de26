// One library in one process of node: node in-node.mjs SCRIPT BASE, with the texts as JSON on standard input.
// Prints what it measured as JSON. The CPU's time is that of all threads.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { cold, read, wasmBytes } from "./steps.js";

const [script, base] = process.argv.slice(2);
const { articles, long, tenth, passes, slow } = JSON.parse(readFileSync(0, "utf8"));

async function timed(step) {
  const before = process.cpuUsage();
  const wall = await step();
  const { user, system } = process.cpuUsage(before);
  return { wall, cpu: (user + system) / 1000 };
}

const first = await timed(() => cold(pathToFileURL(script).href, base, articles[0]));
const fresh = await timed(() => read(articles.slice(1)));
const times = [];
for (let pass = 0; pass < (fresh.cpu > slow ? 1 : passes); pass++) times.push(await timed(() => read(articles)));
const isSlow = fresh.cpu > slow;
const whole = await timed(() => read([isSlow ? tenth : long]));
globalThis.gc?.();
const heap = process.memoryUsage().heapUsed;
console.log(JSON.stringify({ cold: first, articles: times, long: whole, isSlow, memory: heap + wasmBytes() }));
process.exit(0);
