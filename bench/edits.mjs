// What a keystroke and a paste cost on the built page in Chromium: node bench/edits.mjs after scripts/dist.
//
// A keystroke is measured from its input event until its colours are set: the page's own work on the main thread (taking
// in the edit, then the worker's answer), and the worker's. The browser's own work on the same keystroke, which goes on
// with or without colours, is shown beside it. Medians of 200 keystrokes in the middle of a text of 5 KB and of 1 MB.
//
// The tasks of a paste are taken from Chromium's own trace, in the time that the main thread's CPU took for them, of which the
// page's scripts took a part; the rest is the browser's: putting the text in, styles, layout, paint.
import { setTimeout as sleep } from "node:timers/promises";
import { dist, launch } from "../tests/page/browsers.mjs";
import { putOnClipboard } from "../tests/page/drive.mjs";
import { serve } from "../scripts/serve.mjs";
import { goldenArticles } from "./articles.mjs";

const KEYSTROKES = 200;
const BAR = 8;

const articles = goldenArticles().join("\n\n");

const textOf = (bytes) => articles.repeat(Math.ceil(bytes / articles.length)).slice(0, bytes);

/** Notes in the page how long its own part of each keystroke takes. */
function watch() {
  const seen = { page: 0, worker: 0, answered: 0, settled: 0 };
  window.seen = seen;
  const timed = (work) => function (...given) {
    const began = performance.now();
    try {
      return work.apply(this, given);
    } finally {
      seen.page += performance.now() - began;
    }
  };
  const Observer = MutationObserver;
  window.MutationObserver = class extends Observer {
    constructor(callback) {
      super(timed(callback));
    }
  };
  const onmessage = Object.getOwnPropertyDescriptor(Worker.prototype, "onmessage");
  Object.defineProperty(Worker.prototype, "onmessage", {
    set(listen) {
      onmessage.set.call(this, (event) => {
        const { kind, took, more } = event.data;
        const changed = kind === "changed";
        if (changed) timed(listen).call(this, event);
        else listen.call(this, event);
        if (changed && !more) {
          seen.worker = took;
          seen.answered++;
        }
        if (kind === "connections") seen.settled++;
      });
    },
  });
}

const share = (numbers, part) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length * part)];
const median = (numbers) => share(numbers, 0.5);
const settled = (page) => page.waitForFunction(() => document.getElementById("surface").ariaBusy === "false", null, { timeout: 120_000 });

