// Texts outlive the page only if asked; two tabs do not fight; what cannot be kept is said.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inBrowsers } from "./browsers.mjs";
import { eventually, painted, paintedWhen, pasteOver, textOf } from "./drive.mjs";
import { stubbed } from "./stub.mjs";

const ARTICLE = "Rain fell.\n\nHolt said it was late.";

inBrowsers(({ open }) => {
  const box = (page) => page.getByLabel("Keep my texts in this browser");
  const hint = (page, words) => page.locator("#keep-hint").filter({ hasText: words }).waitFor();

  /**
   * What is kept once the page has done what it is about to do. Its timers, set before and shorter, go off before this one,
   * and what it then asks of the database comes before this question.
   */
  const keptAtRest = (page) => page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 600));
    const { get } = await import("./vendor/idb-keyval.js");
    return get(`claimlight draft ${location.pathname}`);
  });

  /** Another tab of the same person. */
  async function tab(context, address) {
    const page = await context.newPage();
    await page.goto(address);
    await paintedWhen(page, (marks) => Object.keys(marks).length > 0);
    return page;
  }

  const textsKept = async (page) => (await keptAtRest(page)).texts.map(({ text }) => text);

  const tabs = (page) => page.getByRole("group", { name: "Open texts" });

  async function paste(page, text, first) {
    await pasteOver(page, text);
    await paintedWhen(page, (marks) => marks.claim?.[0] === first);
  }

  async function keepArticle(page) {
    await paste(page, ARTICLE, "Rain fell.");
    await box(page).check();
    await hint(page, "Kept until");
  }

  /** That the page says that it does not keep, and why. */
  async function isRefused(page, reason) {
    const alert = page.getByRole("alert").filter({ hasText: "Your texts are not kept." });
    await alert.waitFor();
    assert.match(await alert.innerText(), reason);
    await hint(page, "Not kept.");
    assert(!(await box(page).isChecked()));
    assert.equal(await textOf(page), ARTICLE);
  }

  test("nothing is kept unless asked", async () => {
    const { page } = await open();
    await paste(page, ARTICLE, "Rain fell.");
    assert(!(await box(page).isChecked()));
    assert.equal(await keptAtRest(page), undefined);
    await page.reload();
    await box(page).waitFor();
    assert.equal(await keptAtRest(page), undefined);
    assert.match(await textOf(page), /^Ministry/);
    assert(!(await box(page).isChecked()));
  });

  test("asked for, texts and labels come back, until it is unticked", async () => {
    const { page } = await open();
    await keepArticle(page);
    await page.locator("#files").setInputFiles([{ name: "snow.txt", mimeType: "", buffer: Buffer.from("Snow fell.") }]);
    await paintedWhen(page, (marks) => marks.claim?.[0] === "Snow fell.");
    await page.getByRole("button", { name: "As in the text" }).click();
    await page.locator(".statement").first().focus();
    await page.keyboard.press("d");
    await paintedWhen(page, (marks) => marks.denial?.[0] === "Snow fell.");
    assert.equal((await keptAtRest(page)).texts.length, 2);
    await page.reload();
    await paintedWhen(page, (marks) => marks.denial?.[0] === "Snow fell.");
    assert.equal(await textOf(page), "Snow fell.");
    assert.deepEqual((await painted(page)).denial, ["Snow fell."]);
    assert(await box(page).isChecked());
    await tabs(page).getByRole("button", { name: /^Rain/ }).click();
    assert.equal(await eventually(() => textOf(page), (text) => text === ARTICLE), ARTICLE);
    await box(page).uncheck();
    await hint(page, "Closing the page forgets them.");
    assert.equal(await keptAtRest(page), undefined);
    await page.reload();
    await box(page).waitFor();
    assert.equal(await keptAtRest(page), undefined);
    assert.match(await textOf(page), /^Ministry/);
  });

  test("ticked and unticked at once, nothing is kept", async () => {
    const { page } = await open();
    await paste(page, ARTICLE, "Rain fell.");
    await page.evaluate(() => {
      const box = document.getElementById("keep");
      box.click();
      box.click();
    });
    assert.equal(await keptAtRest(page), undefined);
    assert(!(await box(page).isChecked()));
    // Nobody else would get the lock if this tab kept it.
    await page.evaluate(() => navigator.locks.request("claimlight draft", () => {}));
    await page.reload();
    await box(page).waitFor();
    assert.equal(await keptAtRest(page), undefined);
    assert.match(await textOf(page), /^Ministry/);
  });

  test("a shared link opens beside what is kept", async () => {
    const { page, context, address } = await open();
    await keepArticle(page);
    const fragment = await page.evaluate(async () => (await import("./share.js")).fragmentOf("Snow fell."));
    await page.close();
    const other = await tab(context, address + fragment);
    assert.equal(await eventually(() => textOf(other), (text) => text === "Snow fell."), "Snow fell.");
    await tabs(other).getByRole("button", { name: /^Rain/ }).waitFor();
  });

  test("one tab keeps; another says so, and takes over only when asked", async () => {
    const { page, context, address } = await open();
    await keepArticle(page);
    const other = await tab(context, address);
    await hint(other, "Another tab keeps its texts. These are not kept.");
    await paste(other, "Snow fell.", "Snow fell.");
    // What the first keeps is untouched by the second.
    assert.deepEqual(await textsKept(other), [ARTICLE]);
    await box(other).check();
    await hint(other, "Kept here now, with what the other tab kept.");
    assert.deepEqual(await textsKept(other), ["Snow fell.", ARTICLE]);
    await hint(page, "Another tab keeps its texts now. These are no longer kept.");
    assert(!(await box(page).isChecked()));
    // Typed, as a tab that is not in front may not copy.
    await page.locator("#surface").focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("Hail fell.");
    assert.equal(await eventually(() => textOf(page), (text) => text === "Hail fell."), "Hail fell.");
    assert.deepEqual(await textsKept(other), ["Snow fell.", ARTICLE]);
    // Back again: nothing is lost, and nothing is there twice.
    await box(page).check();
    await hint(page, "Kept here now");
    assert.deepEqual(await textsKept(page), ["Hail fell.", "Snow fell.", ARTICLE]);
    await box(other).check();
    await hint(other, "Kept here now");
    assert.deepEqual(await textsKept(page), ["Snow fell.", ARTICLE, "Hail fell."]);
    assert.equal(await textOf(other), "Snow fell.");
  });

  test("a tab that has not heard yet that another took over writes nothing over what that one keeps", async () => {
    const { page } = await open();
    await keepArticle(page);
    await page.evaluate(async () => {
      const { update } = await import("./vendor/idb-keyval.js");
      await update(`claimlight draft ${location.pathname}`, (kept) => ({ ...kept, keeper: "another", texts: [{ ...kept.texts[0], text: "Snow fell." }] }));
    });
    await paste(page, "Hail fell.", "Hail fell.");
    assert.deepEqual(await textsKept(page), ["Snow fell."]);
  });

  test("what a tab kept that is closed since is not lost when another begins to keep", async () => {
    const { page, context, address } = await open();
    await keepArticle(page);
    const written = await tab(context, address);
    await paste(written, "Snow fell.", "Snow fell.");
    const untouched = await tab(context, address);
    for (const other of [written, untouched]) await hint(other, "Another tab keeps its texts.");
    await page.close();
    await box(written).check();
    await hint(written, "Kept until");
    assert.equal(await textOf(written), "Snow fell.");
    assert.deepEqual(await textsKept(written), ["Snow fell.", ARTICLE]);
    await tabs(written).getByRole("button", { name: /^Rain/ }).click();
    assert.equal(await eventually(() => textOf(written), (text) => text === ARTICLE), ARTICLE);
    await textsKept(written);
    await written.close();
    // Where nothing was written, what was kept is opened.
    await box(untouched).check();
    await hint(untouched, "Kept until");
    assert.equal(await eventually(() => textOf(untouched), (text) => text === ARTICLE), ARTICLE);
    assert.deepEqual(await textsKept(untouched), ["Snow fell.", ARTICLE]);
  });

  for (const [who, keeps, expected] of [["another tab", false, ["Snow fell.", ARTICLE]], ["this tab", true, ["Snow fell."]]]) {
    test(`a newer version, to which texts are handed over, does not write over what ${who} kept`, async () => {
      const { page, context, address } = await open();
      await keepArticle(page);
      const other = await tab(context, address);
      await page.close();
      await other.evaluate((keeps) => sessionStorage.setItem("claimlight handover", JSON.stringify(
        { version: 1, at: 0, texts: [{ name: null, text: "Snow fell.", labels: [] }], keeps })), keeps);
      await other.reload();
      await hint(other, "Kept until");
      assert.deepEqual(await textsKept(other), expected);
      assert.equal(await textOf(other), "Snow fell.");
    });
  }

  test("what another version kept and this one cannot read stays as it is, and that is said", async () => {
    const { page } = await open();
    await page.evaluate(async () => (await import("./vendor/idb-keyval.js")).update(`claimlight draft ${location.pathname}`, () => ({ version: 2, texts: [{ text: "Later" }] })));
    await page.reload();
    await hint(page, "of another version of Claimlight");
    await paste(page, ARTICLE, "Rain fell.");
    assert.deepEqual(await textsKept(page), ["Later"]);
    await box(page).click();
    assert.equal(await eventually(() => box(page).isChecked(), (is) => !is), false);
    await hint(page, "of another version of Claimlight");
    assert.deepEqual(await textsKept(page), ["Later"]);
    assert.equal(await textOf(page), ARTICLE);
  });

  for (const [what, name, reason] of [["full", "QuotaExceededError", /no room left/], ["forbidden", "SecurityError", /does not allow it/]]) {
    test(`storage that is ${what} is said, and the text is as it was`, async () => {
      const { page } = await open();
      await paste(page, ARTICLE, "Rain fell.");
      await page.evaluate((name) => {
        IDBObjectStore.prototype.put = () => {
          throw new DOMException("as the test wants it", name);
        };
      }, name);
      await box(page).click();
      await isRefused(page, reason);
    });
  }

  for (const [what, forbid] of [
    ["databases", () => (IDBFactory.prototype.open = () => { throw new DOMException("as the test wants it", "SecurityError"); })],
    // The empty page before ours has none.
    ["locks", () => navigator.locks && (navigator.locks.request = async () => { throw new DOMException("as the test wants it", "SecurityError"); })],
  ]) {
    test(`where ${what} are forbidden from the start, the page works, and says so when it is asked to keep`, async () => {
      const { page } = await open({ prepare: (page) => page.addInitScript(forbid) });
      await paste(page, ARTICLE, "Rain fell.");
      assert(!(await page.getByRole("alert").isVisible()));
      await box(page).click();
      await isRefused(page, /does not allow it \(as the test wants it\)/);
    });
  }

  test("storage that fills up later is said, and the keeping goes on when there is room", async () => {
    const { page } = await open();
    await box(page).check();
    await hint(page, "Kept until");
    await page.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (...given) {
        if (window.full) throw new DOMException("", "QuotaExceededError");
        return put.apply(this, given);
      };
      window.full = true;
    });
    await paste(page, ARTICLE, "Rain fell.");
    const alert = page.getByRole("alert").filter({ hasText: "no room left" });
    await alert.waitFor();
    await page.evaluate(() => (window.full = false));
    await paste(page, "Snow fell.", "Snow fell.");
    await alert.waitFor({ state: "hidden" });
    await page.reload();
    assert.equal(await eventually(() => textOf(page), (text) => text === "Snow fell."), "Snow fell.");
  });
}, stubbed);
