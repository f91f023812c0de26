// Files are opened and dropped; what cannot be read says why and loses nothing; nothing in them runs.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { strToU8, zipSync } from "fflate";
import { inBrowsers } from "./browsers.mjs";
import { eventually, painted, paintedWhen, pasteOver, textOf } from "./drive.mjs";
import { stubbed } from "./stub.mjs";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function docx(body, more = {}) {
  const document = `<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${body}</w:body></w:document>`;
  return Buffer.from(zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8(document), ...more }));
}

const WORD = docx(`<w:p><w:r><w:t>Rain </w:t></w:r><w:r><w:t>fell.</w:t></w:r></w:p><w:p/>
  <w:p><w:r><w:t>Holt</w:t><w:tab/><w:t>said it was</w:t><w:br/><w:t>late &amp; wet.</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>`);

const SAVED = `<!doctype html><title>Paper</title><script>alert(1)</script><header><nav>Home Sport</nav><h1>Lake turns green</h1></header>
  <main><article><p>Rain <b>fell</b>.<br>Twice.</p><figure><img src=x onerror=alert(2)><figcaption>A lake</figcaption></figure>
  <p>Holt said it was late.</p><ul><li>One</li><li>Two</li></ul><aside>Read more</aside></article><article><p>Short.</p></article></main><footer>Imprint</footer>`;

/** As a browser saves a news site's page: consent banner, menus, advertisement, comments and all. */
const SITE = readFileSync(new URL("samples/saved-page.html", import.meta.url));

const SITE_ARTICLE = `Harbour bridge to close for repairs until May

The harbour bridge in Aldermere will be closed to cars from Monday until the end of May, the city said on Thursday. Engineers found cracks in two of its nine bearings during an inspection in January, and the repairs cannot wait for the summer.

“We know what this means for people who drive to work,” said Ole Brandt, who heads the building department. “But a bridge that may have to close from one hour to the next would be worse.” Buses, bicycles and people on foot may go on using it.

The opposition accused the city of having known about the cracks since the autumn. Brandt denied that: the first report, he said, had reached his desk on 12 January, and he had passed it on the same day.

Ferries every ten minutes

The harbour company will run a third ferry between Fishmarket and Southbank, so that one leaves every ten minutes. The trip stays free for those who hold a monthly ticket. According to the company, some 4,000 people can cross in an hour.

“Nobody has asked us where these people are to park.”

Shops on Southbank fear for their customers. Lena Voss, who owns a bookshop there, said that the last closure, nine years ago, had cost her a third of her takings.`;

const FILES = [
  ["plain.txt", Buffer.from("Rain fell.\r\n\r\nHolt said it was “late”."), "Rain fell.\n\nHolt said it was “late”."],
  ["windows.txt", Buffer.from("Rain fell on Caf\u00e9 Blanc.", "latin1"), "Rain fell on Café Blanc."],
  ["sixteen.txt", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("Rain fell 😀.", "utf16le")]), "Rain fell 😀."],
  ["notes.md", Buffer.from("# Lake\n\nRain *fell* on **it**, [Holt](https://example.org) said.\n\n- One\n- 2 * 3 * 4\n\n> Snake_case_name"),
    "Lake\n\nRain fell on it, Holt said.\n\nOne\n\n2 * 3 * 4\n\nSnake_case_name"],
  ["saved.html", Buffer.from(SAVED), "Lake turns green\n\nRain fell. Twice.\n\nHolt said it was late.\n\nOne\n\nTwo"],
  ["site.html", SITE, SITE_ARTICLE],
  ["word.docx", WORD, "Rain fell.\n\nHolt\tsaid it was\nlate & wet."],
];

const UNREADABLE = [
  ["picture.png", Buffer.from([0x89, 0x50]), /files of this kind cannot be read here/],
  ["named.txt", Buffer.from([0x89, 0, 1, 2]), /not a text file/],
  ["empty.txt", Buffer.from(" \n "), /there is no text in it/],
  ["old.docx", Buffer.from("not a zip"), /not a Word file/],
  ["damaged.docx", docx("<w:p>"), /is damaged/],
  ["sheet.docx", Buffer.from(zipSync({ "xl/workbook.xml": strToU8("<x/>") })), /holds no Word text/],
  ["bomb.docx", Buffer.from(zipSync({ "word/document.xml": new Uint8Array(60_000_000) })), /more than 50 MB/],
];

