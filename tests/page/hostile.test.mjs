// Every way in and every way out, with markup that would do harm if it were taken for markup: nothing runs, nothing is asked
// for. On the page as it is, where nothing may even try what the policy forbids; and on one without the policy, where
// nothing but the page's own care keeps it from running.
//
// The tests' common set-up (browsers.mjs) fails each that asks another machine for anything or this one for more than
// the page's files.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { marked } from "marked";
import { strToU8, zipSync } from "fflate";
import { downloads, inBrowsers } from "./browsers.mjs";
import { clipboard, eventually, paintedWhen, pasteOver, settled, takeAway, textOf } from "./drive.mjs";
import { RAN, VECTORS } from "./hostile-vectors.mjs";
import { stubbed } from "./stub.mjs";

const all = Object.entries(VECTORS);

/** A text that holds all of them, a paragraph each, some in somebody's mouth, and what spreadsheets run. */
const ARTICLE = [
  "Rain fell.", "<b>Holt</b> said it was <img src=x onerror=alert('it ran')>.", "The <script>ministry</script> denies it.",
  ...["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0"],
  ...all.map(([, markup]) => markup.replace(/\s*\n\s*/g, " ").replaceAll("\0", "")),
].join("\n\n");

/** The page without its policy. */
const unguarded = mkdtempSync(join(tmpdir(), "claimlight-unguarded-"));
process.on("exit", () => rmSync(unguarded, { recursive: true, force: true }));
cpSync(stubbed, unguarded, { recursive: true });
for (const [file, policy] of [["index.html", /<meta http-equiv="Content-Security-Policy"[^>]*>/], ["_headers", /.*Content-Security-Policy.*/]]) {
  const source = readFileSync(join(unguarded, file), "utf8");
  assert.match(source, policy);
  writeFileSync(join(unguarded, file), source.replace(policy, ""));
}

