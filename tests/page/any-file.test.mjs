// Files of any kind of content, right, wrong and made to do harm: their words are read or it is said why not.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { inBrowsers } from "./browsers.mjs";
import { stubbed } from "./stub.mjs";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

const xml = (body, { prefix = "w", namespace = W, type = "" } = {}) =>
  `<?xml version="1.0" encoding="UTF-8"?>${type}<${prefix}:document xmlns:${prefix}="${namespace}"><${prefix}:body>${body}</${prefix}:body></${prefix}:document>`;
const docx = (document, more = {}) => Buffer.from(zipSync({ "word/document.xml": strToU8(document), ...more }));
const word = (body, options) => docx(xml(body, options));
const paragraph = (text, prefix = "w") => `<${prefix}:p><${prefix}:r><${prefix}:t>${text}</${prefix}:t></${prefix}:r></${prefix}:p>`;

/** Writes numbers into the last entry of a file's list of contents. @param {[number, number, 2 | 4][]} changes offset, value, bytes */
function relisted(file, ...changes) {
  const changed = Buffer.from(file);
  const entry = changed.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  for (const [offset, value, bytes] of changes) changed.writeUIntLE(value, entry + offset, bytes);
  return changed;
}
const UNPACKED_SIZE = 24;

/** A file whose list names the same text again and again. */
function namedOften(times) {
  const file = docx(xml(paragraph("a".repeat(1_000_000))));
  const entry = file.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const tail = Buffer.from(file.subarray(end));
  tail.writeUInt16LE(times, 8);
  tail.writeUInt16LE(times, 10);
  return Buffer.concat([file.subarray(0, entry), ...Array(times).fill(file.subarray(entry, end)), tail]);
}

/** A list of contents that claims to have four billion entries. */
function endless() {
  const wide = Buffer.alloc(56);
  wide.writeUInt32LE(0x6064b50);
  wide.writeUInt32LE(0xffffffff, 32);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x7064b50);
  locator.writeUInt32LE(0, 8);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x6054b50);
  end.writeUInt16LE(1, 8);
  return Buffer.concat([wide, locator, end]);
}

/** Entities of entities: few bytes that stand for gigabytes. */
const LAUGHS = `<!DOCTYPE d [<!ENTITY a0 "ha">${Array.from({ length: 12 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join("")}]>`;
const OUTSIDE = '<!DOCTYPE d [<!ENTITY x SYSTEM "http://news.example/x.txt"> <!ENTITY % y SYSTEM "http://news.example/y.dtd"> %y;]>';

const RAIN = word(paragraph("Rain fell."));
const NOT_WORD = /is not a Word file \(\.docx\), or it is damaged/;
const DAMAGED = /the text inside the Word file is damaged/;
const NONE = /holds no Word text/;
const TOO_LARGE = /more than 50 MB/;

