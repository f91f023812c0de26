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

  test("a file that is pasted is opened", async () => {
    const { page } = await open();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File(["Rain fell."], "pasted.txt", { type: "text/plain" }));
      // Firefox leaves files out of the clipboard events that scripts make.
      const event = new Event("paste", { bubbles: true, cancelable: true });
      Object.defineProperty(event, "clipboardData", { value: data });
      document.getElementById("surface").dispatchEvent(event);
    });
    assert.equal(await eventually(() => textOf(page), (text) => text === "Rain fell."), "Rain fell.");
  });
}, stubbed);
