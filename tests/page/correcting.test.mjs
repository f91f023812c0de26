// A label is corrected by mouse or key, kept through edits, and taken back.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inBrowsers } from "./browsers.mjs";
import { clickText, eventually, painted, paintedWhen, pasteOver, rowText, textOf } from "./drive.mjs";
import { stubbed } from "./stub.mjs";

const ARTICLE = "Rain fell.\n\nHolt said it was late.\n\nThe ministry denies it.";

inBrowsers(({ open }) => {
  async function openArticle() {
    const { page } = await open();
    await pasteOver(page, ARTICLE);
    await page.locator("summary", { hasText: "The ministry" }).waitFor();
    return page;
  }

  /** A page with the card of the second statement, opened by key from the list in the order of the text. */
  async function cardFromList() {
    const page = await openArticle();
    await page.getByRole("button", { name: "As in the text" }).click();
    await page.locator(".statement").nth(1).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "Attributed" }).waitFor();
    return page;
  }

  test("by mouse in the card, kept while the text changes, undone", async () => {
    const page = await openArticle();
    await clickText(page, "Rain");
    await page.getByRole("group", { name: "Correct the label" }).getByRole("button", { name: "Denial" }).click();
    await page.getByRole("dialog", { name: "Denial" }).waitFor();
    assert.match(await page.getByRole("dialog", { name: "Denial" }).innerText(), /Set by you[^]*The program said: claim/);
    assert.deepEqual((await painted(page)).denial, ["Rain fell.", "The ministry denies it."]);
    assert.match(await page.locator(".key.denial").innerText(), /2/);
    await page.keyboard.press("Escape");
    await page.locator("#surface").focus();
    await page.keyboard.press("Control+Home");
    await page.keyboard.type("Snow fell. ");
    // At rest: while the last letters are not analysed, a colour may reach to the cursor.
    await paintedWhen(page, (marks) => marks.claim?.[0] === "Snow fell." && marks.denial?.[0] === "Rain fell.");
    assert.deepEqual((await painted(page)).denial, ["Rain fell.", "The ministry denies it."]);
    assert.match(await page.locator("#corrected").innerText(), /1 label set by you/);
    await page.getByRole("button", { name: "Undo" }).click();
    assert.deepEqual((await painted(page)).denial, ["The ministry denies it."]);
    assert.equal(await textOf(page), `Snow fell. ${ARTICLE}`, "the text's own undo is another one");
  });

  test("by keyboard from the list: set in the card, back to the row; Ctrl Z takes back labels alone, never the text out of sight", async () => {
    const page = await cardFromList();
    // What it is already, it is not set to.
    await page.keyboard.press("a");
    assert(await page.locator("#corrected").isHidden());
    await page.keyboard.press("d");
    await page.getByRole("dialog", { name: "Denial" }).waitFor();
    await page.keyboard.press("Escape");
    const row = () => page.evaluate(() => document.activeElement.textContent);
    assert.match(await eventually(row, (text) => text.includes("Holt")), /set by you.*Holt said it was late\.$/);
    await page.locator(".key.claim").focus();
    await page.keyboard.press("Control+z");
    assert.equal((await painted(page)).attributed?.[0], "Holt said it was late.");
    await page.keyboard.press("Control+z");
    await page.locator("#note").filter({ hasText: "No label to undo" }).waitFor();
    assert.equal(await textOf(page), ARTICLE);
    await page.locator("#surface").focus();
    await page.keyboard.press("Control+z");
    assert.match(await eventually(() => textOf(page), (text) => text !== ARTICLE), /^Ministry/);
  });

  test("at the foot of the page the list's head stands below the legend: a label can be taken back there", async () => {
    const { page } = await open({ viewport: { width: 1280, height: 800 } });
    await pasteOver(page, `${"Holt said it was late.\n\n".repeat(59)}The ministry denies it.`);
    await page.locator("summary", { hasText: "The ministry" }).waitFor();
    await clickText(page, "ministry");
    await page.getByRole("group", { name: "Correct the label" }).getByRole("button", { name: "Claim" }).click();
    await page.getByRole("dialog", { name: "Claim" }).waitFor();
    await page.keyboard.press("Escape");
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    const [legend, undo] = [await page.locator(".legend").boundingBox(), await page.locator("#correction-undo").boundingBox()];
    assert(undo.y >= legend.y + legend.height, JSON.stringify([legend, undo]));
    await page.locator("#correction-undo").click();
    assert.deepEqual((await painted(page)).denial, ["The ministry denies it."]);
    // The button is gone; whoever pressed it by key goes on beside it.
    assert.equal(await page.evaluate(() => document.activeElement.id), "list-title");
  });

  test("what is no denial any more answers nothing", async () => {
    const page = await openArticle();
    await clickText(page, "ministry");
    const answers = page.getByRole("button", { name: /^Answers this/ });
    await answers.waitFor();
    await page.getByRole("group", { name: "Correct the label" }).getByRole("button", { name: "Claim" }).click();
    await page.getByRole("dialog", { name: "Claim" }).waitFor();
    assert.equal(await answers.count(), 0);
    assert.equal(await page.locator("#connection .line").count(), 0);
    await page.keyboard.press("Control+z");
    await answers.waitFor();
  });

  test("from the card of a statement that left the list, Esc leads to the one in its place, where the keys go on", async () => {
    const page = await cardFromList();
    await page.keyboard.press("n");
    await page.getByRole("dialog", { name: "Nothing to check" }).waitFor();
    await page.keyboard.press("Escape");
    const row = () => page.evaluate(() => document.activeElement.textContent);
    assert.match(await eventually(row, (text) => text.includes("ministry")), /The ministry denies it\.$/);
    await page.keyboard.press("k");
    assert.match(await row(), /Rain fell\.$/);
  });

  test("a key in the list sets a label there, even before the browser has told that the card is closed", async () => {
    const page = await cardFromList();
    await page.evaluate(() => addEventListener("toggle", (event) => event.stopImmediatePropagation(), { capture: true }));
    await page.keyboard.press("Escape");
    const row = page.locator(".statement").nth(1);
    await row.focus();
    await page.keyboard.press("d");
    assert.match(await rowText(row), /Denial by Holt, set by you/);
    assert.equal(await page.locator("#card").isVisible(), false);
    assert.equal(await row.evaluate((row) => row === document.activeElement), true);
  });

  test("by key in the list", async () => {
    const page = await openArticle();
    await page.getByRole("button", { name: "As in the text" }).click();
    await page.locator(".statement").first().focus();
    await page.keyboard.press("a");
    const first = page.locator(".statement").first();
    assert.match(await rowText(first), /Attributed to Somebody unnamed, set by you/);
    assert.match(await page.evaluate(() => document.activeElement.textContent), /Rain fell/);
    await page.keyboard.press("Control+z");
    assert.match(await rowText(first), /^C\s+Claim\s+:?\s*Rain fell/);
    // Nothing to check is not in the list: the next statement takes the place, and the keys go on from there.
    await page.keyboard.press("n");
    assert.doesNotMatch(await rowText(first), /Rain fell/);
    assert.equal(await first.evaluate((row) => row === document.activeElement), true);
    // With the Caps Lock on as well.
    for (const [down, up] of ["jk", "JK"]) {
      await page.keyboard.press(down);
      assert.equal(await page.locator(".statement").nth(1).evaluate((row) => row === document.activeElement), true);
      await page.keyboard.press(up);
      assert.equal(await first.evaluate((row) => row === document.activeElement), true);
    }
    await page.keyboard.press("Control+z");
    await page.locator(".statement", { hasText: "Rain fell" }).focus();
    await page.keyboard.press("d");
    await page.getByRole("button", { name: "Remove all" }).click();
    assert.match(await rowText(first), /^C\s+Claim\s+:?\s*Rain fell/);
    await page.getByRole("button", { name: "Undo" }).click();
    assert.match(await rowText(first), /Denial by The article itself, set by you/);
  });
}, stubbed);
