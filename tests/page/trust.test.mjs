// Works with the network off, counts its requests, and keeps what is shared in the link.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { dist, inBrowsers } from "./browsers.mjs";
import { clipboard, eventually, paintedWhen, pasteClaim, pasteOver, textOf } from "./drive.mjs";

const POLICY = readFileSync(join(dist, "index.html"), "utf8").match(/content="(default-src[^"]*)"/)[1];

inBrowsers(({ name, open }) => {
  const controlled = (page) => eventually(() => page.evaluate(async () => Boolean((await navigator.serviceWorker.ready).active)), Boolean);

  test("the page says how many requests it made since loading, and has made none", async () => {
    const { page, context } = await open();
    await paintedWhen(page, (marks) => marks.claim);
    await controlled(page);
    const requests = [];
    context.on("request", (request) => requests.push(request.url()));
    await pasteClaim(page);
    await page.getByRole("button", { name: "About" }).click();
    assert.match(await page.getByRole("dialog", { name: "About Claimlight" }).innerText(), /\b0 requests since loading/);
    assert.deepEqual(requests, []);
    // The count is not a constant.
    await page.keyboard.press("Escape");
    await page.evaluate(() => fetch("./icon.svg").then((response) => response.text()));
    await eventually(() => page.evaluate(() => performance.getEntriesByType("resource").filter(({ initiatorType }) => initiatorType === "fetch").length), Boolean);
    await page.getByRole("button", { name: "About" }).click();
    assert.equal(await page.locator("#requests").innerText(), "1");
  });

  test("what a page without the policy asks of other machines is heard: no test passes because nobody listens", async () => {
    const { page, problems, outside } = await open();
    assert.deepEqual(outside, []);
    await page.goto("data:text/html,<img src=http://news.example/picture.png>");
    await eventually(() => outside.length, Boolean);
    assert.match(outside.splice(0).join(), /GET http:\/\/news\.example\/picture\.png/);
    await eventually(() => problems.length, Boolean);
    problems.length = 0;
  });

  test("nothing can be sent anywhere: the policy names this page's own folder only", async () => {
    const { page, problems } = await open();
    const refused = await page.evaluate(() => fetch("https://example.org/").then(() => "sent", () => "refused"));
    assert.equal(refused, "refused");
    assert.doesNotMatch(POLICY, /https?:|\*/);
    // The browser reports the refusal, as it should, some time after.
    await eventually(() => problems.length, Boolean);
    problems.expected = /example\.org/;
  });

  if (name === "chromium") {
    test("with the network off the page opens and analyses", async () => {
      const { page, context, problems } = await open();
      await paintedWhen(page, (marks) => marks.claim);
      await controlled(page);
      await context.setOffline(true);
      await page.reload();
      await pasteClaim(page);
      await page.locator("#files").setInputFiles([{ name: "a.md", mimeType: "", buffer: Buffer.from("# Rain\n\nIt fell.") }]);
      assert.equal(await eventually(() => textOf(page), (text) => text === "Rain\n\nIt fell."), "Rain\n\nIt fell.");
      assert.deepEqual(problems, []);
    });
  }

  test("a link holds the text, opens it beside the sample, and leaves the address", async () => {
    const { page, address } = await open();
    const text = "The bridge opened in 1931. 😀\n\nIt’s “closed”.";
    await pasteOver(page, text);
    await paintedWhen(page, (marks) => marks.claim?.[0].startsWith("The bridge"));
    await page.getByRole("button", { name: "Take away" }).click();
    await page.getByRole("button", { name: /Copy a link/ }).click();
    await page.locator("#note").filter({ hasText: "Link copied" }).waitFor();
    const link = await clipboard(page);
    assert(link.startsWith(`${address}#text=1.`), link);
    const { page: other } = await open({ path: link.slice(address.length) });
    assert.equal(await eventually(() => textOf(other), (shared) => shared === text), text);
    assert.equal(other.url(), address);
    await other.getByRole("group", { name: "Open texts" }).getByRole("button", { name: /^Ministry/ }).waitFor();
  });

  test("a long text is better taken away as a report", async () => {
    const { page } = await open();
    const words = Array.from({ length: 3000 }, (_, at) => (at * 7919) % 10_007).join(" ");
    await pasteOver(page, words);
    await eventually(() => textOf(page), (text) => text === words);
    await paintedWhen(page, (marks) => JSON.stringify(marks).includes("7919"));
    await page.getByRole("button", { name: "Take away" }).click();
    await page.getByRole("button", { name: /Copy a link/ }).click();
    await page.locator("#note").filter({ hasText: "Take the report away instead" }).waitFor();
  });

  test("links that cannot be read say why", async () => {
    for (const [fragment, reason] of [["#text=2.abc", /newer version/], ["#text=1.!!", /damaged/], ["#text=1.abcdef", /damaged/]]) {
      const { page } = await open({ path: fragment });
      const alert = page.getByRole("alert").filter({ hasText: "The link could not be read." });
      await alert.waitFor();
      assert.match(await alert.innerText(), reason);
      assert.match(await textOf(page), /^Ministry/);
    }
  });
});

test("a test in which a browser asks another machine fails, whatever it says itself", () => {
  // Else it would report to this run.
  const { NODE_TEST_CONTEXT, ...env } = process.env;
  const { stdout, status } = spawnSync(process.execPath, ["--test-reporter=tap", join(import.meta.dirname, "stray.mjs")], { env, encoding: "utf8", timeout: 120_000 });
  assert.equal(status, 1, stdout);
  assert.match(stdout, /# pass 0\n# fail 2\n/);
  assert.equal(stdout.match(/^ *asked of other machines/gm).length, 2, stdout);
  assert.equal(stdout.match(/GET http:\/\/news\.example\/stray/g).length >= 2, true, stdout);
});
