// Legend, card, list and keys, with an analysis that the test knows (stub/claimlight.js).
import assert from "node:assert/strict";
import { test } from "node:test";
import { inBrowsers } from "./browsers.mjs";
import { clickText, eventually, painted, paintedWhen, pasteOver, textOf } from "./drive.mjs";
import { stubbed } from "./stub.mjs";

const ARTICLE = "Rain may have fallen. Holt said it was late. Who knew?\n\nThe ministry denies it. Kerrell called it “a mess”. Holt said no.";

inBrowsers(({ open }) => {
  async function openArticle(options) {
    const { page } = await open(options);
    await pasteOver(page, ARTICLE);
    await paintedWhen(page, (marks) => marks.denial);
    await page.locator("summary", { hasText: "Kerrell" }).waitFor();
    return page;
  }

  const card = (page) => page.getByRole("dialog", { name: /Claim|Attributed|Denial/ });

  test("the legend counts, and hides and shows", async () => {
    const page = await openArticle();
    const key = (name) => page.locator(".legend").getByRole("button", { name });
    assert.match(await key(/Claims/).innerText(), /Claims\s+2/);
    assert.match(await key(/Attributed/).innerText(), /Attributed\s+2/);
    assert.match(await key(/Denials/).innerText(), /Denials\s+1/);
    await key(/Denials/).click();
    assert.equal(await key(/Denials/).getAttribute("aria-pressed"), "false");
    const marks = await painted(page);
    assert.deepEqual([marks.claim.length > 0, marks.denial], [true, undefined]);
    assert.equal(await page.locator(".statement.denial").count(), 0);
    const said = await eventually(() => page.locator("#announcer").textContent(), (text) => /Shown/.test(text));
    assert.equal(said, "Shown: claim, attributed");
    await key(/Denials/).press("Enter");
    assert.deepEqual((await painted(page)).denial, ["The ministry denies it."]);
  });

  test("the quoted part of a claim is attributed", async () => {
    const page = await openArticle();
    const marks = await painted(page);
    assert.deepEqual(marks.claim, ["Rain may have fallen.", "Kerrell called "]);
    assert.deepEqual(marks.attributed, ["Holt said it was late.", "it “a mess”.", "Holt said no."]);
  });

  test("a click explains a sentence and leaves cursor and text alone", async () => {
    const page = await openArticle();
    await clickText(page, "late.");
    await card(page).waitFor();
    assert.match(await card(page).innerText(), /Attributed\s+Fairly sure, 82\s%/);
    assert.match(await card(page).innerText(), /Who\s+Holt, in the article’s words\s+What\s+it was late\s+Shown by\s+said/);
    const marks = await painted(page);
    assert.deepEqual([marks.source, marks.cue, marks["attributed-content"]], [["Holt"], ["said"], ["it was late"]]);
    assert.equal(await page.evaluate(() => document.activeElement.id), "surface");
    await page.keyboard.type("very ");
    assert.match(await textOf(page), /Holt said it was .{0,4}very /);
    await card(page).waitFor({ state: "hidden" });
    assert.equal((await painted(page)).source, undefined);
  });

  test("a question of the writer's is not marked, but explained", async () => {
    const page = await openArticle();
    await clickText(page, "knew?");
    await page.getByRole("dialog", { name: "Nothing to check" }).waitFor();
  });

  test("the card of a claim says that the article speaks, and who does in part", async () => {
    const page = await openArticle();
    await clickText(page, "Kerrell");
    await card(page).waitFor();
    assert.match(await card(page).innerText(), /Who\s+The article itself\s+In part\s+Kerrell, in the article’s words\s+What\s+it “a mess”/);
  });

  test("words that hold back are marked", async () => {
    const page = await openArticle();
    await clickText(page, "Rain");
    await card(page).waitFor();
    assert.match(await card(page).innerText(), /Held back by\s+may/);
    assert.deepEqual((await painted(page)).hedge, ["may"]);
  });

  test("a denial leads to the claim it answers, and back", async () => {
    const page = await openArticle();
    await clickText(page, "ministry denies");
    await card(page).waitFor();
    const link = page.getByRole("button", { name: /^Answers this/ });
    assert.match(await link.innerText(), /Who knew\?/);
    await link.click();
    await eventually(() => card(page).count(), (count) => count === 0, 300);
    const other = page.getByRole("dialog", { name: "Nothing to check" });
    await other.waitFor();
    await page.getByRole("button", { name: /Denied here/ }).click();
    await card(page).waitFor();
    assert.match(await card(page).innerText(), /Denial/);
  });

  test("the list says label and speaker of each statement as text", async () => {
    const page = await openArticle();
    await page.getByRole("button", { name: "As in the text" }).click();
    const rows = page.locator(".list li button");
    assert.deepEqual(await rows.evaluateAll((rows) => rows.map((row) => row.textContent)), [
      "CClaim: Rain may have fallen.", "AAttributed to Holt: Holt said it was late.", "DDenial by The ministry: The ministry denies it.",
      "CClaim: Kerrell called it “a mess”.", "AAttributed to Holt: Holt said no.",
    ]);
    assert.equal(await page.getByRole("button", { name: "Denial by The ministry : The ministry denies it." }).or(
      page.getByRole("button", { name: "Denial by The ministry: The ministry denies it." })).count(), 1);
  });

  test("who said what: speakers with their statements, the most frequent first", async () => {
    const page = await openArticle();
    await page.getByRole("button", { name: "Who said what" }).click();
    assert.deepEqual(await page.locator("summary").evaluateAll((rows) => rows.map((row) => row.innerText.replace(/\s+/g, " ").trim())),
      ["Holt 2 statements", "The ministry 1 statement", "Kerrell 1 statement", "The article itself 2 statements"]);
    assert.deepEqual(await page.locator("details[open] .said").allTextContents(),
      ["Holt said it was late.", "Holt said no.", "The ministry denies it.", "Kerrell called it “a mess”."]);
    await page.locator("summary", { hasText: "The article itself" }).click();
    await page.locator(".said", { hasText: "Rain may" }).waitFor();
  });

  test("keyboard alone: from the top to a statement, its card, and back", async () => {
    const { page } = await open();
    await page.locator("summary").first().waitFor();
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Skip to the list of statements");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.id), "list-title");
    // Three orders, the search, the sort: then the list.
    for (let times = 0; times < 6; times++) await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.localName), "summary");
    await page.keyboard.press("j");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("k");
    const statement = /The Orrin Valley Farmers Union denies/;
    const focused = () => page.evaluate(() => document.activeElement.textContent);
    assert.match(await focused(), statement);
    const ring = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
    assert.equal(ring, "solid");
    await page.keyboard.press("Enter");
    await card(page).waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.id), "card");
    await page.keyboard.press("Escape");
    await card(page).waitFor({ state: "hidden" });
    assert.match(await focused(), statement);
  });

  test("keys: Ctrl+Enter explains at the cursor, Ctrl+Shift+H hides and shows, ? lists the keys", async () => {
    const page = await openArticle();
    await page.locator("#surface").focus();
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Control+Enter");
    await card(page).waitFor();
    assert.match(await card(page).innerText(), /Claim/);
    await page.keyboard.press("Escape");
    assert.equal(await page.evaluate(() => document.activeElement.id), "surface");
    await page.keyboard.press("Control+Shift+H");
    assert.deepEqual(await painted(page), {});
    await page.keyboard.press("Control+Shift+H");
    assert.equal((await painted(page)).denial.length, 1);
    await page.keyboard.type("?");
    assert(!(await page.getByRole("dialog", { name: "Keys" }).isVisible()));
    await page.keyboard.press("Backspace");
    await page.getByRole("button", { name: "Denials" }).focus();
    await page.keyboard.type("?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog", { name: "Keys" }).waitFor({ state: "hidden" });
    assert.equal(await textOf(page), ARTICLE);
  });

  test("on paper: underlines and letters instead of colours", async () => {
    const page = await openArticle();
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const paragraphs = await page.locator("#print p").evaluateAll((rows) => rows.map((row) => row.textContent));
    assert.deepEqual(paragraphs.slice(1), [
      "Rain may have fallen.C Holt said it was late.A Who knew?", "The ministry denies it.D Kerrell called it “a mess”.C Holt said no.A",
    ]);
  });
}, stubbed);