/** The tasks of the page's main thread in a trace: when each begins, and the CPU's milliseconds that it and the scripts in it take. */
function mainTasks(events) {
  const thread = ({ pid, tid }) => `${pid} ${tid}`;
  const mains = new Set(events.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain").map(thread));
  const whole = events.filter((event) => event.ph === "X" && event.tdur > 0 && mains.has(thread(event)));
  const first = Math.min(...whole.map(({ ts }) => ts));
  const isScript = ({ name }) => ["FunctionCall", "EvaluateScript", "RunMicrotasks", "MinorGC", "MajorGC"].includes(name);
  const inside = (one, other) => thread(one) === thread(other) && one !== other && one.ts >= other.ts && one.ts + one.dur <= other.ts + other.dur;
  const scripts = whole.filter(isScript);
  return whole.filter(({ name }) => /RunTask$/.test(name)).map((task) => {
    const own = scripts.filter((script) => inside(script, task));
    const outer = own.filter((script) => !own.some((other) => inside(script, other)));
    // A script that asks for the layout waits for it.
    const spent = outer.reduce((sum, { tdur }) => sum + tdur, 0);
    return { start: (task.ts - first) / 1000, all: task.tdur / 1000, scripts: spent / 1000 };
  });
}

async function measure(browser, address, text) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.goto(address);
  await settled(page);
  await putOnClipboard(page, text);
  await page.locator("#surface").focus();
  await page.keyboard.press("Control+A");
  await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline"] });
  await page.keyboard.press("Control+V");
  await sleep(1000);
  await settled(page);
  // The list follows later.
  await sleep(5000);
  const tasks = mainTasks(JSON.parse(await browser.stopTracing()).traceEvents);
  // The cursor into the middle of a word in the middle of the text.
  await page.evaluate(async () => {
    const { TextIndex } = await import("./text-index.js");
    const index = new TextIndex(document.getElementById("surface"));
    const { node, offset } = index.place(index.text.indexOf("the ", index.text.length / 2) + 2);
    getSelection().collapse(node, offset);
    const range = new Range();
    range.setStart(node, offset);
    range.setEnd(node, offset + 1);
    scrollBy(0, range.getBoundingClientRect().top - innerHeight / 2);
  });
  await sleep(1000);
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable");
  const metrics = async () => Object.fromEntries((await session.send("Performance.getMetrics")).metrics.map(({ name, value }) => [name, value]));
  const own = [];
  const worker = [];
  const before = await metrics();
  for (let stroke = 0; stroke < KEYSTROKES; stroke++) {
    const answered = await page.evaluate(() => {
      seen.page = 0;
      return seen.answered;
    });
    await page.keyboard.press("abcdefgh"[stroke % 8]);
    await page.waitForFunction((answered) => seen.answered > answered, answered, { polling: 10, timeout: 20_000 });
    const { page: spent, worker: took } = await page.evaluate(() => seen);
    own.push(spent);
    worker.push(took);
  }
  const after = await metrics();
  const each = (name) => (1000 * (after[name] - before[name])) / KEYSTROKES;
  await context.close();
  return { own, worker, layout: each("LayoutDuration") + each("RecalcStyleDuration"), tasks };
}

const server = await serve(dist);
const browser = await launch("chromium");
try {
  const small = await measure(browser, server.address, textOf(5_000));
  const large = await measure(browser, server.address, textOf(1_000_000));
  const row = (name, ...cells) => console.log(name.padEnd(44), ...cells.map((cell) => String(cell).padStart(12)));
  const figure = (number) => `${number.toFixed(2)} ms`;
  row("", "5 KB", "1 MB", "bar");
  row("main thread, median", figure(median(small.own)), figure(median(large.own)), `${BAR} ms`);
  row("main thread, 95 in 100 below", figure(share(small.own, 0.95)), figure(share(large.own, 0.95)), "");
  row("worker, median", figure(median(small.worker)), figure(median(large.worker)), `${BAR} ms`);
  row("worker, 95 in 100 below", figure(share(small.worker, 0.95)), figure(share(large.worker, 0.95)), "");
  const sum = ({ own, worker }) => median(own) + median(worker);
  row("both, times that of 5 KB", "1.00", (sum(large) / sum(small)).toFixed(2), "3");
  row("browser's layout and style, mean", figure(small.layout), figure(large.layout), "");
  const ownTasks = large.tasks.filter(({ all, scripts }) => all >= 50 && scripts >= all / 2);
  row("paste of 1 MB: longest task, CPU", figure(Math.max(...small.tasks.map(({ all }) => all))), figure(Math.max(...large.tasks.map(({ all }) => all))), "");
  row("page's scripts in one task, at most", figure(Math.max(...small.tasks.map(({ scripts }) => scripts))), figure(Math.max(...large.tasks.map(({ scripts }) => scripts))), "50 ms");
  console.log(`\nTasks of 50 ms and more of CPU time after the key that pastes 1 MB (start, all, of that the page's scripts, in ms); ${ownTasks.length} mostly the page's:`);
  const long = large.tasks.filter(({ all }) => all >= 50);
  console.log(long.map(({ start, all, scripts }) => `${start.toFixed()}: ${all.toFixed()}, ${scripts.toFixed()}`).join("; ") || "none");
} finally {
  await browser.close();
  await server.close();
}
