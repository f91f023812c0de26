// Without the page's colours, in the person's own or on paper, pictures still show which sentence is what.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inBrowsers } from "./browsers.mjs";
import { clickText, eventually, paintedWhen, pasteOver, pixels, settled } from "./drive.mjs";
import { stubbed } from "./stub.mjs";

const SENTENCES = { claim: "Rain fell on the valley.", attributed: "Holt said it was late.", denial: "The ministry denies it." };

/** Distance from the ground of what is drawn, at least: of 255 in each of three colours. */
const DRAWN = 200;

const apart = (one, other) => one.reduce((sum, part, at) => sum + Math.abs(part - other[at]), 0);

/** What is drawn below the letters of a line: its rows are of one piece, of dots, or two of one piece. */
function underline(rows, ground) {
  const drawn = rows.map((row) => row.map((colour) => apart(colour, ground) >= DRAWN));
  const full = drawn.map((row) => row.filter(Boolean).length / row.length > 0.95);
  const lines = full.filter((is, at) => is && !full[at - 1]).length;
  if (lines > 0) return lines === 1 ? "solid" : "double";
  const turns = Math.max(...drawn.map((row) => row.filter((is, at) => at > 0 && is !== row[at - 1]).length));
  return turns > rows[0].length / 8 ? "dotted" : "none";
}

inBrowsers(({ open }) => {
  async function openArticle(options) {
    const { page } = await open({ viewport: { width: 1280, height: 800 }, ...options });
    await pasteOver(page, Object.values(SENTENCES).join("\n\n"));
    await paintedWhen(page, (marks) => marks.denial);
    await settled(page);
    return page;
  }

  /** The picture of a sentence's line, of the text or of the paper, and what is drawn under it. */
  async function look(page, root, said) {
    const box = await page.evaluate(([root, said]) => {
      const walker = document.createTreeWalker(document.querySelector(root), NodeFilter.SHOW_TEXT);
      while (walker.nextNode() && !walker.currentNode.data.includes(said));
      const range = new Range();
      const start = walker.currentNode.data.indexOf(said);
      range.setStart(walker.currentNode, start);
      range.setEnd(walker.currentNode, start + said.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x, y, width, height };
    }, [root, said]);
    const clip = { x: Math.ceil(box.x) + 2, y: Math.round(box.y), width: Math.floor(box.width) - 6, height: Math.round(box.height) + 8 };
    const rows = await pixels(page, clip);
    // The letters end above the last seventh of the line, but for their tails.
    return { ground: rows[0][0], under: underline(rows.slice(Math.round(box.height * 0.86)), rows[0][0]) };
  }

  const LINES = { claim: "solid", attributed: "dotted", denial: "double" };

  /** Whether each label has its line in the text, and how many colours lie behind them. */
  async function hasLines(page, colours) {
    const grounds = new Set();
    for (const [label, said] of Object.entries(SENTENCES)) {
      const { ground, under } = await look(page, "#surface", said);
      assert.equal(under, LINES[label], label);
      grounds.add(String(ground));
    }
    assert.equal(grounds.size, colours, [...grounds].join(" | "));
  }

  for (const colorScheme of ["light", "dark"]) {
    test(`forced colours: no tints, a line of its own under each label, ${colorScheme}`, async () => {
      const page = await openArticle({ colorScheme, forcedColors: "active" });
      assert(await page.evaluate(() => matchMedia("(forced-colors: active)").matches));
      await page.evaluate(() => document.activeElement.blur());
      await hasLines(page, 1);
      const letters = await page.locator("#gutter .letter").allTextContents();
      assert.deepEqual(letters, ["C", "A", "D"]);
      // The focus is seen on a button that is pressed, too.
      await page.locator("#clear").focus();
      await page.keyboard.press("Shift+Tab");
      assert.equal(await page.evaluate(() => `${document.activeElement.className} ${getComputedStyle(document.activeElement).outlineWidth}`), "key denial 3px");
      // Hidden, the line goes as well: it was the label's.
      await page.locator(".key.claim").click();
      await page.evaluate(() => document.activeElement.blur());
      assert.equal(await eventually(async () => (await look(page, "#surface", SENTENCES.claim)).under, (under) => under === "none"), "none");
    });
  }

  test("in the page's colours the lines are there as well, on tints", async () => {
    const page = await openArticle();
    await hasLines(page, 3);
  });

  test("on paper: no tints, a line and a letter for each label, and nothing of the screen", async () => {
    // As narrow as paper is.
    const page = await openArticle({ viewport: { width: 700, height: 800 } });
    await clickText(page, "ministry denies");
    await page.getByRole("dialog", { name: "Denial" }).waitFor();
    await page.evaluate(() => {
      dispatchEvent(new Event("beforeprint"));
      // Not every driver can ask for the paper's style: what is for paper only is shown here.
      const walk = (rules) => [...rules].forEach((rule) => {
        if (rule.media?.mediaText === "print") rule.media.mediaText = "all";
        else if (rule.cssRules) walk(rule.cssRules);
      });
      [...document.styleSheets].forEach((sheet) => walk(sheet.cssRules));
    });
    for (const [label, said] of Object.entries(SENTENCES)) {
      assert.deepEqual(await look(page, "#print", said), { ground: [255, 255, 255], under: LINES[label] }, label);
    }
    const shown = await page.evaluate(() => [...document.querySelectorAll("main, .legend, .meanings, .tools, #card, footer, #print")]
      .filter((element) => element.checkVisibility()).map(({ id, localName }) => id || localName));
    assert.deepEqual(shown, ["print"]);
  });
}, stubbed);
