// What a person does with the page and sees of it.
import assert from "node:assert/strict";
import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { downloads } from "./browsers.mjs";

/** Asks again until the answer passes the test; gives the last answer, so that a failed assertion shows it. */
export async function eventually(ask, passes, milliseconds = 20_000) {
  const until = Date.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (passes(answer) || Date.now() > until) return answer;
    await sleep(25);
  }
}

/** What a row of the list says: nothing before the frame in which it is first laid out (`content-visibility`). */
export function rowText(row) {
  return eventually(() => row.innerText(), (text) => text !== "");
}

/** Texts that are painted, by highlight, once they have come to rest: the page paints when the browser has time. */
export async function painted(page) {
  let last = await paintedNow(page);
  for (let same = 0, tries = 0; same < 3 && tries < 50; tries++) {
    await sleep(80);
    const next = await paintedNow(page);
    same = isDeepStrictEqual(next, last) ? same + 1 : 0;
    last = next;
  }
  return last;
}

/** What the browser's registry of highlights holds, in the order of the text. */
function paintedNow(page) {
  return page.evaluate(() => {
    const found = {};
    for (const [name, highlight] of CSS.highlights) {
      const ranges = [...highlight].map((range) => {
        const live = new Range();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live;
      });
      ranges.sort((one, other) => one.compareBoundaryPoints(Range.START_TO_START, other));
      if (ranges.length > 0) found[name] = ranges.map(String);
    }
    return found;
  });
}

/** Waits until what is painted passes a test. */
export function paintedWhen(page, passes) {
  return eventually(() => paintedNow(page), passes);
}

/** Where in the window the first piece of the text stands that a highlight paints. */
export function boxOfHighlight(page, name) {
  return page.evaluate((name) => {
    const [range] = CSS.highlights.get(name);
    const live = new Range();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    const { top, bottom } = live.getBoundingClientRect();
    return { top, bottom };
  }, name);
}

/** Waits until the analysis of the text as it stands is shown. */
export function settled(page) {
  return eventually(() => page.locator("#surface").getAttribute("aria-busy"), (busy) => busy === "false", 30_000);
}

/** Puts a text on the clipboard, as copying it in another program would. Only a window in front may. */
export async function putOnClipboard(page, text) {
  const copied = await page.evaluate((text) => {
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    const copied = document.execCommand("copy");
    area.remove();
    return copied;
  }, text);
  assert(copied, "the browser copies");
}

/** Replaces the whole text by pasting, with real keys. */
export async function pasteOver(page, text) {
  await putOnClipboard(page, text);
  await page.locator("#surface").focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Control+V");
}

/** Pastes a claim over the text, waits until it is coloured, and gives it. */
export async function pasteClaim(page) {
  const claim = "The bridge opened in 1931.";
  await pasteOver(page, claim);
  const marks = await paintedWhen(page, (marks) => marks.claim?.[0] === claim);
  assert.deepEqual(marks.claim, [claim]);
  return claim;
}

/** What the clipboard gives to a plain text field. */
export async function clipboard(page) {
  await page.evaluate(() => {
    const area = document.createElement("textarea");
    area.id = "clipboard-reader";
    document.body.append(area);
    area.focus();
  });
  await page.keyboard.press("Control+V");
  return page.evaluate(() => {
    const area = document.getElementById("clipboard-reader");
    area.remove();
    return area.value;
  });
}

/** Clicks an entry of the menu of files; gives where the file is. */
export async function takeAway(page, entry) {
  await page.getByRole("button", { name: "Take away" }).click();
  return downloadOf(page, () => page.locator("#take-away").getByRole("button", { name: entry }).click());
}

/** Does what saves a file; gives where the file is. */
export async function downloadOf(page, act) {
  if (page.context().browser().browserType().name() === "chromium") {
    const [download] = await Promise.all([page.waitForEvent("download"), act()]);
    const path = join(downloads, download.suggestedFilename());
    await download.saveAs(path);
    return path;
  }
  readdirSync(downloads).forEach((file) => rmSync(join(downloads, file)));
  await act();
  const [file] = await eventually(() => readdirSync(downloads), (files) => files.length === 1 && statSync(join(downloads, files[0])).size > 0);
  return join(downloads, file);
}

/** The text of the surface as the page reads it. */
export function textOf(page) {
  return page.evaluate(async () => {
    const { TextIndex } = await import("./text-index.js");
    return new TextIndex(document.getElementById("surface")).text;
  });
}

/** Where on the screen the middle of a piece of the text stands, scrolled to if need be. */
export function pointOf(page, piece) {
  return page.evaluate(async (piece) => {
    const { TextIndex } = await import("./text-index.js");
    const index = new TextIndex(document.getElementById("surface"));
    const start = index.text.indexOf(piece);
    const [from, to] = [index.place(start), index.place(start + 3)];
    const range = new Range();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    const { top, bottom } = range.getBoundingClientRect();
    const legend = document.querySelector(".legend").getBoundingClientRect();
    if (top < Math.max(150, legend.bottom + 4) || bottom > innerHeight - 40) window.scrollBy(0, range.getBoundingClientRect().top - innerHeight / 2);
    const box = range.getBoundingClientRect();
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }, piece);
}

/** Clicks a piece of the text. */
export async function clickText(page, piece) {
  const { x, y } = await pointOf(page, piece);
  await page.mouse.click(x, y);
}

/** The colour of one pixel of the screen: [red, green, blue]. */
export async function pixel(page, x, y) {
  return (await pixels(page, { x: Math.round(x), y: Math.round(y), width: 1, height: 1 }))[0][0];
}

/** The colours of a piece of the screen, by row: [red, green, blue]. */
export async function pixels(page, clip) {
  // "initial": Playwright would hide the cursor with a style that the policy forbids.
  const image = await page.screenshot({ caret: "initial", clip });
  return page.evaluate(async (data) => {
    const picture = new Image();
    picture.src = `data:image/png;base64,${data}`;
    await picture.decode();
    const { width, height } = picture;
    const context = new OffscreenCanvas(width, height).getContext("2d");
    context.drawImage(picture, 0, 0);
    const colours = context.getImageData(0, 0, width, height).data;
    return Array.from({ length: height }, (_, y) => Array.from({ length: width }, (_, x) => [...colours.slice(4 * (y * width + x), 4 * (y * width + x) + 3)]));
  }, image.toString("base64"));
}
