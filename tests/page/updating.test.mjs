// Works with its server gone; a newer version is offered, never forced, and no window sees files of two versions.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { serve } from "../../scripts/serve.mjs";
import { dist, inBrowsers } from "./browsers.mjs";
import { eventually, paintedWhen, pasteClaim, pasteOver, textOf } from "./drive.mjs";

const host = mkdtempSync(join(tmpdir(), "claimlight-versions-"));
process.on("exit", () => rmSync(host, { recursive: true, force: true }));

/** Puts a version on the host: what the page says of itself and what one of its files says when it is used are of that version. */
function deploy(version) {
  cpSync(dist, host, { recursive: true });
  const change = (file, from, to) => {
    const source = readFileSync(join(dist, file), "utf8");
    assert(source.includes(from), `${file} has no ${from}`);
    writeFileSync(join(host, file), source.replace(from, to));
  };
  change("index.html", "<body>", `<body data-version="${version}">`);
  change("read/markdown.js", "export function markdownText(source) {", `export function markdownText(source) {\n  document.body.dataset.read = "${version}";`);
  execFileSync("node", [join(import.meta.dirname, "../../scripts/stamp.mjs"), host]);
}
deploy("0");

inBrowsers(({ open }) => {
  const controlled = (page) => eventually(() => page.evaluate(async () => Boolean((await navigator.serviceWorker.ready).active)), Boolean);
  const version = (page) => page.evaluate(() => document.body.dataset.version);
  const waits = (page) => eventually(() => page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration()).waiting)), Boolean);
  const offer = (page) => page.locator("#offer");

  async function visit(first) {
    deploy(first);
    const { page, context, address, problems } = await open();
    await paintedWhen(page, (marks) => marks.claim);
    await controlled(page);
    await page.reload();
    assert.equal(await version(page), first);
    return { page, context, address, problems };
  }

  /** The version of a file that is loaded only when it is needed. */
  async function versionReadLate(page) {
    await page.locator("#files").setInputFiles([{ name: "a.md", mimeType: "", buffer: Buffer.from("# Rain\n\nIt fell.") }]);
    return eventually(() => page.evaluate(() => document.body.dataset.read), Boolean);
  }

  test("with its server gone the page opens, analyses and reads files", async () => {
    deploy("0");
    const { address, close } = await serve(host);
    const { page, problems } = await open();
    await page.goto(address);
    await paintedWhen(page, (marks) => marks.claim);
    await controlled(page);
    await close();
    await page.reload();
    await pasteClaim(page);
    assert.equal(await versionReadLate(page), "0");
    problems.expected = new RegExp(`^request to ${address}`);
  });

  test("the page is fetched for use without a network only when the statements are there", async () => {
    deploy("0");
    const { page } = await open({ prepare: (page) => page.addInitScript(() => {
      // The empty page before ours has none.
      if (!navigator.serviceWorker) return;
      const { register } = ServiceWorkerContainer.prototype;
      ServiceWorkerContainer.prototype.register = function (...given) {
        window.listedBefore = document.querySelectorAll("summary").length;
        return register.apply(this, given);
      };
    }) });
    const listed = await eventually(() => page.evaluate(() => window.listedBefore), (count) => count !== undefined);
    assert(listed > 0, `${listed} speakers listed before`);
  });

  test("a newer version is offered and, when accepted, comes with the texts as they are", async () => {
    const { page } = await visit("1");
    deploy("2");
    await page.reload();
    await offer(page).filter({ hasText: "A newer version of Claimlight is here." }).waitFor();
    const claim = await pasteClaim(page);
    assert.equal(await version(page), "1");
    await offer(page).getByRole("button", { name: "Use it now" }).click();
    await page.waitForFunction(() => document.body?.dataset.version === "2");
    assert.equal(await eventually(() => textOf(page), (text) => text === claim), claim);
    assert.equal(await versionReadLate(page), "2");
    // Handed over once, not kept.
    await page.reload();
    assert.match(await textOf(page), /^Ministry/);
    assert(!(await offer(page).isVisible()));
  });

  test("a newer version found before the page listens is offered as well", async () => {
    const { page } = await visit("9");
    deploy("10");
    await page.addInitScript(() => {
      const { register } = ServiceWorkerContainer.prototype;
      ServiceWorkerContainer.prototype.register = async function (...given) {
        const registration = await register.apply(this, given);
        while (!registration.installing && !registration.waiting) await new Promise((resolve) => setTimeout(resolve, 1));
        return registration;
      };
    });
    await page.reload();
    await offer(page).filter({ hasText: "A newer version of Claimlight is here." }).waitFor();
  });

  test("put off, nothing changes; the next visit has the newer version", async () => {
    const { page, context, address } = await visit("3");
    deploy("4");
    await page.reload();
    await offer(page).getByRole("button", { name: "Later" }).click();
    assert(!(await offer(page).isVisible()));
    assert.equal(await versionReadLate(page), "3");
    await page.close();
    // Browsers let the newer one begin a little after the last window has gone.
    const nextVisit = async () => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      const next = await context.newPage();
      await next.goto(address);
      const found = await version(next);
      await next.close();
      return found;
    };
    assert.equal(await eventually(nextVisit, (found) => found === "4", 20_000), "4");
  });

  test("with two windows open, neither gets files of two versions", async () => {
    const { page, context, address } = await visit("5");
    const other = await context.newPage();
    await other.goto(address);
    await paintedWhen(other, (marks) => marks.claim);
    deploy("6");
    await page.reload();
    await offer(page).getByRole("button", { name: "Use it now" }).click();
    await offer(page).filter({ hasText: "open in another window too" }).waitFor();
    assert.deepEqual([await version(page), await version(other)], ["5", "5"]);
    assert.deepEqual([await versionReadLate(page), await versionReadLate(other)], ["5", "5"]);
  });

  test("a host that is halfway through an update changes nothing", async () => {
    const { page, problems } = await visit("7");
    deploy("8");
    // The service worker is of version 8, one of the files still of version 7.
    const late = readFileSync(join(host, "read/markdown.js"), "utf8");
    writeFileSync(join(host, "read/markdown.js"), late.replace('"8"', '"7"'));
    await page.reload();
    // The visit has begun an update; another one behind it shows how it ends.
    const ended = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      return new Promise((resolve) => {
        registration.addEventListener("updatefound", () => {
          const worker = registration.installing;
          worker.addEventListener("statechange", () => resolve(worker.state), { once: true });
        });
        registration.update();
      });
    });
    assert.equal(ended, "redundant");
    assert(!(await page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration()).waiting))));
    assert(!(await offer(page).isVisible()));
    assert.equal(await version(page), "7");
    deploy("8");
    await page.reload();
    await waits(page);
    await offer(page).getByRole("button", { name: "Use it now" }).click();
    await page.waitForFunction(() => document.body?.dataset.version === "8");
    problems.expected = /integrity|digest/i;
  });

  test("two copies on one host do not take each other's files or texts", async (t) => {
    // In a folder of its own: the other tests' copy is at the root.
    const two = mkdtempSync(join(tmpdir(), "claimlight-copies-"));
    process.on("exit", () => rmSync(two, { recursive: true, force: true }));
    writeFileSync(join(two, "_headers"), readFileSync(join(dist, "_headers")));
    for (const [copy, version] of [["a", "11"], ["b", "12"]]) {
      deploy(version);
      cpSync(host, join(two, copy), { recursive: true });
    }
    const { address, close } = await serve(two);
    t.after(close);
    const { page, context, problems } = await open();
    problems.expected = new RegExp(`request (to|for) |${address}`);
    for (const copy of ["a", "b"]) {
      await page.goto(`${address}${copy}/`);
      await paintedWhen(page, (marks) => marks.claim);
      await controlled(page);
      await pasteOver(page, `The bridge of copy ${copy} opened in 1931.`);
      await page.getByLabel("Keep my texts in this browser").check();
      await page.locator("#keep-hint").filter({ hasText: "Kept until" }).waitFor();
    }
    // Old stores go when a version begins, which may be a little later.
    await page.waitForTimeout(500);
    await page.close();
    await close();
    for (const [copy, expected] of [["a", "11"], ["b", "12"]]) {
      const next = await context.newPage();
      await next.goto(`${address}${copy}/`);
      assert.equal(await version(next), expected);
      const text = `The bridge of copy ${copy} opened in 1931.`;
      assert.equal(await eventually(() => textOf(next), (now) => now === text), text);
      await next.close();
    }
  });
}, host);