for (const [guard, folder] of [["with the policy", stubbed], ["without the policy", unguarded]]) {
  inBrowsers(({ name, open }) => {
    /** Opens the page; `ran` lists what ran, `tried` what the policy kept from it in the page itself. */
    async function watched() {
      const watch = { ran: [] };
      const listen = (page) => page.on("dialog", (dialog) => {
        watch.ran.push(dialog.message());
        dialog.dismiss().catch(() => {});
      });
      const opened = await open({ prepare: async (page) => {
        listen(page);
        await page.addInitScript(() => {
          window.violations = [];
          addEventListener("securitypolicyviolation", ({ effectiveDirective, sample, blockedURI, target }) =>
            window.violations.push(`${effectiveDirective} ${blockedURI} ${sample} in ${target?.nodeName ?? "nothing"}`));
        });
      } });
      // Browsers write to the console what the policy keeps from running in documents that are only parsed.
      opened.problems.expected = /(Executing inline|Applying inline|Setting the document's base URI).*(has been blocked|violates)|XML Parsing Error/;
      await paintedWhen(opened.page, (marks) => Object.keys(marks).length > 0);
      return { ...opened, watch, listen };
    }

    /** That nothing ran, tried to, or came into the page but words. */
    async function harmless({ page, address, problems, watch }, what, { parsed = false } = {}) {
      // What an event would have started has had its turn after two frames.
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50)))));
      assert.deepEqual(watch.ran, [], what);
      assert.equal(page.url().split("#")[0], address, what);
      const found = await page.evaluate(() => ({
        violations: window.violations,
        inside: [...new Set([...document.querySelectorAll("#surface *")].map(({ localName }) => localName))].filter((name) => name !== "br" && name !== "div"),
        strange: [...document.querySelectorAll("script:not([src='./main.js']), iframe, object, embed, base, link:not(head > link), meta:not(head > meta), form, video, audio, style, template, [src^='http'], [href^='http'], [href^='javascript' i]")]
          .map(({ outerHTML }) => outerHTML),
        handlers: [...document.querySelectorAll("*")].filter((element) => element.getAttributeNames().some((name) => name.startsWith("on"))).map(({ outerHTML }) => outerHTML),
      }));
      // Browsers report to the page what the policy keeps from running in documents that are only parsed, where it would
      // not run without the policy either: the same tests without it show that.
      if (parsed) found.violations = found.violations.filter((violation) => !/^(script-src-attr|style-src-attr|style-src-elem) inline|^base-uri/.test(violation));
      assert.deepEqual(found, { violations: [], inside: [], strange: [], handlers: [] }, what);
      assert.deepEqual(problems.filter((problem) => !problems.expected.test(problem)), [], what);
    }

    const give = (page, files) => page.locator("#files").setInputFiles(files.map(([name, content]) => ({ name, mimeType: "", buffer: Buffer.from(content) })));

    test(`${guard}: pasted as text, it is text; on the list, the card, the print and in every order`, async () => {
      const opened = await watched();
      const { page } = opened;
      await pasteOver(page, ARTICLE);
      await eventually(() => textOf(page), (text) => text === ARTICLE);
      assert.equal(await textOf(page), ARTICLE);
      await paintedWhen(page, (marks) => marks.denial);
      await settled(page);
      for (const order of ["As in the text", "To check first", "Who said what"]) {
        await page.getByRole("button", { name: order }).click();
        await harmless(opened, order);
      }
      await page.getByRole("button", { name: "As in the text" }).click();
      for (const at of [1, 2, 8]) {
        await page.locator(".statement").nth(at).click();
        await harmless(opened, `the card of statement ${at}`);
        await page.keyboard.press("Escape");
      }
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      assert.match(await page.locator("#print").textContent(), /<script>/);
      await harmless(opened, "print");
    });

    test(`${guard}: pasted as markup, its words come in and nothing else`, async () => {
      const opened = await watched();
      const { page } = opened;
      // Loaded once, so that what is asked for later is the markup's doing.
      await page.evaluate(() => import("./read/html.js"));
      for (const [what, markup] of all) {
        for (const plain of [undefined, "Plain."]) {
          await page.evaluate(([html, plain]) => {
            document.addEventListener("copy", (event) => {
              event.preventDefault();
              event.clipboardData.setData("text/html", html);
              if (plain) event.clipboardData.setData("text/plain", plain);
            }, { once: true });
            document.execCommand("copy");
          }, [`<p>Kept.</p>${markup}`, plain]);
          await page.locator("#surface").focus();
          await page.keyboard.press("Control+A");
          await page.keyboard.press("Control+V");
          const expected = plain ?? "Kept.";
          assert.match(await eventually(() => textOf(page), (text) => text.startsWith(expected)), new RegExp(`^${expected}`), what);
        }
      }
      await harmless(opened, "pasted", { parsed: true });
    });

    test(`${guard}: in files of every kind, and in their names, nothing of it runs`, async () => {
      const opened = await watched();
      const { page } = opened;
      const escaped = (text) => text.replace(/[&<>]/g, (mark) => `&#${mark.codePointAt(0)};`).replace(/[\0\u0001\u000b]/g, "");
      const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
      const word = (text) => zipSync({ "word/document.xml": strToU8(`<w:document ${W}><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`) });
      const kinds = {
        html: (markup) => `<!doctype html><title>a</title><article><p>Kept in html.</p>${markup}</article>`,
        htm: (markup) => `${markup}<p>Kept in htm.</p>`,
        md: (markup) => `Kept in md.\n\n${markup}`,
        txt: (markup) => `Kept in txt.\n\n${markup}`,
        docx: (markup) => word(`Kept in docx. ${escaped(markup)}`),
        // As XML, some are no XML at all.
        "raw.docx": (markup) => word(`Kept in raw.docx. ${markup}`),
      };
      for (const [kind, make] of Object.entries(kinds)) {
        await give(page, all.map(([what, markup]) => [`${what}.${kind}`, make(markup)]));
        const shown = await eventually(() => textOf(page), (text) => text.startsWith(`Kept in ${kind}.`), 30_000);
        assert(shown.startsWith(`Kept in ${kind}.`), `${kind}: ${shown.slice(0, 80)}`);
        await harmless(opened, kind, { parsed: true });
      }
      const tabs = page.getByRole("group", { name: "Open texts" });
      // Nearly each was opened; a few hold nothing but markup, or are no XML.
      assert(await tabs.locator(".open-text").count() > 5 * all.length, "files were opened");
      await give(page, [["<img src=x onerror=alert('it ran')>.txt", "Rain fell."], ["<svg onload=alert('it ran')>.png", "x"], ["\"><script>alert('it ran')</script>.docx", "x"]]);
      await page.getByRole("alert").filter({ hasText: "onload=alert" }).waitFor();
      await tabs.getByRole("button", { name: "<img src=x onerror=alert('it ran')>.txt", exact: true }).waitFor();
      await harmless(opened, "names of files", { parsed: true });
      await page.evaluate((files) => {
        const data = new DataTransfer();
        for (const [name, markup] of files) data.items.add(new File([markup], name, { type: "text/html" }));
        document.getElementById("surface").dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
      }, all.map(([what, markup]) => [`${what}.html`, `<p>Dropped.</p>${markup}`]));
      assert.match(await eventually(() => textOf(page), (text) => text.startsWith("Dropped."), 30_000), /^Dropped\./);
      await harmless(opened, "dropped", { parsed: true });
    });

    test(`${guard}: in a link, and in what a page hands over to the next, it is text`, async () => {
      const opened = await watched();
      const { page, address } = opened;
      const link = await page.evaluate(async (text) => (await import("./share.js")).fragmentOf(text), ARTICLE);
      for (const fragment of [link, `#text=1.<img src=x onerror=${RAN}>`, `#text=9.<script>${RAN}</script>`, `#${encodeURIComponent(VECTORS["a script"])}`]) {
        await page.goto("about:blank");
        await page.goto(address + fragment);
        await paintedWhen(page, (marks) => Object.keys(marks).length > 0);
        if (fragment === link) assert.equal(await eventually(() => textOf(page), (text) => text === ARTICLE), ARTICLE);
        await harmless(opened, fragment.slice(0, 40));
      }
      const handed = { version: 1, at: 0, texts: [
        { name: VECTORS["a picture that fails"], text: ARTICLE, labels: [{ anchor: { start: 0, end: 10, text: "Rain fell." }, label: "denial" }] },
        { name: null, text: VECTORS["a drawing that loads"], labels: [] },
      ] };
      await page.evaluate((handed) => sessionStorage.setItem("claimlight handover", JSON.stringify(handed)), handed);
      await page.goto("about:blank");
      await page.goto(address);
      assert.equal(await eventually(() => textOf(page), (text) => text === ARTICLE), ARTICLE);
      await harmless(opened, "handed over");
      // What is no text of ours is left alone, and the page is as it always is.
      for (const wrong of ["{", "null", "5", "[]", "{}", '{"version":1}', '{"version":1,"at":0,"texts":[{}]}', '{"version":1,"at":-7,"texts":[{"name":{},"text":5,"labels":"x"}]}',
        '{"version":1,"at":0,"texts":[{"name":"a","text":"Rain.","labels":[{"label":"<script>"}]}]}', '{"version":2,"at":0,"texts":[{"name":"a","text":"Rain.","labels":[]}]}', '{"__proto__":{"version":1}}']) {
        await page.evaluate((wrong) => sessionStorage.setItem("claimlight handover", wrong), wrong);
        await page.goto("about:blank");
        await page.goto(address);
        await paintedWhen(page, (marks) => Object.keys(marks).length > 0);
        assert.match(await textOf(page), /^Ministry/, wrong);
        await harmless(opened, wrong);
      }
    });

    if (folder === stubbed) {
      test("taken away, it is text: in the report, in notes made a page, in tables, data, annotations and copies", async () => {
        const opened = await watched();
        const { page, context } = opened;
        await pasteOver(page, ARTICLE);
        await paintedWhen(page, (marks) => marks.denial);
        await settled(page);
        await page.locator("summary", { hasText: "The <script>" }).waitFor();
        const saved = {};
        for (const [entry, ending] of [["Report", "html"], ["Table", "csv"], ["Notes", "md"], ["Data", "json"], ["Annotations", "jsonld"]]) {
          saved[ending] = readFileSync(await takeAway(page, new RegExp(`^${entry}`)), "utf8");
        }
        await harmless(opened, "taken away");
        assert.equal(JSON.parse(saved.json).text, ARTICLE);
        const labelled = JSON.parse(saved.json).sentences.filter(({ label }) => label !== "other");
        assert.deepEqual(JSON.parse(saved.jsonld).items.map(({ target }) => target.selector[0].exact), labelled.map(({ start, end }) => ARTICLE.slice(start, end)));
        for (const [cell] of saved.csv.slice(1).matchAll(/"(?:[^"]|"")*"|[^,\r\n]+/g)) assert.doesNotMatch(cell, /^"?\s*(?:[=+@]|-\D)/, cell);
        for (const formula of ["=1+1", "@SUM(A1)", "+1", "-1"]) assert(saved.csv.includes(`"'${formula}`), formula);
        // The report as it is, the report without its own policy, and the notes as a careless program would show them.
        const bare = saved.html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
        assert.notEqual(bare, saved.html);
        const pages = { "report.html": saved.html, "bare.html": bare, "notes.html": `<!doctype html><meta charset=utf-8>${marked.parse(saved.md)}` };
        for (const [file, source] of Object.entries(pages)) {
          const path = join(downloads, file);
          writeFileSync(path, source);
          const elsewhere = await context.browser().newContext();
          const shown = await elsewhere.newPage();
          const asked = [];
          opened.listen(shown);
          elsewhere.on("request", (request) => asked.push(request.url()));
          await shown.goto(pathToFileURL(path).href);
          assert.match(await shown.locator("body").innerText(), /<script>ministry<\/script> denies it/, file);
          await shown.mouse.move(200, 300);
          await shown.waitForTimeout(300);
          // Firefox does not tell of the file itself.
          assert.deepEqual(asked.filter((url) => url !== pathToFileURL(path).href), [], file);
          assert.deepEqual(opened.watch.ran, [], file);
          const strange = await shown.locator("script, img, svg, iframe, object, embed, form, input, video, audio, base, link, math, [onload], [onerror], [href^='javascript' i]").count();
          assert.equal(strange, 0, file);
          await elsewhere.close();
        }
        await page.getByRole("button", { name: "Take away" }).click();
        await page.locator("#take-away").getByRole("button", { name: /^Copy the text/ }).click();
        await page.locator("#note").filter({ hasText: "Copied" }).waitFor();
        assert.equal(await clipboard(page), ARTICLE);
        await harmless(opened, "copied");
      });
    }

    if (folder === unguarded) {
      test("what these tests watch for is seen where markup is taken for markup", async () => {
        const opened = await watched();
        const { page, problems, watch } = opened;
        const seen = [];
        for (const what of ["a picture that fails", "a drawing that loads", "a frame of its own", "a list that opens"]) {
          watch.ran.length = 0;
          await page.evaluate((markup) => (document.getElementById("note").innerHTML = markup), VECTORS[what]);
          await eventually(() => watch.ran.length, Boolean, 3000);
          if (watch.ran.length > 0) seen.push(what);
        }
        assert(seen.length >= 3, seen.join());
        watch.ran.length = 0;
        await page.evaluate(() => document.getElementById("note").replaceChildren());
        assert(problems.length > 0, "the picture's request is a problem");
        problems.length = 0;
      });
    }
  }, folder);
}
