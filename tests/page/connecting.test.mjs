// The card's copy and link, and the line between a denial and what it answers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fragmentAt, fragmentOf, textOfFragment } from "../../www/share.js";
import { inBrowsers } from "./browsers.mjs";
import { boxOfHighlight, clickText, clipboard, eventually, painted, paintedWhen, pasteOver, textOf } from "./drive.mjs";
import { stubbed } from "./stub.mjs";

const ARTICLE = `Rain fell.\n\nHolt said it was late.\n\n${"Snow fell.\n\n".repeat(3)}The ministry denies it.\n\nWho knew?`;

/** Words that do not pack well. */
const noise = (count, seed) => Array.from({ length: count }, (_, at) => ((at + 1) * 7919 * seed) % 10_007).join(" ");

test("a fragment holds the text, and where a sentence begins", async () => {
  assert.deepEqual(await textOfFragment(await fragmentOf("Rain fell. 😀")), { text: "Rain fell. 😀", at: null, part: false });
  assert.deepEqual(await textOfFragment(await fragmentOf("Rain fell.", 5)), { text: "Rain fell.", at: 5, part: false });
  assert.equal(await textOfFragment("#elsewhere"), null);
});

test("a link to a sentence of a long text holds the paragraphs around it", async () => {
  const paragraphs = [1, 3, 5, 7, 9].map((seed) => `${noise(200, seed)}. Sentence ${seed}. ${noise(20, seed + 1)}.`);
  const text = paragraphs.join("\n\n");
  const start = text.indexOf("Sentence 5.");
  const { fragment, whole } = await fragmentAt(text, { start, end: start + 11 }, 2000);
  assert(fragment.length <= 2000 && !whole, `${fragment.length} characters`);
  const shared = await textOfFragment(fragment);
  assert(shared.text.includes(paragraphs[2]) && text.includes(shared.text));
  assert.notEqual(shared.text, text);
  assert.equal(shared.text.slice(shared.at, shared.at + 11), "Sentence 5.");
  assert.equal(shared.part, true);
  // A paragraph that is too long is left at the sentence, and one sentence that is too long has no link.
  const one = text.replaceAll("\n\n", " ");
  const at = one.indexOf("Sentence 5.");
  const alone = await textOfFragment((await fragmentAt(one, { start: at, end: at + 11 }, 2000)).fragment);
  assert.deepEqual(alone, { text: "Sentence 5.", at: 0, part: true });
  assert.equal(await fragmentAt(one, { start: 0, end: one.length }, 2000), null);
});

