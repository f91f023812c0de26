// What goes wrong is said, with what to do, and the text is safe.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { dist, inBrowsers } from "./browsers.mjs";
import { paintedWhen, pasteOver, textOf } from "./drive.mjs";
import { stubbed } from "./stub.mjs";

/** The page with a program that is not one. */
const broken = mkdtempSync(join(tmpdir(), "claimlight-broken-"));
cpSync(dist, broken, { recursive: true });
writeFileSync(join(broken, "wasm/claimlight_bg.wasm"), "not a program");
process.on("exit", () => rmSync(broken, { recursive: true, force: true }));

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
