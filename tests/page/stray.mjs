// A page that asks another machine for something, in a way that Playwright may not hear of, in tests that have nothing to say
// against it: each must fail all the same. Run by trust.test.mjs only.
import { test } from "node:test";
import { inBrowsers } from "./browsers.mjs";

inBrowsers(({ open }) => {
  test("a worker asks another machine", async () => {
    const { page, problems } = await open();
    problems.expected = /./;
    // Not of our page, whose policy would forbid it.
    await page.goto("data:text/html,");
    await page.evaluate(() => new Promise((resolve) => {
      const source = "fetch('http://news.example/stray').catch(() => {}).then(() => postMessage(0))";
      new Worker(`data:text/javascript,${encodeURIComponent(source)}`).onmessage = resolve;
    }));
  });
});
