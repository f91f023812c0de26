// What Word, Google Docs and web pages put on the clipboard: paragraphs are kept, nothing else comes along, nothing runs.
// The markup is written after what these programs produce; the words are ours.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inBrowsers } from "./browsers.mjs";
import { eventually, paintedWhen, settled, textOf } from "./drive.mjs";
import { stubbed } from "./stub.mjs";

const WORD = {
  html: `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<link rel=File-List href="file:///C:/Users/reik/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal { mso-style-unhide: no; margin: 0cm; font-size: 12.0pt; } --></style></head>
<body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
<p class=MsoNormal><b><span style='font-size:16.0pt'>Lake closed<o:p></o:p></span></b></p>
<p class=MsoNormal><span lang=EN-US style='color:red;mso-ansi-language:EN-US'>Rain&nbsp;fell.</span> Holt said it was “late”.<o:p></o:p></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><span style='font-family:Symbol'>·<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span>Swimming is banned.<o:p></o:p></p>
<p class=MsoNormal><img src="file:///C:/Users/reik/msohtmlclip1/01/clip_image001.png" onerror="alert('it ran')"><v:shape o:ole="">The ministry denies it.</v:shape></p>
<!--EndFragment--></body></html>`,
  plain: "Lake closed\r\nRain\u00a0fell. Holt said it was “late”.\r\n·\u00a0 Swimming is banned.\r\nThe ministry denies it.\r\n",
  text: "Lake closed\nRain\u00a0fell. Holt said it was “late”.\n·\u00a0 Swimming is banned.\nThe ministry denies it.\n",
};

const DOCS = {
  html: `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-5f1c2a7e-7fff-aaaa-bbbb-0123456789ab">
<p dir="ltr" style="line-height:1.38;margin-top:0pt;margin-bottom:0pt;"><span style="font-size:11pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;font-weight:700;white-space:pre-wrap;">Lake closed</span></p><br />
<p dir="ltr" style="line-height:1.38;"><span style="white-space:pre-wrap;">Rain fell. Holt said it was late.</span></p>
<p dir="ltr" style="line-height:1.38;"><a href="javascript:alert('it ran')" style="text-decoration:none;"><span style="color:#1155cc;">The ministry denies it.</span></a></p></b><br class="Apple-interchange-newline">`,
  plain: "Lake closed\n\nRain fell. Holt said it was late.\nThe ministry denies it.",
  text: "Lake closed\n\nRain fell. Holt said it was late.\nThe ministry denies it.",
};

const WEB = {
  html: `<meta charset='utf-8'><h1 style="color: rgb(26, 26, 26);" onclick="alert('it ran')">Lake closed</h1><p>Rain <em>fell</em>.<img src="x" onerror="alert('it ran')"></p>
<script>alert("it ran")</script><p>Holt <a href="https://news.example/holt">said</a> it was late.</p><svg><animate onbegin="alert('it ran')" attributeName="x" dur="1s"></animate></svg><p>The ministry denies it.</p>`,
  plain: "Lake closed\n\nRain fell.\n\nHolt said it was late.\n\nThe ministry denies it.",
  text: "Lake closed\n\nRain fell.\n\nHolt said it was late.\n\nThe ministry denies it.",
};

/** Some programs offer no plain text. */
const MARKUP_ONLY = { html: WEB.html, text: WEB.text };