/** @type {[string, Buffer, RegExp | string][]} name, file, text or why there is none */
const WORD_FILES = [
  ["plain", RAIN, "Rain fell."],
  ["another prefix", word(paragraph("Rain fell.", "ns0"), { prefix: "ns0" }), "Rain fell."],
  ["the strict form", word(paragraph("Rain fell."), { namespace: STRICT }), "Rain fell."],
  ["of another vocabulary", word(paragraph("Rain fell."), { namespace: "urn:example" }), ""],
  ["a text box in a paragraph", word(`<w:p><w:r><w:t>Rain </w:t></w:r><w:r>${paragraph("Boxed.")}</w:r><w:r><w:t>fell.</w:t></w:r></w:p>`), "Rain fell.\n\nBoxed."],
  ["a text box twice, for two kinds of program", word(`<w:p><w:r><m:AlternateContent xmlns:m="urn:m"><m:Choice>${paragraph("Boxed.")}</m:Choice><m:Fallback>${paragraph("Boxed.")}</m:Fallback></m:AlternateContent></w:r></w:p>`), "Boxed."],
  ["stops of tabs, remarks, raw text", word("<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>Rain<!-- not --><![CDATA[ <fell>]]></w:t><w:tab/><w:t>.</w:t></w:r></w:p>"), "Rain <fell>\t."],
  ["names that objects have", word("<w:p><w:r><w:constructor/><w:__proto__/><w:t>Rain.</w:t></w:r></w:p>"), "Rain."],
  ["boxes in boxes, a thousand deep", word("<w:p>".repeat(1000) + "<w:r><w:t>Deep.</w:t></w:r>" + "</w:p>".repeat(1000)), "Deep."],
  ["a hundred thousand paragraphs", word(paragraph("a").repeat(100_000)), Array(100_000).fill("a").join("\n\n")],
  ["empty", Buffer.alloc(0), NOT_WORD],
  ["no list of contents", Buffer.from("PK\x03\x04 and nothing"), NOT_WORD],
  ["cut off", RAIN.subarray(0, RAIN.length - 30), NOT_WORD],
  ["its end alone", RAIN.subarray(-22), /damaged|holds no Word text/],
  ["no files", Buffer.from(zipSync({})), NONE],
  ["another file's name", Buffer.from(zipSync({ "word/document2.xml": strToU8(xml("")) })), NONE],
  ["a path that leaves the folder", Buffer.from(zipSync({ "../word/document.xml": strToU8(xml("")), "/word/document.xml": strToU8(""), "word\\document.xml": strToU8("") })), NONE],
  ["a file in a file", Buffer.from(zipSync({ "inner.docx": new Uint8Array(RAIN) })), NONE],
  ["not XML", docx("Rain fell."), DAMAGED],
  ["XML that breaks off", docx(xml(paragraph("Rain fell.")).slice(0, -8)), DAMAGED],
  ["nothing in its text", docx(""), DAMAGED],
  ["said to be shorter than it is", relisted(RAIN, [UNPACKED_SIZE, 100, 4]), DAMAGED],
  ["said to be longer than it is", relisted(RAIN, [UNPACKED_SIZE, 5000, 4]), "Rain fell."],
  ["said to be four gigabytes", relisted(RAIN, [UNPACKED_SIZE, 0xffffffff, 4]), TOO_LARGE],
  ["packed in a way that nobody knows", relisted(RAIN, [10, 99, 2]), NOT_WORD],
  ["sixty megabytes of nothing", Buffer.from(zipSync({ "word/document.xml": new Uint8Array(60_000_000) })), TOO_LARGE],
  ["much packed, said to be one byte", relisted(Buffer.from(zipSync({ "word/document.xml": [new Uint8Array(3_500_000).map((_, at) => (at * at) % 251), { level: 0 }] })), [UNPACKED_SIZE, 1, 4]), TOO_LARGE],
  ["the same text named sixty thousand times", namedOften(60_000), NOT_WORD],
  ["the same text named a hundred times", namedOften(100), "a".repeat(1_000_000)],
  ["four billion files", endless(), NOT_WORD],
  ["entities of entities", word(paragraph("&a12;"), { type: LAUGHS }), DAMAGED],
  ["entities from elsewhere", word(paragraph("Rain fell."), { type: OUTSIDE }), /^Rain fell\.$|damaged/],
];

/** Words that stand alone between blanks, so that they can be found again. */
const someWords = fc.array(fc.constantFrom("Rain", "fell", "Holt", "said", "“late”", "&", "<b>", "😀", "e\u0301", "--", "1931", "]]>"), { minLength: 1, maxLength: 8 }).map((words) => words.join(" "));
const someParagraphs = fc.array(someWords, { minLength: 1, maxLength: 6 });
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Markup around paragraphs that takes no words away. */
const wrapped = fc.tuple(someParagraphs, fc.array(fc.constantFrom("div", "section", "main", "blockquote", "li", "td", "center", "font", "x-y", "article"), { maxLength: 5 }),
  fc.constantFrom("p", "div", "li", "h2", "pre"), fc.constantFrom("", "<script>alert(1)</script>", "<!--", "<style>*{}</style>", "</div></p></body>", "<template><p>not</p></template>"));

