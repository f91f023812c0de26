// What goes wrong is said, with what to do, and the text is safe.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { dist, inBrowsers } from "./browsers.mjs";
import { clipboard, paintedWhen, pasteClaim, pasteOver, textOf } from "./drive.mjs";
import { stubbed } from "./stub.mjs";

/** The page with another program in place of the analysis. */
function pageWith(program) {
  const folder = mkdtempSync(join(tmpdir(), "claimlight-broken-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  cpSync(dist, folder, { recursive: true });
  const path = join(folder, "wasm/claimlight_bg.wasm");
  writeFileSync(path, program(readFileSync(path)));
  return folder;
}

/** A WebAssembly module that may have so many pages of memory, 64 KB each, and no more. @param {Buffer} module */
function limited(module, pages) {
  const MEMORY = 5;
  /** A number as the format writes it, seven bits a byte, and where it ends. */
  const number = (at) => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = module[at++];
      value |= (byte & 127) << shift;
      if (byte < 128) return [value, at];
    }
  };
  for (let start = 8; start < module.length;) {
    const [length, inside] = number(start + 1);
    if (module[start] !== MEMORY) {
      start = inside + length;
      continue;
    }
    // One memory, without a limit.
    assert.deepEqual([...module.subarray(inside, inside + 2)], [1, 0]);
    const least = module.subarray(inside + 2, inside + length);
    const most = [(pages & 127) | 128, pages >> 7];
    const section = [MEMORY, 2 + least.length + most.length, 1, 1, ...least, ...most];
    return Buffer.concat([module.subarray(0, start), Buffer.from(section), module.subarray(inside + length)]);
  }
  assert.fail("no memory");
}

const broken = pageWith(() => "not a program");
const cramped = pageWith((module) => limited(module, 140));

inBrowsers(({ open }) => {
  test("a text on which the analysis dies is kept, said to be, and the next one is analysed", async () => {
    const { page, problems } = await open();
    await pasteOver(page, "Rain fell. CRASH.");
    const alert = page.getByRole("alert");
    await alert.filter({ hasText: "The analysis of this text failed." }).waitFor();
    assert.match(await alert.innerText(), /Your text is safe/);
    assert.equal(await textOf(page), "Rain fell. CRASH.");
    await pasteOver(page, "Rain fell. Holt said it was late.");
    const marks = await paintedWhen(page, (marks) => marks.attributed);
    assert.deepEqual(marks.attributed, ["Holt said it was late."]);
    await alert.waitFor({ state: "hidden" });
    problems.length = 0;
  });

  test("a text of which the speakers cannot be found is said to be; the next one is analysed", async () => {
    const { page, problems } = await open();
    await pasteOver(page, "Rain fell. TANGLE.");
    const alert = page.getByRole("alert");
    await alert.filter({ hasText: "The analysis of this text failed." }).waitFor();
    assert.equal(await page.locator("#surface").getAttribute("aria-busy"), "false");
    await pasteOver(page, "Rain fell. Holt said it was late.");
    await page.locator("summary", { hasText: "Holt" }).waitFor();
    await alert.waitFor({ state: "hidden" });
    problems.length = 0;
  });

  test("what is taken away is the text on the page, analysed or not", async () => {
    const { page, problems } = await open();
    await pasteOver(page, "Rain fell. CRASH.");
    await page.getByRole("alert").filter({ hasText: "The analysis of this text failed." }).waitFor();
    const take = async (entry) => {
      await page.getByRole("button", { name: "Take away" }).click();
      await page.locator("#take-away").getByRole("button", { name: entry }).click();
    };
    await take(/^Copy the text/);
    await page.locator("#note").filter({ hasText: "Copied" }).waitFor();
    assert.equal(await clipboard(page), "Rain fell. CRASH.");
    await take(/^Report/);
    await page.locator("#note").filter({ hasText: "There is no analysis of this text yet." }).waitFor();
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    assert.equal(await page.locator("#print").textContent(), "Rain fell. CRASH.");
    problems.length = 0;
  });

  test("a worker that dies of itself, without a word or with one, is replaced; nobody notices", async () => {
    // Keeps hold of the page's workers.
    const prepare = (page) => page.addInitScript(() => {
      window.workers = [];
      window.Worker = class extends Worker {
        constructor(...given) {
          super(...given);
          window.workers.push(this);
        }
      };
    });
    const { page, problems } = await open({ prepare });
    await paintedWhen(page, (marks) => marks.claim);
    const workers = () => page.evaluate(() => window.workers.length);
    assert.equal(await workers(), 1);
    // It throws outside of an analysis.
    await page.evaluate(() => window.workers.at(-1).dispatchEvent(new ErrorEvent("error", { message: "out of memory", cancelable: true })));
    await pasteOver(page, "Rain fell. Holt said it was late.");
    assert.deepEqual((await paintedWhen(page, (marks) => marks.attributed?.[0] === "Holt said it was late.")).attributed, ["Holt said it was late."]);
    assert.equal(await workers(), 2);
    // It throws in the middle of one: SLOW takes long enough for that.
    await pasteOver(page, "SLOW fell. Holt said it was SLOW.");
    await page.waitForTimeout(200);
    await page.evaluate(() => window.workers.at(-1).dispatchEvent(new ErrorEvent("error", { message: "out of memory", cancelable: true })));
    assert.deepEqual((await paintedWhen(page, (marks) => marks.attributed?.[0] === "Holt said it was SLOW.")).attributed, ["Holt said it was SLOW."]);
    assert.equal(await workers(), 3);
    assert.equal(await textOf(page), "SLOW fell. Holt said it was SLOW.");
    assert(!(await page.getByRole("alert").isVisible()));
    assert.deepEqual(problems, []);
  });
}, stubbed);

inBrowsers(({ open }) => {
  test("where the analysis cannot start, the page says so and what to do", async () => {
    const { page, problems } = await open();
    const alert = page.getByRole("alert");
    await alert.filter({ hasText: "The analysis could not start." }).waitFor();
    assert.match(await alert.innerText(), /Load the page again/);
    assert.match(await alert.innerText(), /The browser said: .+/);
    await page.locator("#surface").focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" More.");
    assert.match(await textOf(page), /October\. More\.$/);
    assert(await page.getByRole("button", { name: "Try again" }).isVisible());
    problems.length = 0;
  });
}, broken);

inBrowsers(({ open }) => {
  test("a text for which there is no memory is kept and said to be; the next one is analysed", async () => {
    const { page, problems } = await open();
    // Chromium reports what stopped the analysis.
    problems.expected = /unreachable|memory/;
    await paintedWhen(page, (marks) => marks.claim);
    const long = "Holt said it was late. ".repeat(13_000);
    await pasteOver(page, long);
    const alert = page.getByRole("alert").filter({ hasText: "The analysis of this text failed." });
    await alert.waitFor({ timeout: 60_000 });
    assert.match(await alert.innerText(), /Your text is safe/);
    assert(await textOf(page) === long);
    await pasteClaim(page);
    await alert.waitFor({ state: "hidden" });
  });
}, cramped);
