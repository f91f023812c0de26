// The About panel: its figures are those of the model card, and it says what it cannot do.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { figures } from "../../scripts/about.mjs";
import { inBrowsers } from "./browsers.mjs";

const card = readFileSync(new URL("../../data/MODEL.md", import.meta.url), "utf8");
const source = readFileSync(new URL("../../www/index.html", import.meta.url), "utf8");

test("no figure in About is typed by hand", () => {
  const about = /<dialog id="about"[^]*?<\/dialog>/.exec(source)[0];
  for (const [, figure] of about.matchAll(/<span data-figure="[^"]+">([^<]*)/g)) assert.equal(figure, "");
  // What is no element's name or attribute, and no key: a digit stands only where "0 requests" and "100 %" do.
  const words = about.replace(/<[^>]+>/g, "").replace("100 %", "").replace("0 requests", "").replace("F12", "");
  assert.doesNotMatch(words, /\d/);
});

inBrowsers(({ open }) => {
  test("About says method, accuracy and limits", async () => {
    const { page } = await open();
    await page.getByRole("button", { name: "About" }).click();
    const about = page.getByRole("dialog", { name: "About Claimlight" });
    await about.waitFor();
    const text = await about.innerText();
    for (const title of ["How it works", "How often it is right", "What it cannot do", "Your text stays with you"]) assert(text.includes(title), title);
    assert.match(text, /who says so, never what is true/);
    const shown = await about.locator("[data-figure]").evaluateAll((spans) => spans.map((span) => [span.dataset.figure, span.textContent]));
    assert.deepEqual(Object.fromEntries(shown), figures());
    const content = /^content +[\d.]+ +[\d.]+ +([\d.]+)/m.exec(card)[1];
    assert.equal(Object.fromEntries(shown).content, `${Math.round(content * 100)} %`);
  });
});