inBrowsers(({ open }) => {
  /** The page, of which browsers report what they find wrong with markup and what its policy keeps from running in it. */
  async function reader() {
    const opened = await open();
    opened.problems.expected = /XML Parsing Error|Executing inline|Applying inline/;
    return opened;
  }

  /** What the page's readers make of files: for each its text, or { unreadable } with what is said to people. */
  function read(page, files) {
    return page.evaluate(async (files) => {
      const { fileText } = await import("./read/file.js");
      const { Unreadable } = await import("./read/unreadable.js");
      const results = [];
      for (const [name, content] of files) {
        const bytes = Uint8Array.from(atob(content), (char) => char.charCodeAt(0));
        const begun = performance.now();
        let result = await fileText(new File([bytes], name)).catch((error) => (error instanceof Unreadable ? { unreadable: error.message } : { broken: String(error.stack) }));
        results.push(result);
        const took = performance.now() - begun;
        if (took > 20_000) results[results.length - 1] = { broken: `took ${took} ms` };
      }
      return results;
    }, files.map(([name, content]) => [name, Buffer.from(content).toString("base64")]));
  }

  test("Word files that are odd are read, those that are wrong or bombs say why", async () => {
    const { page } = await reader();
    for (const [name, file, expected] of WORD_FILES) {
      const [result] = await read(page, [[`${name}.docx`, file]]);
      const said = result.unreadable ?? result;
      if (expected === "") assert.match(String(said), /there is no text in it/, name);
      else if (typeof expected === "string") assert(said === expected, `${name}: ${JSON.stringify(result).slice(0, 200)}`);
      else assert.match(String(said), expected, `${name}: ${JSON.stringify(result).slice(0, 200)}`);
      assert.equal(typeof said, "string", `${name}: ${JSON.stringify(result)}`);
    }
  });

  test("paragraphs of a Word file come back; a byte changed anywhere is read or refused, never worse", async () => {
    const { page } = await reader();
    const samples = fc.sample(fc.tuple(someParagraphs, fc.nat(), fc.nat(255)), 60);
    const right = samples.map(([paragraphs]) => ["right.docx", word(paragraphs.map((text) => paragraph(escaped(text))).join(""))]);
    const texts = await read(page, right);
    samples.forEach(([paragraphs], at) => assert.equal(texts[at], paragraphs.join("\n\n")));
    const wrong = samples.map(([, place, byte], at) => {
      const file = Buffer.from(right[at][1]);
      file[place % file.length] = byte;
      return ["wrong.docx", file];
    });
    const results = await read(page, wrong);
    results.forEach((result, at) => assert(typeof result === "string" || result.unreadable, `${wrong[at][1].toString("base64")}: ${result.broken}`));
  });

  test("of a page no word is lost that stands in its text", async () => {
    const { page } = await reader();
    const samples = fc.sample(wrapped, 150);
    const files = samples.map(([paragraphs, around, block, noise]) => ["saved.html",
      around.map((name) => `<${name}>`).join("") + paragraphs.map((text) => `<${block}>${escaped(text)}</${block}>`).join("") + around.toReversed().map((name) => `</${name}>`).join("") + noise]);
    const texts = await read(page, files);
    samples.forEach(([paragraphs], at) => assert.equal(String(texts[at]).replace(/\s+/g, " "), paragraphs.join(" "), files[at][1]));
  });

  test("any bytes under any name are read or refused with a reason", async () => {
    const { page } = await reader();
    const markup = fc.array(fc.constantFrom("<p>", "</p>", "<div", ">", "<article>", "<table><tr>", "<svg><style>", "<!--", "-->", "<![CDATA[", "]]>", "&", "&#0;", "&#x110000;", "Rain ", "\0",
      "> ", "- ", "```", "[a](", "|", "# ", "\n", "\n\n", "---\n", "\\", "<math><mtext>", "<select>", "<frameset>", "<plaintext>", "</body>"), { maxLength: 60 }).map((bits) => Buffer.from(bits.join("")));
    const content = fc.oneof(markup, fc.uint8Array({ maxLength: 80 }));
    const samples = fc.sample(fc.tuple(fc.constantFrom("a.txt", "a.md", "a.html", "a.docx", "a.HTM", "a.markdown", "a", ".docx", "a.json"), content), 300);
    const results = await read(page, samples);
    results.forEach((result, at) => assert(typeof result === "string" ? result.trim() : result.unreadable, JSON.stringify([samples[at], result])));
  });

  test("elements named as parts of a document or a form do not stand in their way", async () => {
    const { page } = await reader();
    const names = ["body", "head", "querySelector", "querySelectorAll", "createTreeWalker", "documentElement", "firstChild", "childNodes", "textContent", "remove", "parentNode", "nodeName", "title"];
    const files = names.flatMap((name) => [
      `<p>Rain fell.</p><img name="${name}" alt=""><form name="${name}"><input name="${name}"><button id="${name}">a</button></form>`,
      `<p>Rain fell.</p><form><input name="${name}"></form><object id="${name}"></object><embed name="${name}"><iframe name="${name}"></iframe>`,
    ]);
    const texts = await read(page, files.map((source) => ["named.html", source]));
    texts.forEach((text, at) => assert.equal(text, "Rain fell.", files[at]));
  });

  test("texts that are nested without end are read, not given up", async () => {
    const { page } = await reader();
    const deep = (open, close, times) => open.repeat(times) + "Rain fell." + close.repeat(times);
    const files = [["quoted.md", deep("> ", "", 5000)], ["divs.html", deep("<div>", "</div>", 20_000)], ["bold.html", deep("<b>", "</b>", 20_000)], ["tables.html", deep("<table><tr><td>", "</td></tr></table>", 500)]];
    const texts = await read(page, files);
    texts.forEach((text, at) => assert.match(String(text.unreadable ?? text), /Rain fell\.$/, files[at][0]));
  });
}, stubbed);