inBrowsers(({ open }) => {
  /** Puts several forms of the same words on the clipboard, as copying in another program does. */
  async function putOnClipboard(page, { html, plain }) {
    await page.evaluate(([html, plain]) => {
      const put = (event) => {
        event.preventDefault();
        event.clipboardData.setData("text/html", html);
        if (plain !== undefined) event.clipboardData.setData("text/plain", plain);
      };
      document.addEventListener("copy", put, { once: true });
      document.execCommand("copy");
    }, [html, plain]);
  }

  for (const [name, copied] of Object.entries({ Word: WORD, "Google Docs": DOCS, "a web page": WEB, "a program that gives markup only": MARKUP_ONLY })) {
    test(`pasted from ${name}: paragraphs are kept, nothing else`, async () => {
      const { page, problems } = await open();
      page.on("dialog", () => assert.fail("a script ran"));
      const before = await textOf(page);
      await page.locator("#surface").focus();
      await putOnClipboard(page, copied);
      await page.keyboard.press("Control+A");
      await page.keyboard.press("Control+V");
      assert.equal(await eventually(() => textOf(page), (text) => text === copied.text), copied.text);
      const marks = await paintedWhen(page, (marks) => marks.denial);
      assert.deepEqual(marks.denial, ["The ministry denies it."]);
      assert.equal(marks.attributed[0].slice(0, 11), "Holt said i");
      const inside = await page.locator("#surface *").evaluateAll((all) => [...new Set(all.map(({ localName }) => localName))]);
      assert.deepEqual(inside.filter((element) => !["br", "div"].includes(element)), []);
      await settled(page);
      await page.keyboard.press("Control+Z");
      assert.equal(await eventually(() => textOf(page), (text) => text === before), before);
      // Browsers report what the policy keeps from running in markup that is only parsed.
      problems.expected = /(Executing inline|Applying inline).*has been blocked/;
    });
  }

  test("a long article with line ends of Windows is pasted as quickly as any, again and again, and undo takes it back", async () => {
    const { page } = await open();
    const before = await textOf(page);
    const paragraph = "The minister said it was late. The ministry denies it. Rain fell on the lake in May. Who knew? ".repeat(3).trim();
    const article = `${paragraph}\r\n\r\n`.repeat(900);
    assert(article.length > 250_000);
    const words = article.replaceAll("\r", "");
    await putOnClipboard(page, { html: "<p>Not asked for</p>", plain: article });
    // The first time is another than the next: only after it is known what the browser does.
    for (const time of ["first", "second"]) {
      await page.locator("#surface").focus();
      await page.keyboard.press("Control+A");
      await page.evaluate(() => {
        const surface = document.getElementById("surface");
        window.took = 0;
        surface.addEventListener("paste", () => {
          const began = performance.now();
          surface.addEventListener("input", () => setTimeout(() => (window.took = performance.now() - began)), { once: true });
        }, { capture: true, once: true });
      });
      await page.keyboard.press("Control+V");
      const took = await eventually(() => page.evaluate(() => window.took), (took) => took > 0, 40_000);
      assert(took < 3000, `${Math.round(took)} ms, the ${time} time`);
      assert(await textOf(page) === words, `the ${time} time`);
      await page.keyboard.press("Control+Z");
      assert(await eventually(() => textOf(page), (text) => text === before) === before, `undone the ${time} time`);
    }
  });

  test("lines that end in a carriage return alone are lines", async () => {
    const { page } = await open();
    await page.locator("#surface").focus();
    for (let times = 0; times < 2; times++) {
      await putOnClipboard(page, { html: "<p>Not asked for</p>", plain: "Rain fell.\rHolt said it was late.\r\nSnow fell." });
      await page.keyboard.press("Control+A");
      await page.keyboard.press("Control+V");
      assert.equal(await eventually(() => textOf(page), (text) => text.startsWith("Rain")), "Rain fell.\nHolt said it was late.\nSnow fell.");
      await page.keyboard.press("Control+A");
      await page.keyboard.type("Who knew?");
    }
  });

  for (const [what, html, files, said] of [
    ["with its file", '<meta charset="utf-8"><img src="https://pictures.example/lake.png">', ["image.png"], /image\.png.*cannot be read here/],
    ["as markup alone", '<meta charset="utf-8"><img src="https://pictures.example/lake.png">', [], /no words in what was pasted/],
  ]) {
    test(`a picture pasted ${what}: the text stays, and it is said why`, async () => {
      const { page, problems } = await open();
      const before = await textOf(page);
      await page.locator("#surface").focus();
      await page.keyboard.press("Control+A");
      await page.evaluate(([html, names]) => {
        const files = names.map((name) => new File([new Uint8Array([1])], name, { type: "image/png" }));
        const event = new Event("paste", { bubbles: true, cancelable: true });
        Object.defineProperty(event, "clipboardData", { value: { files, getData: (type) => (type === "text/html" ? html : "") } });
        document.getElementById("surface").dispatchEvent(event);
      }, [html, files]);
      const alert = page.getByRole("alert");
      await alert.filter({ hasText: said }).waitFor();
      assert.match(await alert.innerText(), /Your text is as it was/);
      assert.equal(await textOf(page), before);
      problems.expected = /(Executing inline|Applying inline).*has been blocked/;
    });
  }

  test("a file that is pasted is opened, and the cursor stays in the text", async () => {
    const { page } = await open();
    await page.locator("#surface").focus();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File(["Rain fell."], "pasted.txt", { type: "text/plain" }));
      // Firefox leaves files out of the clipboard events that scripts make.
      const event = new Event("paste", { bubbles: true, cancelable: true });
      Object.defineProperty(event, "clipboardData", { value: data });
      document.getElementById("surface").dispatchEvent(event);
    });
    assert.equal(await eventually(() => textOf(page), (text) => text === "Rain fell."), "Rain fell.");
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" Snow fell.");
    assert.equal(await textOf(page), "Rain fell. Snow fell.");
  });
}, stubbed);
