// Takes the pictures in README.md: scripts/dist && node scripts/screenshots.mjs
import { mkdirSync } from "node:fs";
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
for (const [name, options] of Object.entries(pictures)) {
  const context = await browser.newContext({ ...options, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => [...CSS.highlights.values()].some(({ size }) => size > 0));
  await page.screenshot({ path: `docs/${name}.png` });
  console.log(`docs/${name}.png`);
  await context.close();
}
await browser.close();
await close();
