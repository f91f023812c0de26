// Times Claimlight beside other text libraries, in node and in headless Chromium, and prints one table:
// scripts/bench [--rounds NUMBER] [--in node|Chromium] [--articles FOLDER]. In each round every library has its turn, in a
// process or page of its own. Without a folder of .txt files it takes our own articles.
import { spawn } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { cpus } from "node:os";
import { basename, join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { whereIs } from "../scripts/browsers.mjs";
import { serve } from "../scripts/serve.mjs";
import { goldenArticles } from "./articles.mjs";

const CALLED_FROM = process.env.INIT_CWD ?? process.cwd();
process.chdir(import.meta.dirname);
const { values: asked } = parseArgs({ options: { rounds: { type: "string", default: "3" }, in: { type: "string" }, articles: { type: "string" } } });
const rounds = Number(asked.rounds);
const PLACES = ["Chromium", "node"].filter((place) => !asked.in || place === asked.in);
const NAMES = ["claimlight", "wink-nlp", "compromise", "harper", "sbd", "segmenter"];
const FOLDER = "../target/bench";
/** Milliseconds for all articles beyond which a library gets only a tenth of the long text. */
const SLOW = 1000;

/** The texts of the .txt files in a folder. */
function textsIn(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt")).sort();
  return names.map((name) => readFileSync(join(folder, name), "utf8"));
}
const texts = asked.articles ? textsIn(resolve(CALLED_FROM, asked.articles)) : goldenArticles();
// Ours two by two, so that an article has some 700 words.
const pairs = () => Array.from({ length: texts.length >> 1 }, (_, at) => `${texts[2 * at]}\n\n${texts[2 * at + 1]}`);
const articles = asked.articles ? texts : pairs();
const filled = (size) => {
  let made = "";
  for (let at = 0; made.length < size; at++) made += texts[at % texts.length] + "\n\n";
  return made;
};
const work = { articles, long: filled(1_000_000), tenth: filled(100_000), passes: 5, slow: SLOW };
const words = (read) => read.split(/\s+/).length;
const articleWords = articles.reduce((sum, article) => sum + words(article), 0);

/** Bundles the libraries; gives the bytes of each as a host would send them. */
async function bundle() {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const isolated = "/*\n  Cross-Origin-Opener-Policy: same-origin\n  Cross-Origin-Embedder-Policy: require-corp\n";
  writeFileSync(join(FOLDER, "_headers"), isolated);
  writeFileSync(join(FOLDER, "index.html"), "<!doctype html><title>Bench</title>");
  writeFileSync(join(FOLDER, "package.json"), '{ "type": "module" }');
  copyFileSync("steps.js", join(FOLDER, "steps.js"));
  const bytes = {};
  for (const name of NAMES) {
    const outfile = join(FOLDER, `${name}.js`);
    const entry = `contestants/${name}.js`;
    await build({ entryPoints: [entry], outfile, bundle: true, minify: true, format: "esm", external: ["fs"], logLevel: "error" });
    const listed = readFileSync(entry, "utf8").match(/files = (\[.*\])/)[1];
    const files = JSON.parse(listed);
    for (const file of files) copyFileSync(file, join(FOLDER, basename(file)));
    const sent = [outfile, ...files.map((file) => join(FOLDER, basename(file)))];
    bytes[name] = sent.reduce((sum, file) => sum + brotliCompressSync(readFileSync(file)).length, 0);
  }
  bytes.segmenter = 0;
  return bytes;
}

async function inNode(name, base) {
  const script = join(import.meta.dirname, FOLDER, `${name}.js`);
  const child = spawn(process.execPath, ["--expose-gc", "in-node.mjs", script, base], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(JSON.stringify(work));
  const [printed, [status]] = await Promise.all([text(child.stdout), once(child, "exit")]);
  if (status !== 0) throw new Error(`${name} failed in node`);
  return JSON.parse(printed.trim().split("\n").at(-1));
}

/** The same steps in a page; the CPU's time is that of its main thread. */
async function inChromium(browser, name, base) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(base);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  const metric = async (name) => (await devtools.send("Performance.getMetrics")).metrics.find((it) => it.name === name).value;
  const timed = async (step, ...given) => {
    const before = await metric("TaskDuration");
    const wall = await step(...given);
    return { wall, cpu: ((await metric("TaskDuration")) - before) * 1000 };
  };
  const run = (step, ...given) => page.evaluate(async ([step, given]) => (await import("/steps.js"))[step](...given), [step, given]);
  await page.evaluate(() => import("/steps.js").then(() => {}));
  const first = await timed(run, "cold", `/${name}.js`, base, work.articles[0]);
  const fresh = await timed(run, "read", work.articles.slice(1));
  const isSlow = fresh.cpu > work.slow;
  const times = [];
  for (let pass = 0; pass < (isSlow ? 1 : work.passes); pass++) times.push(await timed(run, "read", work.articles));
  const whole = await timed(run, "read", [isSlow ? work.tenth : work.long]);
  await devtools.send("HeapProfiler.collectGarbage");
  const wasm = await run("wasmBytes");
  const memory = (await metric("JSHeapUsedSize")) + wasm;
  await context.close();
  return { cold: first, fresh, articles: times, long: whole, isSlow, memory, wasm };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
/** Half of what lies between the lowest and the highest, in percent of the median. */
const spread = (numbers) => Math.round((50 * (Math.max(...numbers) - Math.min(...numbers))) / median(numbers));

const bytes = await bundle();
const { address: base, close } = await serve(FOLDER);
const browser = await chromium.launch({ executablePath: whereIs("chromium"), args: ["--no-sandbox"] });
const results = {};
for (let round = 0; round < rounds; round++) {
  for (const name of NAMES) {
    for (const place of PLACES) {
      console.error(`round ${round + 1} of ${rounds}: ${name} in ${place}`);
      const found = place === "node" ? await inNode(name, base) : await inChromium(browser, name, base);
      ((results[place] ??= {})[name] ??= []).push(found);
    }
  }
}
const version = browser.version();
await browser.close();
await close();

const number = (value, digits = 0) => value.toLocaleString("en", { maximumFractionDigits: digits, minimumFractionDigits: digits });
const row = (...cells) => console.log(cells.map((cell, at) => (at ? String(cell).padStart(at === 8 ? 12 : 11) : cell.padEnd(12))).join(""));
console.log(`${articles.length} articles of ${number(articleWords / articles.length)} words on average, and one text of 1 MB made of such; ${rounds} rounds`);
console.log(`${cpus().length} cores; node ${process.versions.node}, Chromium ${version}`);
for (const place of PLACES) {
  console.log(`\nIn ${place}: thousands of words in a second of ${place === "node" ? "all threads" : "the main thread"}'s CPU time, median of all passes (± half the range)`);
  row("", "articles", "±", "by the wall", "1 MB", "cold, ms", "±", "memory, MB", "brotli, KB");
  for (const name of NAMES) {
    const own = results[place][name];
    const passes = own.flatMap((result) => result.articles);
    const rate = (times) => articleWords / median(times);
    const long = own.map((result) => words(result.isSlow ? work.tenth : work.long) / result.long.cpu);
    const colds = own.map((result) => result.cold.wall);
    row(
      name,
      number(rate(passes.map((pass) => pass.cpu)), 1),
      spread(passes.map((pass) => pass.cpu)) + "%",
      number(rate(passes.map((pass) => pass.wall)), 1),
      number(median(long), 1) + (own[0].isSlow ? "*" : ""),
      number(median(colds)),
      spread(colds) + "%",
      number(median(own.map((result) => result.memory)) / 1e6, 1),
      number(bytes[name] / 1000),
    );
  }
}
if (results.Chromium) {
  const of = (name, value) => median(results.Chromium[name].map(value));
  const ours = (value) => of("claimlight", value);
  const beside = (value) => ours(value) / of("wink-nlp", value);
  const pass = (result) => median(result.articles.map(({ cpu }) => cpu));
  const perWord = (result) => result.long.cpu / words(work.long) / (pass(result) / articleWords);
  const bar = (name, value, asked) => console.log(name.padEnd(52), value.padStart(8), asked.padStart(18));
  console.log();
  bar("Claimlight in Chromium, medians of the rounds", "", "aim");
  bar("words a second, times wink-nlp's", number(1 / beside(pass), 2), "at least 4");
  bar("time of a word in 1 MB, times that in an article", number(ours(perWord), 2), "at most 1");
  bar("an article never read before, times wink-nlp's time", number(beside((result) => result.fresh.cpu), 2), "below 0.25");
  bar("cold start, times wink-nlp's", number(beside((result) => result.cold.wall), 2), "below 0.33");
  bar("WebAssembly's memory after 1 MB, in MB", number(ours((result) => result.wasm) / 1e6, 1), "at most 40");
}
console.log("\n* on 100 KB. Memory is what JavaScript and WebAssembly hold after the long text.");
