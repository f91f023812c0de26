// axe-core finds nothing against WCAG 2.2 AA, with everything open that can be.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { inBrowsers } from "./browsers.mjs";
import { clickText, paintedWhen, pasteOver, settled } from "./drive.mjs";
import { stubbed } from "./stub.mjs";

const axe = readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

/** Runs axe in the page; evaluated through the debugger, which the page's policy does not bind. */
async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const { violations } = await window.axe.run(document, { runOnly: tags });
    return JSON.stringify(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`)]));
  });
  return JSON.parse(found);
}

inBrowsers(({ open }) => {
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [400, 1280]) {
      test(`nothing against the page, its card, dialogs, menu and classroom: ${colorScheme}, ${width} wide`, async () => {
        const { page } = await open({ colorScheme, viewport: { width, height: 800 } });
        await pasteOver(page, "Rain fell. Holt said it was late.\n\nThe ministry denies it. Who knew?");
        await paintedWhen(page, (marks) => marks.denial);
        await settled(page);
        await page.waitForTimeout(400);
        assert.deepEqual(await violations(page), []);
        await page.getByRole("button", { name: "As in the text" }).click();
        await clickText(page, "ministry denies");
        await page.getByRole("dialog", { name: "Denial" }).waitFor();
        assert.deepEqual(await violations(page), []);
        await page.keyboard.press("Escape");
        for (const name of [/^Keys/, "About"]) {
          await page.getByRole("button", { name }).click();
          await page.getByRole("dialog").waitFor();
          assert.deepEqual(await violations(page), []);
          await page.keyboard.press("Escape");
        }
        await page.getByRole("button", { name: "Take away" }).click();
        assert.deepEqual(await violations(page), []);
        await page.keyboard.press("Escape");
        await page.getByRole("button", { name: "Classroom" }).click();
        assert.deepEqual(await violations(page), []);
        await page.keyboard.press("c");
        await page.getByRole("button", { name: "Reveal" }).click();
        assert.deepEqual(await violations(page), []);
      });
    }
  }
}, stubbed);
