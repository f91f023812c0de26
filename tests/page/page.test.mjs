// The page as it is shipped, with the real analysis.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inBrowsers } from "./browsers.mjs";
import { painted, paintedWhen, pasteClaim, pasteOver, pixel, pointOf, settled, textOf } from "./drive.mjs";

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; style-src 'self'; " +
  "img-src 'self' data:; manifest-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

inBrowsers(({ name, open }) => {
  test("the sample is coloured on load and every sentence is in the list", async () => {
    const { page } = await open();
    const marks = await paintedWhen(page, (marks) => marks.claim);
    assert(marks.claim.includes("Swimming in the lake is banned until the end of August."), JSON.stringify(marks));
    assert(marks.attributed.includes("Holt believes that the findings were set aside because of the election."), JSON.stringify(marks));
    assert(marks.denial.includes("Environment Minister Tomas Kerrell denied the accusation on Monday."), JSON.stringify(marks));
    await settled(page);
    await page.getByRole("button", { name: "As in the text" }).click();
    const listed = await page.locator(".statement .said").allTextContents();
    assert(listed.length >= 18, `${listed.length} statements`);
    const text = await textOf(page);
    for (const said of listed) assert(text.includes(said), said);
    const counts = (await page.locator(".legend .count").allTextContents()).map(Number);
    assert.equal(counts.reduce((sum, count) => sum + count), listed.length);
  });

  test("the sample's speakers are under their full names", async () => {
    const { page } = await open();
    await page.locator("summary", { hasText: "Maren Holt" }).waitFor();
    const holt = page.locator("details", { has: page.locator("summary", { hasText: "Maren Holt" }) });
    assert((await holt.locator(".said").allTextContents()).includes("Holt believes that the findings were set aside because of the election."));
  });

  test("what is pasted is coloured as what it is", async () => {
    const { page } = await open();
    const text = "The bridge opened in 1931.\n\nThe builders deny the accusation.";
    await pasteOver(page, text);
    const marks = await paintedWhen(page, (marks) => marks.claim?.[0] === "The bridge opened in 1931.");
    assert.deepEqual(marks, { claim: ["The bridge opened in 1931."], denial: ["The builders deny the accusation."] });
    assert.equal(await textOf(page), text);
  });

  test("colours are on the screen, not only in the registry", async () => {
    const { page } = await open();
    await pasteClaim(page);
    const { x, y } = await pointOf(page, "1931");
    // Beside a letter, above its underline.
    const box = { x: x + 1, y: y - 9 };
    assert.deepEqual(await pixel(page, box.x, box.y), [0xcf, 0xe4, 0xff]);
    await page.locator(".key.claim").click();
    assert.equal((await painted(page)).claim, undefined);
    assert.deepEqual(await pixel(page, box.x, box.y), [255, 255, 255]);
  });

  test("in the dark the colours are the dark ones", async () => {
    const { page } = await open({ colorScheme: "dark" });
    await pasteClaim(page);
    const { x, y } = await pointOf(page, "1931");
    assert.deepEqual(await pixel(page, x + 1, y - 9), [0x0a, 0x2e, 0x73]);
  });

  test("the policy is in the page and nothing inline is", async () => {
    const { page, address } = await open();
    assert.equal(await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content"), POLICY);
    const source = await (await page.request.get(address)).text();
    assert.doesNotMatch(source, /<style|<script>|\s(style|on\w+)=/);
  });

  test("markup that is pasted stays text", async () => {
    const { page } = await open();
    const hostile = "<img src=x onerror=alert(1)> said the <script>alert(2)</script> minister.";
    page.on("dialog", () => assert.fail("a script ran"));
    await pasteOver(page, hostile);
    await paintedWhen(page, (marks) => JSON.stringify(marks).includes("onerror"));
    await page.waitForTimeout(400);
    assert.equal(await textOf(page), hostile);
    assert.equal(await page.locator("#surface img, #surface script, #list img, #list script").count(), 0);
  });

  test("what is laid out after the text came in has no letters of new sizes: browsers ask the system for each", async () => {
    const { page } = await open({ viewport: { width: 412, height: 823 } });
    await page.locator(".letter").first().waitFor();
    await page.locator("summary").first().waitFor();
    const [known, late] = await page.evaluate(() => {
      const sizes = [new Set(), new Set()];
      for (const element of document.querySelectorAll("body *")) {
        if (!element.checkVisibility({ contentVisibilityAuto: true }) || ![...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE)) continue;
        const { fontFamily, fontSize, fontWeight, fontStyle } = getComputedStyle(element);
        sizes[Number(Boolean(element.closest("#gutter, #list")))].add([fontFamily, fontSize, fontWeight, fontStyle].join(" "));
      }
      return sizes.map((set) => [...set]);
    });
    assert(late.length >= 3, late.join("; "));
    assert.deepEqual(late.filter((size) => !known.includes(size)), []);
  });

  test("each module that is loaded at first has a link in the head, and no other has", async () => {
    const { page, address } = await open();
    await page.locator("summary").first().waitFor();
    const [linked, loaded] = await page.evaluate(() => [
      [...document.querySelectorAll("link[rel=modulepreload]")].map(({ href }) => href),
      performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => name.endsWith(".js")),
    ]);
    // Chromium counts the worker's modules as the page's.
    const ofWorker = ["worker.js", "wasm/claimlight.js"].map((file) => address + file);
    assert.deepEqual([...new Set(loaded)].filter((name) => !ofWorker.includes(name)).sort(), linked.sort());
  });

  for (const width of [320, 400, 768, 1280, 3840]) {
    test(`nothing is wider than a window of ${width}`, async () => {
      const { page } = await open({ viewport: { width, height: 800 } });
      await settled(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.equal(wide, 0, name);
    });
  }
});
