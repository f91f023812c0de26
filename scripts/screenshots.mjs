// Takes the pictures in README.md: scripts/dist && node scripts/screenshots.mjs
import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { launch } from "../tests/page/browsers.mjs";
import { serve } from "./serve.mjs";

const pictures = {
  light: { colorScheme: "light", viewport: { width: 1280, height: 800 } },
  dark: { colorScheme: "dark", viewport: { width: 1280, height: 800 } },
  phone: { colorScheme: "light", viewport: { width: 390, height: 800 }, deviceScaleFactor: 2, hasTouch: true },
};

mkdirSync("docs", { recursive: true });
const { address, close } = await serve("dist");
const browser = await launch("chromium");

/** The page with its text coloured. */
async function visit(options) {
  const page = await browser.newPage(options);
  await page.goto(address);
  await page.waitForFunction(() => [...CSS.highlights.values()].some(({ size }) => size > 0));
  return page;
}

for (const [name, options] of Object.entries(pictures)) {
  const page = await visit({ ...options, reducedMotion: "reduce" });
  // The list and the letters in the margin follow the colours.
  await page.locator("summary").first().waitFor();
  await page.waitForTimeout(500);
  await page.screenshot({ path: `docs/${name}.png` });
  console.log(`docs/${name}.png`);
  await page.close();
}

// The report, as a mail program would open it.
const page = await visit({ viewport: { width: 1000, height: 800 } });
await page.getByRole("button", { name: "Take away" }).click();
const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: /^Report/ }).click()]);
const file = join(mkdtempSync(join(tmpdir(), "claimlight-report-")), "report.html");
await download.saveAs(file);
await page.goto(pathToFileURL(file).href);
await page.screenshot({ path: "docs/report.png" });
console.log("docs/report.png");
await browser.close();
await close();
