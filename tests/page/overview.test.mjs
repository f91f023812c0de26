// The minimap and the list's own controls.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inBrowsers } from "./browsers.mjs";
import { eventually, paintedWhen, pasteOver, rowText } from "./drive.mjs";
import { stubbed } from "./stub.mjs";

inBrowsers(({ open }) => {
  test("the minimap shows each label in its lane, and a click goes there", async () => {
    const { page } = await open({ viewport: { width: 1280, height: 700 } });
    await pasteOver(page, `${"Rain fell.\n\n".repeat(80)}The ministry denies it.\n\n${"Holt said it was late.\n\n".repeat(20)}`.trim());
    await paintedWhen(page, (marks) => marks.denial);
    const path = (label) => page.locator(`#minimap .${label}`).getAttribute("d");
    assert.match(await eventually(() => path("denial"), (d) => /^M2 \d{3}/.test(d)), /^M2 \d+(\.\d+)?h\.9v[\d.]+h-\.9z$/);
    assert.match(await path("claim"), /^M0 0\.0h/);
    assert.match(await eventually(() => path("attributed"), Boolean), /^M1 \d{3}/);
    await page.evaluate(() => window.scrollTo(0, 0));
    const box = await page.locator("#minimap").boundingBox();
    await page.mouse.click(box.x + box.width / 2, box.y + box.height * 0.75);
    assert(await eventually(() => page.evaluate(() => scrollY), (y) => y > 1000) > 1000);
    const screen = await eventually(() => page.locator("#minimap .screen").getAttribute("y").then(Number), (y) => y > 300);
    assert(screen > 300, `the screen is at ${screen} of 1000`);
    await page.locator(".key.denial").click();
    assert.equal(await path("denial"), "");
  });

  test("deep in a long list a label leaves the focus on its statement, and more statements can be had by key", async () => {
    const { page } = await open();
    const said = (at) => `Holt said hill ${at} was late.`;
    await pasteOver(page, Array.from({ length: 300 }, (_, at) => said(at)).join("\n\n"));
    await page.locator("summary", { hasText: "Holt" }).waitFor();
    const focused = () => page.evaluate(() => document.activeElement.textContent);
    // Among one speaker's statements.
    await page.getByRole("button", { name: "Show 20 more of 280" }).focus();
    await page.keyboard.press("Enter");
    assert.match(await focused(), /hill 20 was late/);
    for (let at = 20; at < 25; at++) await page.keyboard.press("j");
    await page.keyboard.press("d");
    assert.match(await focused(), /set by you.*hill 25 was late/);
    await page.keyboard.press("a");
    assert.match(await focused(), /hill 25 was late/);
    // At a speaker's name.
    await page.locator("summary", { hasText: "Holt" }).focus();
    await page.keyboard.press("Control+z");
    assert.match(await focused(), /^Holt/);
    // From the text to a statement far down.
    await page.locator("#surface").focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Control+Shift+Enter");
    assert.match(await focused(), /hill 299 was late/);
    // In the order of the text.
    await page.getByRole("button", { name: "As in the text" }).click();
    await page.evaluate(() => window.scrollTo(0, 0));
    // Far from what is on the screen, where it does not press itself.
    await page.getByRole("button", { name: "Show more" }).evaluate((more) => more.focus({ preventScroll: true }));
    const shown = await page.locator(".statement").count();
    assert(shown < 300, `${shown} statements are shown`);
    await page.keyboard.press("Enter");
    assert.match(await focused(), new RegExp(`hill ${shown} was late`));
    assert(await page.locator(".statement").count() > shown);
    await page.locator(".statement", { hasText: "hill 80 " }).focus();
    await page.keyboard.press("d");
    assert.match(await focused(), /set by you.*hill 80 was late/);
  });

  test("the list is searched, sorted and ordered by what is worth checking", async () => {
    const { page } = await open();
    await pasteOver(page, "Rain fell on 12 lakes. Zander said 3 were late. Adler said 1234 came. Adler said it was good.");
    await page.locator("summary", { hasText: "Zander" }).waitFor();
    const speakers = () => page.locator("summary .who").allTextContents();
    const said = () => page.locator(".said:visible").allTextContents();
    assert.deepEqual(await speakers(), ["Adler", "Zander", "The article itself"]);
    await page.getByLabel("Order of the speakers").selectOption("First in the text");
    assert.deepEqual(await speakers(), ["Zander", "Adler", "The article itself"]);
    await page.getByRole("button", { name: "To check first" }).click();
    assert.deepEqual(await said(), ["Adler said 1234 came.", "Rain fell on 12 lakes.", "Zander said 3 were late.", "Adler said it was good."]);
    assert.match(await rowText(page.locator(".statement").first()), /worth checking: 100\s%/);
    await page.getByLabel("Find a speaker or a word").fill("good");
    assert.deepEqual(await said(), ["Adler said it was good."]);
    await page.getByLabel("Find a speaker or a word").fill("nothing like it");
    assert.equal(await page.locator(".list").innerText(), "No such statements in this text.");
    await page.getByLabel("Find a speaker or a word").fill("");
    assert.equal((await said()).length, 4);
  });
}, stubbed);
