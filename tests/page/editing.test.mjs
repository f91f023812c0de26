// Typing, pasting, undo and copying are the browser's own, and the colours follow.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inBrowsers } from "./browsers.mjs";
import { clipboard, eventually, painted, paintedWhen, pasteOver, settled, textOf } from "./drive.mjs";
import { stubbed } from "./stub.mjs";

const ARTICLE = "Rain fell.\n\nHolt said it was late. “Nobody answered.”\n\nThe ministry denies it.";

inBrowsers(({ name, open }) => {
  test("paste, type, undo to the start, redo to the end", async () => {
    const { page } = await open();
    await settled(page);
    const sample = await textOf(page);
    await pasteOver(page, ARTICLE);
    assert.equal(await textOf(page), ARTICLE);
    await page.keyboard.type(" Snow fell.");
    const end = await textOf(page);
    assert.equal(end, `${ARTICLE} Snow fell.`);
    await paintedWhen(page, (marks) => marks.claim?.includes("Snow fell."));
    await press(page, "Control+Z", async () => (await textOf(page)) === sample);
    assert.equal(await textOf(page), sample);
    await press(page, "Control+Shift+Z", async () => (await textOf(page)) === end);
    assert.equal(await textOf(page), end);
    await page.keyboard.type("!");
    assert.equal(await textOf(page), `${end}!`, "the cursor is where it was");
    await paintedWhen(page, (marks) => marks.claim?.includes("Snow fell."));
  });

  test("lines typed with Enter are lines", async () => {
    const { page } = await open();
    await page.locator("#surface").focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("Rain fell.");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Holt said it was late.");
    assert.equal(await textOf(page), "Rain fell.\n\nHolt said it was late.");
    const marks = await paintedWhen(page, (marks) => marks.attributed?.[0] === "Holt said it was late.");
    assert.deepEqual(marks, { claim: ["Rain fell."], attributed: ["Holt said it was late."] });
  });

  test("copying gives exactly the text", async () => {
    const { page } = await open();
    const text = `${ARTICLE}\n\nA tab\there, an emoji 👩‍🔬, cafe\u0301  two spaces.`;
    await pasteOver(page, text);
    await settled(page);
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Control+C");
    assert.equal(await clipboard(page), text);
  });

  test("colours stay in place while the analysis is under way, and the latest text wins", async () => {
    const { page } = await open();
    await pasteOver(page, "SLOW rain fell. Holt said it was late.");
    await paintedWhen(page, (marks) => marks.attributed?.[0] === "Holt said it was late.");
    await page.keyboard.press("Control+Home");
    await page.keyboard.type("Very ");
    // The new analysis takes longer than this: the old marks have moved with the text.
    assert.deepEqual((await painted(page)).attributed, ["Holt said it was late."]);
    await page.keyboard.type("much ");
    const marks = await paintedWhen(page, (marks) => marks.claim?.[0] === "Very much SLOW rain fell.");
    assert.deepEqual(marks, { claim: ["Very much SLOW rain fell."], attributed: ["Holt said it was late."] });
  });

  test("offsets hold after emoji, combining marks and astral letters", async () => {
    const { page } = await open();
    await pasteOver(page, "👩‍🔬 cafe\u0301 𝔘 rain fell. Holt said it was 👍 late.");
    const marks = await paintedWhen(page, (marks) => marks.attributed?.[0].startsWith("Holt"));
    assert.deepEqual(marks.attributed, ["Holt said it was 👍 late."]);
  });

  test("an emptied text has no marks and an empty list, and undo brings all back", async () => {
    const { page } = await open();
    await pasteOver(page, ARTICLE);
    await paintedWhen(page, (marks) => marks.denial);
    await page.getByRole("button", { name: "Clear" }).click();
    assert.equal((await textOf(page)).trim(), "");
    assert.deepEqual(await paintedWhen(page, (marks) => Object.keys(marks).length === 0), {});
    assert.equal(await eventually(() => page.locator(".statement").count(), (count) => count === 0), 0);
    await page.keyboard.press("Control+Z");
    assert.equal(await textOf(page), ARTICLE);
    assert.deepEqual((await paintedWhen(page, (marks) => marks.denial)).denial, ["The ministry denies it."]);
  });

  test("while a word is composed the page leaves text, nodes and cursor alone", async () => {
    const { page } = await open();
    await pasteOver(page, "Rain fell. Holt said it was late. ");
    await settled(page);
    const seen = await page.evaluate(async () => {
      const surface = document.getElementById("surface");
      const node = getSelection().focusNode.nodeType === Node.TEXT_NODE ? getSelection().focusNode : surface.firstChild;
      const start = node.data.length;
      const prevented = [];
      const tell = (type, data) => {
        const Kind = type.startsWith("composition") ? CompositionEvent : InputEvent;
        const event = new Kind(type, { data, bubbles: true, cancelable: true, inputType: "insertCompositionText", isComposing: true });
        if (!surface.dispatchEvent(event)) prevented.push(type);
      };
      let changes = 0;
      new MutationObserver((records) => (changes += records.length)).observe(surface, { childList: true, characterData: true, subtree: true });
      // As input methods do it: each candidate takes the place of the one before, in the same node.
      tell("compositionstart", "");
      let held = 0;
      for (const candidate of ["に", "にほ", "にほん", "日本"]) {
        tell("beforeinput", candidate);
        node.replaceData(start, held, candidate);
        getSelection().collapse(node, start + candidate.length);
        held = candidate.length;
        tell("compositionupdate", candidate);
        tell("input", candidate);
        await new Promise((resolve) => setTimeout(resolve, 200));
        if (getSelection().focusNode !== node || getSelection().focusOffset !== start + held) prevented.push(`the cursor at ${candidate}`);
      }
      tell("compositionend", "日本");
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { prevented, changes, connected: node.isConnected, text: node.data.slice(start) };
    });
    assert.deepEqual(seen, { prevented: [], changes: 4, connected: true, text: "日本" });
    assert.equal(await textOf(page), "Rain fell. Holt said it was late. 日本");
    const marks = await paintedWhen(page, (marks) => marks.claim?.length === 2);
    assert.deepEqual(marks, { claim: ["Rain fell.", "日本"], attributed: ["Holt said it was late."] });
  });

  if (name === "chromium") {
    test("composing a word with an input method is not disturbed", async () => {
      const { page, context } = await open();
      await pasteOver(page, "Rain fell. ");
      await settled(page);
      const session = await context.newCDPSession(page);
      for (const text of ["に", "にほ", "にほん"]) {
        await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
        await page.waitForTimeout(80);
      }
      await session.send("Input.insertText", { text: "日本" });
      assert.equal(await textOf(page), "Rain fell. 日本");
    });
  }

  test("a very long paste leaves the page alive and colours what is on the screen", async () => {
    const { page } = await open();
    await settled(page);
    const paragraph = "The minister said it was late. The ministry denies it. Rain fell on the lake in May. Who knew? ";
    const text = `${paragraph.repeat(8).trim()}\n\n`.repeat(1300);
    assert(text.length > 1_000_000 * 0.95);
    await page.evaluate(() => {
      window.longest = 0;
      window.ticks = 0;
      let last = performance.now();
      const tick = () => {
        const now = performance.now();
        window.longest = Math.max(window.longest, now - last);
        window.ticks++;
        last = now;
        setTimeout(tick, 0);
      };
      tick();
    });
    await pasteOver(page, text);
    await page.keyboard.press("Control+Home");
    const marks = await eventually(() => painted(page), (marks) => marks.denial?.length > 10, 30_000);
    assert(marks.denial.length > 10, JSON.stringify(Object.keys(marks)));
    assert(marks.denial.length < 500, "only what is near the screen is painted");
    const longest = await page.evaluate(() => window.longest);
    // The browser's own paste and layout of a megabyte is within this; a page that freezes is not.
    assert(longest < 3000, `${Math.round(longest)} ms without a breath`);
    await page.keyboard.type("X");
    assert.equal((await textOf(page)).slice(0, 4), "XThe");
    await page.keyboard.press("Control+End");
    const last = await eventually(() => painted(page), (marks) => marks.claim?.length > 0, 10_000);
    assert(last.claim.length > 0);
  });
}, stubbed);

/** Presses a key until a state is reached, as often as a person might. */
async function press(page, key, reached) {
  for (let times = 0; times < 60 && !(await reached()); times++) await page.keyboard.press(key);
}