inBrowsers(({ open }) => {
  const give = (page, ...files) => page.locator("#files").setInputFiles(files.map(([name, buffer]) => ({ name, mimeType: "", buffer })));

  /** What browsers report that the policy kept from running in a page that is only parsed, and what they cannot parse. */
  const KEPT_FROM_RUNNING = /(Executing inline|Applying inline).*has been blocked|XML Parsing Error/;

  for (const [name, buffer, expected] of FILES) {
    test(`${name} is read`, async () => {
      const { page, problems } = await open();
      page.on("dialog", () => assert.fail("a script ran"));
      await give(page, [name, buffer]);
      assert.equal(await eventually(() => textOf(page), (text) => text === expected), expected);
      await paintedWhen(page, (marks) => marks.claim);
      problems.expected = KEPT_FROM_RUNNING;
    });
  }

  test("after a saved page was read, markup is as forbidden as before", async () => {
    const { page, problems } = await open();
    problems.expected = new RegExp(`${KEPT_FROM_RUNNING.source}|TrustedHTML|injection sink`);
    await give(page, ["site.html", SITE]);
    await eventually(() => textOf(page), (text) => text === SITE_ARTICLE);
    const set = await page.evaluate(() => {
      if (!globalThis.trustedTypes) return "refused";
      try {
        document.createElement("p").innerHTML = "<b>bold</b>";
        return "set";
      } catch {
        return "refused";
      }
    });
    assert.equal(set, "refused");
  });

  test("what cannot be read says why, and the text is as it was", async () => {
    const { page, problems } = await open();
    const before = await textOf(page);
    for (const [name, buffer, reason] of UNREADABLE) {
      await give(page, [name, buffer]);
      const alert = page.getByRole("alert").filter({ hasText: name });
      await alert.waitFor();
      assert.match(await alert.innerText(), reason);
    }
    assert.equal(await textOf(page), before);
    problems.expected = KEPT_FROM_RUNNING;
  });

  test("several files are a list to switch in; each keeps its text and its labels", async () => {
    const { page } = await open();
    const sample = await textOf(page);
    await give(page, ["a.txt", Buffer.from("Rain fell.")], ["b.txt", Buffer.from("Snow fell.")], ["c.png", Buffer.from("x")]);
    await page.getByRole("alert").filter({ hasText: "c.png" }).waitFor();
    const tabs = page.getByRole("group", { name: "Open texts" });
    await paintedWhen(page, (marks) => marks.claim?.[0] === "Rain fell.");
    await page.getByRole("button", { name: "As in the text" }).click();
    await page.locator(".statement").first().focus();
    await page.keyboard.press("d");
    await paintedWhen(page, (marks) => marks.denial?.[0] === "Rain fell.");
    await page.locator("#surface").focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" Again.");
    await tabs.getByRole("button", { name: "b.txt", exact: true }).click();
    await paintedWhen(page, (marks) => marks.claim?.[0] === "Snow fell." && !marks.denial);
    await tabs.getByRole("button", { name: "a.txt", exact: true }).click();
    const marks = await paintedWhen(page, (marks) => marks.denial?.[0] === "Rain fell.");
    assert.deepEqual(marks.denial, ["Rain fell."]);
    assert.equal(await textOf(page), "Rain fell. Again.");
    await tabs.getByRole("button", { name: "Close a.txt" }).click();
    assert.equal(await eventually(() => textOf(page), (text) => text === "Snow fell."), "Snow fell.");
    // Closed by mistake: it comes back with its labels.
    await tabs.getByRole("button", { name: "Reopen a.txt" }).click();
    assert.deepEqual((await paintedWhen(page, (marks) => marks.denial?.[0] === "Rain fell.")).denial, ["Rain fell."]);
    await tabs.getByRole("button", { name: /^Ministry/ }).click();
    assert.equal(await eventually(() => textOf(page), (text) => text === sample), sample);
  });

  test("undo stays in the text that was changed: no words of one text come into another", async () => {
    const { page } = await open();
    const undo = async (times) => {
      for (let time = 0; time < times; time++) {
        await page.keyboard.press("Control+Z");
        await page.waitForTimeout(60);
      }
    };
    const reads = async (text) => assert.equal(await eventually(() => textOf(page), (now) => now === text), text);
    const tabs = page.getByRole("group", { name: "Open texts" });
    await page.locator("#surface").focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" Hail fell.");
    await page.getByRole("button", { name: "Clear" }).click();
    await give(page, ["a.txt", Buffer.from("Snow fell on the town.")]);
    await reads("Snow fell on the town.");
    await page.locator("#surface").focus();
    await undo(3);
    await reads("Snow fell on the town.");
    // In the text itself it works as ever, and so does all else.
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" Holt said it was late.");
    const marks = await paintedWhen(page, (marks) => marks.attributed?.[0].endsWith("."));
    assert.deepEqual(marks, { claim: ["Snow fell on the town."], attributed: ["Holt said it was late."] });
    await undo(30);
    await reads("Snow fell on the town.");
    await page.keyboard.press("Control+Shift+Z");
    assert.match(await textOf(page), /^Snow fell on the town\..+/);
    await undo(3);
    assert.deepEqual(await paintedWhen(page, (marks) => !marks.attributed), { claim: ["Snow fell on the town."] });
    // Back in the first text, nothing of the second comes.
    await tabs.getByRole("button", { name: "No words yet", exact: true }).click();
    assert.equal((await textOf(page)).trim(), "");
    await page.locator("#surface").focus();
    await undo(3);
    assert.equal((await textOf(page)).trim(), "");
    await page.keyboard.type("Rain fell.");
    await reads("Rain fell.");
    await tabs.getByRole("button", { name: "a.txt", exact: true }).click();
    await reads("Snow fell on the town.");
  });

  test("undo stays in its text where two texts read the same, too", async () => {
    const { page } = await open();
    await pasteOver(page, "Rain fell.");
    await page.keyboard.press("Control+A");
    await page.keyboard.type("Snow fell.");
    await give(page, ["a.txt", Buffer.from("Snow fell.")]);
    await page.getByRole("group", { name: "Open texts" }).getByRole("button", { name: "a.txt", exact: true }).waitFor();
    await page.locator("#surface").focus();
    for (let time = 0; time < 3; time++) await page.keyboard.press("Control+Z");
    await page.waitForTimeout(200);
    assert.equal(await textOf(page), "Snow fell.");
    assert.deepEqual(await painted(page), { claim: ["Snow fell."] });
  });

  test("open texts by key: the focus stays with them, and their names with their words", async () => {
    const { page } = await open();
    const focused = () => page.evaluate(() => document.activeElement.textContent);
    const tabs = page.getByRole("group", { name: "Open texts" });
    await give(page, ["a.txt", Buffer.from("Rain fell.")]);
    await paintedWhen(page, (marks) => marks.claim?.[0] === "Rain fell.");
    await tabs.getByRole("button", { name: /^Ministry/ }).focus();
    await page.keyboard.press("Enter");
    assert.match(await focused(), /^Ministry/);
    await pasteOver(page, "Hail fell.");
    await tabs.getByRole("button", { name: "Hail fell.", exact: true }).waitFor();
    await tabs.getByRole("button", { name: "Close Hail fell." }).focus();
    await page.keyboard.press("Enter");
    assert.equal(await focused(), "a.txt");
    assert.equal(await tabs.getByRole("button", { name: /^Close/ }).count(), 0, "the only text stays");
  });

  test("a dropped file is opened, dropped words stay the browser's", async () => {
    const { page } = await open();
    const prevented = await page.evaluate(() => {
      const drop = (fill) => {
        const data = new DataTransfer();
        fill(data);
        const event = new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true });
        document.getElementById("surface").dispatchEvent(event);
        return event.defaultPrevented;
      };
      return [
        drop((data) => data.setData("text/plain", "words")),
        drop((data) => data.items.add(new File(["Rain fell."], "dropped.txt", { type: "text/plain" }))),
      ];
    });
    assert.deepEqual(prevented, [false, true]);
    assert.equal(await eventually(() => textOf(page), (text) => text === "Rain fell."), "Rain fell.");
  });
}, stubbed);
