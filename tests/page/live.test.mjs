// A text that is edited: what the page knows of it is what a fresh analysis says, however long it is.
import assert from "node:assert/strict";
import { test } from "node:test";
import { LiveAnalysis } from "../../www/live.js";
import { atOnce } from "../../www/slices.js";
import { inBrowsers } from "./browsers.mjs";
import { eventually, painted, pasteOver, settled, textOf } from "./drive.mjs";

/** Paragraphs enough that not all of them are painted. */
const LONG = "The pier is shut.\n\n" + Array.from({ length: 400 }, (_, at) => [
  `The harbour of Lindmouth was closed for the ${at}th time on Monday.`,
  `“The pier is safe on day ${at},” said Mirela Dovann, the harbour master.`,
  `Dovann denied that pier ${at} had cracked. She said that nobody had been hurt.`,
].join("\n\n")).join("\n\n");

test("what a denial answers is never a sentence that is gone", () => {
  const sentence = { start: 0, end: 5, reason: { rule: "ownVoice", evidence: [] }, attributions: [], checkWords: [], hedges: [] };
  const paragraph = () => ({ gap: 0, length: 5, sentences: [sentence], attributions: [] });
  for (const [denies, gone, expected] of [[[-1, 0], 0, [null]], [[1, -1], 1, [null]], [[-1, 0, -1], 2, [null, 0]]]) {
    const live = new LiveAnalysis();
    live.apply({ at: 0, removed: 0, paragraphs: denies.map(paragraph) }, "", false);
    live.connect({ speakers: [], speakerOf: new Int32Array(), denies: Int32Array.from(denies) });
    live.apply({ at: gone, removed: 1, paragraphs: [] }, "", false);
    assert.deepEqual(atOnce(live.whole()).sentences.map(({ denies }) => denies), expected);
  }
});

inBrowsers(({ open }) => {
  test("after any edits the page's document is what a fresh analysis gives", async () => {
    const { page } = await open();
    const differ = await page.evaluate(async () => {
      const { default: load, analyze, LiveDocument } = await import("./wasm/claimlight.js");
      const { LiveAnalysis } = await import("./live.js");
      const { difference, inCharacters } = await import("./edits.js");
      const { atOnce } = await import("./slices.js");
      await load();
      const pieces = ["“", "”", " said ", "denied ", ".", "\n", "\n\n", "a", "😀", "\ud83d", "\ude00", "Mirela Dovann", " it ", ": ", ""];
      let seed = 7;
      const below = (limit) => (seed = (seed * 48271) % 2147483647) % limit;
      let text = "";
      const live = new LiveDocument();
      const shown = new LiveAnalysis();
      const sorted = (value) => JSON.stringify(value, (_, item) =>
        item && typeof item === "object" && !Array.isArray(item) ? Object.fromEntries(Object.entries(item).sort()) : item);
      const article = "The pier had cracked, said Mirela Dovann, the harbour master.\n\n“It is safe.\n\n“Nobody was hurt,” she said.\n\nDovann denied the report. 😀\n\n";
      for (let round = 0; round < 150; round++) {
        const start = below(text.length + 1);
        const removed = Math.min(text.length - start, below(12));
        const inserted = round % 20 === 0 ? article : pieces[below(pieces.length)];
        const after = text.slice(0, start) + inserted + text.slice(start + removed);
        const edit = inCharacters(difference(text, after), text, after);
        shown.apply(live.edit(edit.start, edit.removed, after.slice(edit.start, edit.start + edit.inserted)), after, false);
        shown.connect(live.connections());
        text = after;
        const [given, fresh] = [sorted(atOnce(shown.whole())), sorted(analyze(text))];
        if (given !== fresh) return `round ${round}: ${JSON.stringify(text)}\n${given}\n${fresh}`;
      }
      return null;
    });
    assert.equal(differ, null);
  });

  test("typing in a long text keeps its labels right", async () => {
    const { page } = await open();
    await settled(page);
    await pasteOver(page, LONG);
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("End");
    await page.keyboard.type(" Rain fell.");
    const marks = await eventually(() => painted(page), (marks) => marks.claim?.includes("Rain fell.") && marks.denial?.length > 2, 30_000);
    assert(marks.claim.includes("Rain fell."), "a sentence typed has its colour");
    assert(marks.denial[0].startsWith("Dovann denied that pier 0 had cracked"), marks.denial[0]);
    assert(marks.claim.length + marks.attributed.length + marks.denial.length < 400, "only what is near the screen is painted");
    await page.keyboard.press("Control+A");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.type("Ada Noor said so. ");
    const after = await eventually(() => painted(page), (marks) => marks.attributed?.includes("Ada Noor said so."), 30_000);
    assert(after.attributed.includes("Ada Noor said so."));
    assert(after.claim.includes("Rain fell."));
    await settled(page);
    const whole = await page.evaluate(async () => {
      const { analyze } = await import("./wasm/claimlight.js").then(async (module) => (await module.default(), module));
      const { TextIndex } = await import("./text-index.js");
      const counts = { claim: 0, attributed: 0, denial: 0, other: 0 };
      for (const { label } of analyze(new TextIndex(document.getElementById("surface")).text).sentences) counts[label]++;
      return counts;
    });
    for (const label of ["claim", "attributed", "denial"]) {
      const shown = await page.locator(`[data-label="${label}"] .count`).innerText();
      assert.equal(shown, whole[label].toLocaleString("en"), label);
    }
    assert((await textOf(page)).startsWith("Ada Noor said so. The pier is shut. Rain fell."));
  });

  test("who asks while a long text is put together gets an answer, and so does everybody else", async () => {
    const { page } = await open({ prepare: (page) => page.addInitScript(() => {
      // Each slice ends after its first piece, and when the first has been made, somebody asks.
      const { now } = performance;
      let jumps = 0;
      performance.now = () => now.call(performance) + (window.asking ? 10 * ++jumps : 0);
      Object.defineProperty(Worker.prototype, "onmessage", { set(listener) {
        this.addEventListener("message", (event) => {
          const asks = event.data.kind === "connections" && window.asking;
          listener(event);
          if (!asks) return;
          window.busyThen = document.getElementById("surface").ariaBusy;
          window.asking = false;
          document.getElementById("surface").dispatchEvent(new KeyboardEvent("keydown", { ctrlKey: true, key: "Enter", bubbles: true }));
        });
      } });
    }) });
    await settled(page);
    await pasteOver(page, LONG);
    await settled(page);
    await page.keyboard.press("Control+Home");
    await page.evaluate(() => (window.asking = true));
    await page.keyboard.insertText("Zebras sang. ");
    await page.getByRole("dialog", { name: "Claim" }).waitFor();
    assert.equal(await page.evaluate(() => window.busyThen), "true", "asked too late");
    assert.equal(await settled(page), "false");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "As in the text" }).click();
    await page.locator(".statement").first().filter({ hasText: "Zebras sang." }).waitFor();
  });
});