inBrowsers(({ open }) => {
  async function openArticle(options) {
    const opened = await open(options);
    await pasteOver(opened.page, ARTICLE);
    await paintedWhen(opened.page, (marks) => marks.denial);
    return opened;
  }

  const card = (page, name) => page.getByRole("dialog", { name });

  test("the card copies its sentence", async () => {
    const { page } = await openArticle();
    await clickText(page, "it was late");
    await card(page, "Attributed").getByRole("button", { name: "Copy" }).click();
    await page.locator("#note").filter({ hasText: "Sentence copied" }).waitFor();
    assert.equal(await clipboard(page), "Holt said it was late.");
  });

  test("the card's link opens the text at that sentence", async () => {
    const { page, address } = await openArticle();
    await clickText(page, "it was late");
    await page.getByRole("button", { name: "Link to this sentence" }).click();
    await page.locator("#note").filter({ hasText: "Link copied" }).waitFor();
    const link = await clipboard(page);
    assert.match(link.slice(address.length), /^#text=1\.[\w-]+&at=12$/);
    const { page: other } = await open({ path: link.slice(address.length) });
    await card(other, "Attributed").waitFor();
    assert.equal(await textOf(other), ARTICLE);
    assert.deepEqual((await painted(other)).source, ["Holt"]);
    // The same link once more, in the same tab, goes there again.
    await other.keyboard.press("Escape");
    await card(other, "Attributed").waitFor({ state: "hidden" });
    await other.evaluate((fragment) => (location.hash = fragment), link.slice(address.length));
    await card(other, "Attributed").waitFor();
    assert.equal(await other.getByRole("group", { name: "Open texts" }).getByRole("button", { name: /^Close/ }).count(), 2);
  });

  test("who opens a link to a sentence of a longer text is told that it is a part", async () => {
    const { page: other } = await open({ path: await fragmentOf("Rain fell.\n\nHolt said it was late.", 12, true) });
    await card(other, "Attributed").waitFor();
    assert.match(await other.locator("#announcer").textContent(), /part of a longer text/);
    await other.getByRole("group", { name: "Open texts" }).getByRole("button", { name: "Part of a text", exact: true }).waitFor();
  });

  test("the card stays where it is while one follows answers or sets a label", async () => {
    const { page } = await openArticle({ viewport: { width: 1280, height: 800 } });
    await clickText(page, "ministry denies");
    await card(page, "Denial").waitFor();
    const top = () => page.locator("#card").evaluate((card) => card.style.top);
    const before = await top();
    await page.getByRole("button", { name: /^Answers this/ }).click();
    await card(page, "Claim").waitFor();
    assert.equal(await top(), before);
    await page.keyboard.press("a");
    await card(page, "Attributed").waitFor();
    assert.equal(await top(), before);
  });

  for (const width of [390, 1280]) {
    test(`a line leads from a denial to what it answers, and back: ${width} wide`, async () => {
      const { page } = await open({ viewport: { width, height: 800 } });
      await pasteOver(page, "Rain fell.\n\nHolt said it was late.\n\nThe ministry denies it.\n\nSnow fell.");
      await paintedWhen(page, (marks) => marks.denial);
      const line = page.locator("#connection .hit");
      assert.equal(await line.count(), 0);
      await clickText(page, "ministry denies");
      await card(page, "Denial").waitFor();
      assert.equal(await line.count(), 1);
      assert.deepEqual((await painted(page))["attributed-content"], ["Holt said it was late."]);
      // From the height of the one sentence to that of the other.
      const ends = await page.evaluate(async () => {
        const { TextIndex } = await import("./text-index.js");
        const index = new TextIndex(document.getElementById("surface"));
        return ["The ministry", "Holt said"].map((words) => {
          const { node, offset } = index.place(index.text.indexOf(words));
          const range = new Range();
          range.setStart(node, offset);
          range.setEnd(node, offset + 1);
          const { top, bottom } = range.getBoundingClientRect();
          return (top + bottom) / 2;
        });
      });
      const box = await line.evaluate((path) => {
        const { x, y, height } = path.getBBox();
        const origin = path.ownerSVGElement.getBoundingClientRect();
        return { x: origin.x + x, y: origin.y + y, height };
      });
      assert(Math.abs(box.y + box.height - ends[0]) < 2 && Math.abs(box.y - ends[1]) < 2, JSON.stringify([box, ends]));
      await page.mouse.click(box.x + 1, box.y + box.height / 2);
      await card(page, "Attributed").waitFor();
      assert.equal(await line.count(), 1);
      await page.keyboard.press("Escape");
      await eventually(() => line.count(), (count) => count === 0);
      assert.equal(await line.count(), 0);
    });
  }

  test("the card that a click in the text opens leaves the text in sight where there is room beside it", async () => {
    const { page } = await openArticle({ viewport: { width: 1280, height: 800 } });
    await clickText(page, "ministry denies");
    await card(page, "Denial").waitFor();
    const [text, box] = [await page.locator("#surface").boundingBox(), await page.locator("#card").boundingBox()];
    assert(box.x >= text.x + text.width, JSON.stringify([text, box]));
    assert(box.y + box.height <= 800);
  });

  test("from the list the sentence comes on the screen, also where the legend went with the page", async () => {
    const { page } = await open({ viewport: { width: 320, height: 640 } });
    await pasteOver(page, `The ministry denies it.\n\n${"Holt said it was late.\n\n".repeat(30)}`.trim());
    await page.locator("summary", { hasText: "The ministry" }).waitFor();
    await page.locator(".statement", { hasText: "The ministry" }).focus();
    assert(await page.evaluate(() => document.querySelector(".legend").getBoundingClientRect().bottom < 0));
    await page.keyboard.press("Enter");
    await card(page, "Denial").waitFor();
    const { top } = await boxOfHighlight(page, "denial");
    assert(top > 0 && top < 640, `the sentence is at ${top}`);
  });

  for (const which of ["first", "last"]) {
    test(`the card that the ${which} row of the list opens hides neither the text nor the row`, async () => {
      const { page } = await open({ viewport: { width: 1280, height: 800 } });
      await pasteOver(page, `${"Holt said it was late.\n\n".repeat(19)}The ministry denies it.`);
      await page.locator("summary", { hasText: "The ministry" }).waitFor();
      await page.getByRole("button", { name: "As in the text" }).click();
      const row = page.locator(".statement")[which]();
      await row.focus();
      await page.keyboard.press("Enter");
      await card(page, which === "last" ? "Denial" : "Attributed").waitFor();
      const [text, listed, box] = [await page.locator("#surface").boundingBox(), await row.boundingBox(), await page.locator("#card").boundingBox()];
      assert(box.x >= text.x + text.width, JSON.stringify([text, box]));
      assert(box.y >= listed.y + listed.height || box.y + box.height <= listed.y, JSON.stringify([listed, box]));
      assert(box.y >= 0 && box.y + box.height <= 800 && box.height > 200, JSON.stringify(box));
    });
  }
}, stubbed);
