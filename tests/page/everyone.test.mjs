// The page for everyone: by keyboard alone, by touch, at 200 %, on a phone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inBrowsers } from "./browsers.mjs";
import { clipboard, eventually, painted, paintedWhen, pasteOver, pointOf, putOnClipboard, settled, textOf } from "./drive.mjs";
import { stubbed } from "./stub.mjs";

const ARTICLE = "Rain fell.\n\nHolt said it was late.\n\nThe ministry denies it. Who knew?";

inBrowsers(({ name, open }) => {
  const focused = (page) => page.evaluate(() => (document.activeElement.ariaLabel ?? document.activeElement.textContent).replace(/\s+/g, " ").trim());

  /** To the first that Tab reaches; some browsers would go on where the mouse or the cursor was, and out of the page. */
  const fromTop = (page) => page.locator(".skip").focus();

  /** Presses Tab until what has the focus is called so. */
  async function tabTo(page, called) {
    const passed = [];
    for (let times = 0; times < 60; times++) {
      await page.keyboard.press("Tab");
      passed.push(await focused(page));
      if (called.test(passed.at(-1))) return;
    }
    assert.fail(`not reached by Tab: ${called}; passed ${passed.join(" | ")}`);
  }

  const card = (page, label) => page.getByRole("dialog", { name: label });

  test("how many statements there are is said when it changes, not at every pause in typing", async () => {
    const { page } = await open();
    await pasteOver(page, "Rain fell");
    await settled(page);
    const said = page.locator("#announcer");
    await said.filter({ hasText: "1 claim" }).waitFor({ state: "attached" });
    await page.evaluate(() => {
      window.said = [];
      const box = document.getElementById("announcer");
      new MutationObserver(() => window.said.push(box.textContent)).observe(box, { childList: true, characterData: true, subtree: true });
    });
    for (const words of [" hard", " on Monday", ". Snow fell."]) {
      await page.keyboard.type(words);
      await settled(page);
      await page.waitForTimeout(1100);
    }
    const all = await page.evaluate(() => window.said);
    assert.equal(all.length, 1, all.join(" | "));
    assert.match(all[0], /2 claims/);
  });

  test("all of it by keyboard alone: see, ask, who, correct, take away, bring in, teach, trust", async () => {
    const { page } = await open({ viewport: { width: 1280, height: 800 } });
    await putOnClipboard(page, ARTICLE);
    await fromTop(page);
    // See: paste over the sample; the legend filters.
    await tabTo(page, /^Ministry held back/);
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Control+V");
    await paintedWhen(page, (marks) => marks.denial);
    assert.equal(await textOf(page), ARTICLE);
    await settled(page);
    await page.keyboard.press("Control+Home");
    // Ask why: at the cursor, and from there to the sentence that is answered.
    await page.keyboard.press("Control+End");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Control+Home");
    for (let times = 0; times < 4; times++) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Control+Enter");
    await card(page, "Denial").waitFor();
    await tabTo(page, /^Answers this/);
    await page.keyboard.press("Enter");
    await card(page, "Attributed").waitFor();
    await tabTo(page, /^Copy$/);
    await page.keyboard.press("Enter");
    await page.locator("#note").filter({ hasText: "Sentence copied" }).waitFor();
    await page.keyboard.press("Escape");
    // Who said what: from the text to the list, order, search, a speaker, a statement.
    await page.locator("#surface").focus();
    await page.keyboard.press("Tab");
    assert.equal(await focused(page), "Who said what");
    await tabTo(page, /^As in the text$/);
    await page.keyboard.press("Enter");
    await tabTo(page, /^Find a speaker/);
    await page.keyboard.type("holt");
    await eventually(() => page.locator(".statement").count(), (count) => count === 1);
    await tabTo(page, /Attributed to Holt/);
    // Correct, and take it back.
    await page.keyboard.press("d");
    await paintedWhen(page, (marks) => marks.denial?.length === 2);
    assert.match(await focused(page), /Denial by Holt, set by you/);
    await page.keyboard.press("Control+Z");
    await paintedWhen(page, (marks) => marks.denial?.length === 1);
    assert.equal(await page.locator("#corrected").isVisible(), false);
    // Keep: on, off.
    await tabTo(page, /^$/);
    for (const checked of [true, false]) {
      await page.keyboard.press("Space");
      assert.equal(await page.locator("#keep").isChecked(), checked);
    }
    // Round to the top: bring in, take away, teach, trust.
    await fromTop(page);
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.id), "files");
    assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector(".open-files")).outlineStyle), "solid");
    await tabTo(page, /^Take away$/);
    await page.keyboard.press("Enter");
    await tabTo(page, /^Copy the text/);
    await page.keyboard.press("Enter");
    await page.locator("#note").filter({ hasText: /^Copied/ }).waitFor();
    await tabTo(page, /^Classroom$/);
    await page.keyboard.press("Enter");
    await eventually(() => painted(page), (marks) => marks.asked);
    for (const key of ["c", "a", "d", "n"]) await page.keyboard.press(key);
    await page.locator("#class h3", { hasText: "4 of 4" }).waitFor();
    await tabTo(page, /^End class$/);
    await page.keyboard.press("Enter");
    await fromTop(page);
    await tabTo(page, /^About$/);
    await page.keyboard.press("Enter");
    await card(page, "About Claimlight").waitFor();
    await page.keyboard.press("Escape");
    assert.equal(await focused(page), "About");
    await tabTo(page, /^D Denials/);
    await page.keyboard.press("Space");
    assert.equal((await painted(page)).denial, undefined);
  });

  test("on a phone the menu works by keyboard: down the entries, out by Esc, back where it began", async () => {
    const { page } = await open({ viewport: { width: 360, height: 640 } });
    await pasteOver(page, ARTICLE);
    await paintedWhen(page, (marks) => marks.denial);
    await fromTop(page);
    await tabTo(page, /^Take away$/);
    await page.keyboard.press("Enter");
    await tabTo(page, /^Report/);
    const box = await page.locator("#take-away").boundingBox();
    assert(box.x >= 0 && box.x + box.width <= 360 && box.y >= 0 && box.y + box.height <= 640, JSON.stringify(box));
    await tabTo(page, /^Copy a link/);
    await page.keyboard.press("Escape");
    assert.equal(await page.locator("#take-away").isVisible(), false);
    assert.equal(await focused(page), "Take away");
    await page.keyboard.press("Enter");
    await tabTo(page, /^Copy the text/);
    await page.keyboard.press("Enter");
    await page.locator("#note").filter({ hasText: "Copied" }).waitFor();
    assert.equal(await clipboard(page), ARTICLE);
  });

  test("one key leads from the text to the sentence in the list, and back to it in the text", async () => {
    const { page } = await open({ viewport: { width: 1280, height: 800 } });
    await pasteOver(page, ARTICLE);
    await page.locator("summary", { hasText: "The ministry" }).waitFor();
    await page.keyboard.press("Control+Home");
    for (let times = 0; times < 2; times++) await page.keyboard.press("ArrowDown");
    // At the end of its paragraph, where nothing stands, the cursor is still in the sentence.
    await page.keyboard.press("End");
    await page.keyboard.press("Control+Shift+Enter");
    assert.match(await focused(page), /Holt said it was late\.$/);
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    assert.match(await focused(page), /The ministry denies it\.$/);
    await page.keyboard.press("Control+Shift+Enter");
    await page.keyboard.type("Today ");
    assert.equal(await textOf(page), ARTICLE.replace("The ministry", "Today The ministry"));
    await settled(page);
    // A speaker whose statements stand closed is opened.
    await page.locator(".speaker", { hasText: "The article itself" }).waitFor();
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Control+Shift+Enter");
    assert.match(await focused(page), /Rain fell\.$/);
    // From a card as well.
    await page.keyboard.press("Enter");
    await card(page, "Claim").waitFor();
    await page.keyboard.press("Control+Shift+Enter");
    await card(page, "Claim").waitFor({ state: "hidden" });
    assert.equal(await page.evaluate(() => document.activeElement.id), "surface");
  });

  test("a row of a list that is no longer that of the text leads to the text", async () => {
    const { page } = await open();
    await pasteOver(page, ARTICLE);
    await page.locator("summary", { hasText: "The ministry" }).waitFor();
    await page.locator(".statement", { hasText: "The ministry" }).focus();
    await page.evaluate(async () => {
      const row = document.activeElement;
      document.getElementById("surface").textContent = "Snow fell.";
      // The counts follow the text before the list does.
      const counts = () => [...document.querySelectorAll(".legend .count")].map((count) => count.textContent).join();
      while (counts() !== "1,0,0") await new Promise((resolve) => setTimeout(resolve));
      if (!row.isConnected) throw new Error("the list was as quick");
      row.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, shiftKey: true, bubbles: true }));
    });
    assert.equal(await page.evaluate(() => document.activeElement.id), "surface");
    await page.keyboard.type("!");
    assert.equal((await textOf(page)).length, "Snow fell.!".length);
  });

  test("in one column Esc leads from the card back to the list, and no label is set out of sight", async () => {
    const { page } = await open({ viewport: { width: 320, height: 640 } });
    await pasteOver(page, `${ARTICLE}\n\n${"Holt said no.\n\n".repeat(20)}`.trim());
    await page.locator("summary", { hasText: "The ministry" }).waitFor();
    const row = page.locator(".statement", { hasText: "The ministry" });
    const inSight = () => row.evaluate((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return row === document.activeElement && top >= 0 && bottom <= innerHeight + 1;
    });
    await row.focus();
    await page.keyboard.press("Enter");
    await card(page, "Denial").waitFor();
    await page.keyboard.press("Escape");
    assert.equal(await eventually(inSight, Boolean), true);
    await page.evaluate(() => window.scrollTo(0, 0));
    assert.equal(await inSight(), false);
    await page.keyboard.press("d");
    assert.equal(await inSight(), true);
  });

  test("a note stands above what is open, and not on what has the focus", async () => {
    for (const viewport of [{ width: 1280, height: 800 }, { width: 320, height: 640 }]) {
      const { page } = await open({ viewport });
      await pasteOver(page, ARTICLE);
      await page.locator("summary", { hasText: "The ministry" }).waitFor();
      await page.locator(".statement", { hasText: "The ministry" }).focus();
      await page.keyboard.press("Enter");
      await card(page, "Denial").waitFor();
      await tabTo(page, /^Copy$/);
      await page.keyboard.press("Enter");
      await page.locator("#note").filter({ hasText: "Sentence copied" }).waitFor();
      assert.equal(await page.locator("#announcer").textContent(), "Sentence copied");
      const seen = await page.evaluate(() => [document.getElementById("note"), document.activeElement].map((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return document.elementFromPoint(left + width / 2, top + height / 2) === element;
      }));
      assert.deepEqual(seen, [true, true], JSON.stringify(viewport));
      await card(page, "Denial").waitFor();
    }
  });

  // A tap is a pointer's click; only Chromium's driver can make real ones.
  if (name === "chromium") {
    test("a tap opens the card, and a tap beside it closes it", async () => {
      const { page } = await open({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });
      await pasteOver(page, ARTICLE);
      await paintedWhen(page, (marks) => marks.denial);
      await page.evaluate(() => document.activeElement.blur());
      const { x, y } = await pointOf(page, "ministry denies");
      await page.touchscreen.tap(x, y);
      await card(page, "Denial").waitFor();
      const box = await page.locator("#card").boundingBox();
      assert(box.x >= 0 && box.x + box.width <= 390 && box.y >= 0 && box.y + box.height <= 800, JSON.stringify(box));
      const { x: lineX, y: lineY } = await page.locator("#connection .hit").evaluate((path) => {
        const origin = path.ownerSVGElement.getBoundingClientRect();
        const { x, y, height } = path.getBBox();
        return { x: origin.x + x + 1, y: origin.y + y + height / 2 };
      });
      await page.touchscreen.tap(lineX, lineY);
      await card(page, "Attributed").waitFor();
      await page.touchscreen.tap(4, 790);
      await card(page, "Attributed").waitFor({ state: "hidden" });
    });
  }

  for (const [what, options, enlarge] of [
    ["200 % of the page", { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }, null],
    ["400 % of the page", { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }, null],
    ["200 % of the letters", { viewport: { width: 1280, height: 800 } }, 200],
    ["200 % of the letters on a phone", { viewport: { width: 390, height: 800 } }, 200],
  ]) {
    test(`at ${what} nothing is cut off and targets are large enough`, async () => {
      const { page } = await open(options);
      if (enlarge) await page.evaluate((percent) => document.documentElement.style.setProperty("font-size", `${percent}%`), enlarge);
      await pasteOver(page, ARTICLE);
      await paintedWhen(page, (marks) => marks.denial);
      await settled(page);
      await page.waitForTimeout(400);
      const look = () => page.evaluate(() => {
        const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
        const cut = [];
        const small = [];
        for (const target of document.querySelectorAll("button, summary, select, label, input:not([type=checkbox], [type=file])")) {
          if (!target.checkVisibility({ visibilityProperty: true })) continue;
          const { width, height } = target.getBoundingClientRect();
          const called = target.textContent.trim() || target.id;
          if (width < 24 || height < 24) small.push(`${called}: ${width} × ${height}`);
          if (target.localName === "button" && !target.closest(".open-text") && target.scrollWidth > target.clientWidth + 1) cut.push(called);
          const box = target.getBoundingClientRect();
          if (box.right > innerWidth + 1 || box.left < -1) cut.push(`${called} is beside the window`);
        }
        return { wide, cut, small };
      });
      assert.deepEqual(await look(), { wide: 0, cut: [], small: [] });
      const { x, y } = await pointOf(page, "ministry denies");
      await page.mouse.click(x, y);
      await card(page, "Denial").waitFor();
      const box = await page.locator("#card").boundingBox();
      const { width, height } = page.viewportSize();
      assert(box.x >= 0 && box.x + box.width <= width && box.y >= 0 && box.y + box.height <= height, JSON.stringify(box));
      assert.deepEqual(await look(), { wide: 0, cut: [], small: [] });
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "About" }).click();
      const about = await card(page, "About Claimlight").boundingBox();
      assert(about.x >= 0 && about.x + about.width <= width && about.height <= height, JSON.stringify(about));
    });
  }

  test("a pasted article is shown from its top", async () => {
    const { page } = await open({ viewport: { width: 1280, height: 700 } });
    await pasteOver(page, "Rain fell on the lake.\n\n".repeat(150).trim());
    await settled(page);
    const top = () => page.evaluate(() => document.querySelector(".sheet").getBoundingClientRect().top);
    assert(await eventually(top, (y) => y >= 0) >= 0);
    // Pasting into the text leaves the eyes where they are.
    await putOnClipboard(page, " Snow fell.");
    await page.locator("#surface").focus();
    await page.keyboard.press("Control+End");
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    assert(await eventually(top, (y) => y < 0) < 0);
    await page.keyboard.press("Control+V");
    await eventually(() => textOf(page), (text) => text.endsWith("Snow fell."));
    await settled(page);
    await page.waitForTimeout(200);
    assert(await top() < 0);
  });
}, stubbed);
