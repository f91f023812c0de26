// Files and the clipboard, taken with real clicks; the report works on its own.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { inBrowsers } from "./browsers.mjs";
import { clipboard, paintedWhen, pasteOver, takeAway, textOf } from "./drive.mjs";
import { stubbed } from "./stub.mjs";

const ARTICLE = "Rain <script>alert(1)</script> fell.\n\nHolt said it was late.\n\nThe ministry denies it.";

inBrowsers(({ open }) => {
  async function openArticle(options) {
    const { page, context } = await open(options);
    await pasteOver(page, ARTICLE);
    await paintedWhen(page, (marks) => marks.denial);
    await page.locator("summary", { hasText: "The ministry" }).waitFor();
    return { page, context };
  }

  test("files are saved under the text's name", async () => {
    const { page } = await openArticle();
    for (const [entry, ending, has] of [["Table", "csv", /"Holt said it was late\."/], ["Notes", "md", /### Holt/], ["Data", "json", /"format": "claimlight"/], ["Annotations", "jsonld", /anno\.jsonld/]]) {
      const path = await takeAway(page, new RegExp(`^${entry}`));
      assert.equal(basename(path), `rain-scriptalert1script-fell.${ending}`);
      assert.match(readFileSync(path, "utf8"), has);
    }
  });

  test("the report stands alone: marks, speakers, limits; nothing in it runs or is fetched", async () => {
    const { page, context } = await openArticle();
    const path = await takeAway(page, /^Report/);
    const source = readFileSync(path, "utf8");
    assert.doesNotMatch(source, /<script|<link|<img|src=|url\(/i);
    assert.match(source, /&lt;script&gt;/);
    // As a mail program would open it: from a file, without the page's server.
    const elsewhere = await context.browser().newContext();
    const report = await elsewhere.newPage();
    report.on("dialog", () => assert.fail("a script ran"));
    report.on("request", (request) => assert.equal(request.url(), pathToFileURL(path).href));
    await report.goto(pathToFileURL(path).href);
    const text = await report.locator("body").innerText();
    assert.match(text, /Claim\s?C the article says so itself: 1/);
    assert.match(text, /Holt \(1\)/);
    assert.match(text, /Method and limits/);
    assert.equal(await report.locator(".denial").last().evaluate((mark) => getComputedStyle(mark).textDecorationStyle), "double");
    await elsewhere.close();
  });

  test("the text and the notes are copied", async () => {
    const { page } = await openArticle();
    const copy = async (name) => {
      await page.getByRole("button", { name: "Take away" }).click();
      await page.locator("#take-away").getByRole("button", { name }).click();
      await page.locator("#note").filter({ hasText: "Copied" }).waitFor();
      return clipboard(page);
    };
    assert.equal(await copy(/^Copy the text/), ARTICLE);
    assert.match(await copy(/^Copy the notes/), /^# Who stands behind every sentence/);
  });

  test("until it is known who speaks and what denials answer nothing half-made is saved, and that is said", async () => {
    const { page } = await openArticle({ prepare: (page) => page.addInitScript(() => {
      window.held = [];
      Object.defineProperty(Worker.prototype, "onmessage", { set(listener) {
        this.addEventListener("message", (event) => (event.data.kind === "connections" && window.holding ? window.held.push(() => listener(event)) : listener(event)));
      } });
    }) });
    await page.evaluate(() => (window.holding = true));
    await page.locator("#surface").focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" Lund denies that.");
    await paintedWhen(page, (marks) => marks.denial?.length === 2);
    await page.getByRole("button", { name: "Take away" }).click();
    await page.locator("#take-away").getByRole("button", { name: /^Data/ }).click();
    await page.locator("#note").filter({ hasText: "There is no analysis of this text yet." }).waitFor();
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    assert.equal(await page.locator("#print").textContent(), (await textOf(page)).replaceAll("\n", ""));
    await page.evaluate(() => {
      dispatchEvent(new Event("afterprint"));
      window.holding = false;
      window.held.forEach((tell) => tell());
    });
    const { sentences, speakers } = JSON.parse(readFileSync(await takeAway(page, /^Data/), "utf8"));
    assert.deepEqual(sentences.map(({ denies }) => denies), [null, null, 1, 2]);
    assert(speakers.some(({ name }) => name === "Lund"));
  });

  test("without the browser's clipboard, as on a page that is not secure, copying leaves focus and cursor where they are", async () => {
    const { page } = await openArticle({ prepare: (page) => page.addInitScript(() => Object.defineProperty(Navigator.prototype, "clipboard", { get: () => undefined })) });
    await page.locator(".statement").first().focus();
    await page.keyboard.press("Enter");
    const button = page.getByRole("dialog").getByRole("button", { name: "Copy", exact: true });
    await button.focus();
    const place = () => page.evaluate(() => {
      const { focusNode, focusOffset } = getSelection();
      return [document.activeElement.textContent, focusNode?.textContent, focusOffset];
    });
    const before = await place();
    await page.keyboard.press("Enter");
    await page.locator("#note").filter({ hasText: "Sentence copied" }).waitFor();
    assert.deepEqual(await place(), before);
    assert.equal(await clipboard(page), "Holt said it was late.");
  });
}, stubbed);
