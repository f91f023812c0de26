// Labels hidden, guessed by key or click, revealed with a score.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inBrowsers } from "./browsers.mjs";
import { clickText, painted, paintedWhen, pasteOver } from "./drive.mjs";
import { stubbed } from "./stub.mjs";

const ARTICLE = "Rain fell.\n\nHolt said it was late.\n\nThe ministry denies it.\n\nWho knew?";

inBrowsers(({ open }) => {
  async function openClass() {
    const { page } = await open();
    await pasteOver(page, ARTICLE);
    await paintedWhen(page, (marks) => marks.denial);
    await page.getByRole("button", { name: "Classroom" }).click();
    return { page, room: page.getByRole("region", { name: "Classroom" }) };
  }

  test("guessed by key, revealed, compared", async () => {
    const { page, room } = await openClass();
    assert.deepEqual(await painted(page), { asked: ["Rain fell."] });
    assert(!(await page.locator(".legend .count").first().isVisible()), "counts would tell");
    assert(!(await page.locator(".panel-box").isVisible()));
    await page.keyboard.press("c");
    assert.deepEqual(await painted(page), { asked: ["Holt said it was late."] });
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("d");
    await page.keyboard.press("d");
    assert.match(await room.innerText(), /Sentence 4 of 4, 3 guessed/);
    await page.keyboard.press("n");
    assert.match(await room.innerText(), /3 of 4 as the program says/);
    assert.match(await room.innerText(), /You: Denial\. Program: Attributed\s*:?\s*Holt said it was late\./);
    assert.deepEqual((await painted(page)).denial, ["The ministry denies it."]);
    await room.getByRole("button", { name: /Holt said/ }).click();
    await page.getByRole("dialog", { name: "Attributed" }).waitFor();
    await page.keyboard.press("Escape");
    await room.getByRole("button", { name: "End class" }).click();
    assert(await page.locator(".panel-box").isVisible());
  });

  test("guessed by click, in the order one likes, and revealed early", async () => {
    const { page, room } = await openClass();
    await clickText(page, "ministry denies");
    assert.deepEqual(await painted(page), { asked: ["The ministry denies it."] });
    assert.equal(await page.locator("#card").isVisible(), false);
    await room.getByRole("button", { name: "Denial" }).click();
    await room.getByRole("button", { name: "Reveal" }).click();
    assert.match(await room.innerText(), /1 of 1 as the program says\s+No disagreement/);
    await room.getByRole("button", { name: "Again" }).click();
    assert.match(await room.innerText(), /Sentence 1 of 4, 0 guessed/);
    assert.deepEqual(await painted(page), { asked: ["Rain fell."] });
  });
}, stubbed);
