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
