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
/** A paragraph whose end is deleted with changes tracked. */
const ended = (text) => `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const paragraph = (text, prefix = "w") => `<${prefix}:p><${prefix}:r><${prefix}:t>${text}</${prefix}:t></${prefix}:r></${prefix}:p>`;

/** A file whose list of what is in it names its main part. */
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
const relationships = (target, type = MAIN, more = "") => `<?xml version="1.0"?><Relationships xmlns="${RELATIONSHIPS}">
  <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>
  <Relationship Id="rId1" Type="${type}" Target="${target}"${more}/></Relationships>`;
const listed = (list, parts) => Buffer.from(zipSync({ "_rels/.rels": typeof list === "string" ? strToU8(list) : list, ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])) }));

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
  ["of another vocabulary", word(paragraph("Rain fell."), { namespace: "urn:example" }), NONE],
  ["a text box in a paragraph", word(`<w:p><w:r><w:t>Rain </w:t></w:r><w:r>${paragraph("Boxed.")}</w:r><w:r><w:t>fell.</w:t></w:r></w:p>`), "Rain fell.\n\nBoxed."],
  ["a text box twice, for two kinds of program", word(`<w:p><w:r><m:AlternateContent xmlns:m="urn:m"><m:Choice>${paragraph("Boxed.")}</m:Choice><m:Fallback>${paragraph("Boxed.")}</m:Fallback></m:AlternateContent></w:r></w:p>`), "Boxed."],
  ["stops of tabs, remarks, raw text", word("<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>Rain<!-- not --><![CDATA[ <fell>]]></w:t><w:tab/><w:t>.</w:t></w:r></w:p>"), "Rain <fell>\t."],
  ["names that objects have", word("<w:p><w:r><w:constructor/><w:__proto__/><w:t>Rain.</w:t></w:r></w:p>"), "Rain."],
  ["line ends of other systems", word(paragraph("Rain&#13;&#10;fell&#13;.")), "Rain\nfell\n."],
  ["moved with changes tracked", word(`<w:p><w:pPr><w:rPr><w:moveFrom w:id="1"/></w:rPr></w:pPr><w:moveFromRangeStart w:id="3"/><w:moveFrom w:id="2"><w:r><w:t>Rain fell.</w:t><w:br/></w:r></w:moveFrom></w:p>${paragraph("Snow fell.")}<w:p><w:moveTo w:id="4"><w:r><w:t>Rain fell.</w:t></w:r></w:moveTo></w:p>`), "Snow fell.\n\nRain fell."],
  ["deleted with changes tracked", word('<w:p><w:r><w:t>Rain</w:t></w:r><w:del w:id="1"><w:r><w:br/><w:tab/><w:delText>soon</w:delText><w:noBreakHyphen/></w:r></w:del><w:ins w:id="2"><w:r><w:t> fell</w:t></w:r><w:del w:id="3"><w:r><w:cr/></w:r></w:del></w:ins><w:r><w:t>.</w:t></w:r></w:p>'), "Rain fell."],
  ["joined with changes tracked", word(`${ended("The ministry ")}<w:bookmarkEnd w:id="2"/>${ended("denied ")}${paragraph("it.")}${paragraph("Rain fell.")}`), "The ministry denied it.\n\nRain fell."],
  ["joined, with a box in it", word(`${ended(`Rain </w:t></w:r><w:r>${paragraph("Boxed.")}</w:r><w:r><w:t>fell `)}${paragraph("here.")}`), "Rain fell here.\n\nBoxed."],
  ["not joined over a table, or into a box", word(`${ended("Rain fell.")}<w:tbl><w:tr><w:tc>${paragraph("Cell.")}</w:tc></w:tr></w:tbl>${ended("Snow fell.")}<w:sdt>${paragraph("Boxed.")}</w:sdt>${paragraph("Hail fell.")}`), "Rain fell.\n\nCell.\n\nSnow fell.\n\nBoxed.\n\nHail fell."],
  ["joined with nothing", word(ended("Rain fell.")), "Rain fell."],
  ["a run whose letters are marked as inserted, its mark as it was", word('<w:p><w:pPr><w:rPr><w:ins w:id="1"/></w:rPr></w:pPr><w:r><w:rPr><w:del w:id="2"/></w:rPr><w:t>Rain fell.</w:t></w:r></w:p>' + paragraph("Snow fell.")), "Rain fell.\n\nSnow fell."],
  ["its main part under another name", listed(relationships("word/document2.xml"), { "word/document2.xml": xml(paragraph("Rain fell.")) }), "Rain fell."],
  ["its main part named from the root", listed(relationships("/main.xml"), { "main.xml": xml(paragraph("Rain fell.")), "word/document.xml": xml(paragraph("Old.")) }), "Rain fell."],
  ["its main part in the strict form", listed(relationships("word/strict.xml", "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"), { "word/strict.xml": xml(paragraph("Rain fell."), { namespace: STRICT }) }), "Rain fell."],
  ["a list that is damaged", listed("<Relationships", { "word/document.xml": xml(paragraph("Rain fell.")) }), "Rain fell."],
  ["a list of nothing", listed("<a/>", { "word/document.xml": xml(paragraph("Rain fell.")) }), "Rain fell."],
  ["a list without an end", listed(new Uint8Array(60_000_000), { "word/document.xml": xml(paragraph("Rain fell.")) }), "Rain fell."],
  ["a main part that is not there", listed(relationships("word/other.xml"), { "word/document.xml": xml(paragraph("Rain fell.")) }), "Rain fell."],
  ["a main part elsewhere", listed(relationships("http://news.example/a.xml", MAIN, ' TargetMode="External"'), { "word/document.xml": xml(paragraph("Rain fell.")) }), "Rain fell."],
  ["a main part by a name that objects have", listed(relationships("constructor"), { "word/document.xml": xml(paragraph("Rain fell.")), constructor: "x" }), DAMAGED],
  ["a main part by a name that objects have, not there", listed(relationships("__proto__"), { "word/document.xml": xml(paragraph("Rain fell.")) }), "Rain fell."],
  ["sixty megabytes under another name", Buffer.from(zipSync({ "_rels/.rels": strToU8(relationships("word/a.xml")), "word/a.xml": new Uint8Array(60_000_000) })), TOO_LARGE],
  ["a table of numbers", listed(relationships("xl/workbook.xml"), { "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>' }), NONE],
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

const bytes = (...parts) => Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from([].concat(part)))));
const MOS = [0xcc, 0xee, 0xf1];

/** @type {[string, Buffer, string][]} name, file, text */
const ENCODED = [
  ["eight.txt", bytes([0xef, 0xbb, 0xbf], "Café"), "Café"],
  ["eight, with a wrong byte.txt", bytes([0xef, 0xbb, 0xbf], "Rain ", [0xe9]), "Rain \ufffd"],
  ["sixteen, the other way.txt", bytes([0xfe, 0xff, 0, 0x52, 0x26, 0x03]), "R☃"],
  ["mostly right.txt", bytes("“It is late,” Holt said. It’s wet. Caf", [0xe9], "."), "“It is late,” Holt said. It’s wet. Caf\ufffd."],
  ["mostly right.md", bytes("“It is late,” Holt said. Caf", [0xe9], "."), "“It is late,” Holt said. Caf\ufffd."],
  ["mostly right.html", bytes("<p>“It is late,” Holt said. Caf", [0xe9], ".</p>"), "“It is late,” Holt said. Caf\ufffd."],
  ["western.txt", bytes([0x93], "It is late,", [0x94], " Holt said. Caf", [0xe9]), "“It is late,” Holt said. Café"],
  ["western, as it may be.txt", bytes("A", [0xc3, 0xa9], "B", [0xe9], "C", [0xe9]), "AÃ©BéCé"],
  ["what was lost before.txt", bytes("A\ufffd"), "A\ufffd"],
  ["no page.txt", bytes("<meta charset=windows-1251>", MOS), "<meta charset=windows-1251>Ìîñ"],
  ["cyrillic.html", bytes("<meta charset=windows-1251><p>", MOS), "Мос"],
  ["cyrillic.htm", bytes("<!DOCTYPE html><html><head><!-- <meta charset=utf-8> --><META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=windows-1251'><p>", MOS), "Мос"],
  ["content first.html", bytes('<meta content="text/html; charset = \'windows-1251\'" http-equiv=content-type><p>', MOS), "Мос"],
  ["more attributes.html", bytes("<html lang='en>'><link title=\"<meta charset=utf-8>\" /><meta\n name=a / charset = ' Windows-1251 ' charset=utf-8><p>", MOS), "Мос"],
  ["the attribute before the content.html", bytes("<meta http-equiv=content-type content='text/html; charset=utf-8' charset=windows-1251><p>", MOS), "Мос"],
  ["the first that is known.html", bytes("<meta charset=cyrillics><meta charset=windows-1251><meta charset=utf-8><p>", MOS), "Мос"],
  ["not a pragma.html", bytes("<meta name=description content='charset=windows-1251'><p>Caf", [0xe9]), "Café"],
  ["an end tag.html", bytes("</meta charset=windows-1251><p>Caf", [0xe9]), "Café"],
  ["in a comment without an end.html", bytes("<p>Caf", [0xe9], "</p><!-- <meta charset=windows-1251>"), "Café"],
  ["a short comment.html", bytes("<!--><meta charset=windows-1251><p>", MOS), "Мос"],
  ["unknown.html", bytes("<meta charset=nonsense><p>Caf", [0xe9]), "Café"],
  ["unknown, and right.html", bytes("<meta charset=constructor><p>Café"), "Café"],
  ["forbidden.html", bytes("<meta charset=iso-2022-kr><p>Café"), "Café"],
  ["said to be sixteen.html", bytes("<meta charset=utf-16><p>Café"), "Café"],
  ["a mark before what it says.html", bytes([0xef, 0xbb, 0xbf], "<meta charset=windows-1251><p>Café"), "Café"],
  ["said too late.html", bytes(`<p>${" ".repeat(1024)}<meta charset=windows-1251>Caf`, [0xe9]), "Café"],
  ["japanese.html", bytes("<meta charset=shift_jis><p>", [0x89, 0x4a]), "雨"],
];

const KIND = /files of this kind cannot be read here/;
const NO_TEXT = /is not a text file, whatever its name says/;

/** @type {[string, string, string, RegExp | string][]} name, type, content, text or why there is none */
const TYPED = [
  ["a.shtml", "text/html", "<h1>Lake</h1><p>Rain fell.</p>", "Lake\n\nRain fell."],
  ["lake", "text/html;charset=utf-8", "<p>Rain fell.</p>", "Rain fell."],
  ["lake", "text/plain", "<p>Rain fell.</p>", "<p>Rain fell.</p>"],
  ["lake.log", "text/plain", "Rain *fell*.", "Rain *fell*."],
  ["lake.csv", "text/csv", "Rain,fell", "Rain,fell"],
  ["lake.mkd", "text/markdown", "# Rain *fell*", "Rain fell"],
  // The name comes first: systems say strange things of files.
  ["lake.md", "text/plain", "# Rain *fell*", "Rain fell"],
  ["lake.html", "text/plain", "<p>Rain fell.</p>", "Rain fell."],
  ["lake.TXT", "application/octet-stream", "Rain fell.", "Rain fell."],
  ["lake.rtf", "text/rtf", "{\\rtf1\\ansi Rain fell.}", KIND],
  ["lake.pdf", "application/pdf", "%PDF-1.4", KIND],
  ["x.constructor", "", "Rain", KIND],
  ["x.constructor", "constructor", "Rain", KIND],
  ["x.__proto__", "__proto__", "Rain", KIND],
  ["lake.txt", "", "{\\rtf1\\ansi Rain fell.}", NO_TEXT],
  ["lake.txt", "text/plain", "\ufeff\n%PDF-1.4\n1 0 obj", NO_TEXT],
  ["lake.html", "text/html", "%PDF-1.4\n1 0 obj", NO_TEXT],
  ["lake.md", "text/markdown", "{\\rtf1\\ansi Rain fell.}", NO_TEXT],
  ["lake.txt", "", "It begins with %PDF-1.4 or {\\rtf1.", "It begins with %PDF-1.4 or {\\rtf1."],
  ["front.md", "", "---\r\ntitle: Lake\r\ndate: 2024-01-01\r\n---\r\n\r\n# Lake\r\n\r\nRain fell.\r\n", "Lake\n\nRain fell."],
  ["front.md", "", "---\ntitle: Lake\n---\nRain fell.\n\n---\n\nSnow fell.", "Rain fell.\n\nSnow fell."],
  ["rules.md", "", "---\nRain fell.\n\n---\nSnow fell.", "Rain fell.\n\nSnow fell."],
];

const LONG = Array.from({ length: 6 }, (_, at) => `The harbour bridge in Aldermere will be closed to cars from Monday until the end of May, the city said on day ${at}. Engineers found cracks in two of its nine bearings, and the repairs cannot wait.`);
const article = (head, title, around = (inner) => inner) => `<!doctype html><html><head><meta charset=utf-8><title>${title}</title><meta property="og:title" content="${title}"></head>
  <body>${around(`<div id=wrap><article>${head}${LONG.map((text) => `<p>${text}</p>`).join("")}</article></div>`)}</body></html>`;

/** @type {[string, string, string[]][]} what, markup, its paragraphs */
const PAGES = [
  ["a form around it all", "<form id=aspnetForm><h1>Lake</h1><p>Rain fell.</p></form>", ["Lake", "Rain fell."]],
  ["words right in a form", "A<form>Rain fell.</form>B", ["A", "Rain fell.", "B"]],
  ["what is filled in", "<form><p>Rain fell.</p><label>Share <select><optgroup><option>One<option>Two</select></label><input value=a><textarea>Three</textarea><button>Go</button><datalist><option>Four</datalist></form>", ["Rain fell."]],
  ["a long page in a form", article("<h1>Ministry held back</h1>", "Ministry held back", (inner) => `<form id=aspnetForm action="./x.aspx" method=post><input type=hidden name=__VIEWSTATE value=1>${inner}</form>`), ["Ministry held back", ...LONG]],
  ["a form too deep for Readability", `${"<div>".repeat(160)}<form><p>Rain fell.</p></form>${"</div>".repeat(160)}`, ["Rain fell."]],
  ["a headline broken over lines", "<h1>Ministry held<br>back study</h1><p>Rain fell.</p>", ["Ministry held back study", "Rain fell."]],
  ["a headline in parts", "<h1><div>Ministry held</div><div>back study</div> <button>Share</button></h1><p>Rain fell.</p>", ["Ministry held back study", "Rain fell."]],
  ["a headline twice", "<h1>Rain <i>fell</i></h1><h2>Rain\nfell</h2><p>Snow fell.</p><p>Rain fell</p>", ["Rain fell", "Snow fell.", "Rain fell"]],
  ["a long page with a broken headline", article("<h1>Ministry held<br>back lake study</h1>", "Ministry held back lake study"), ["Ministry held back lake study", ...LONG]],
  ["a long page with another title", article("<h1>Ministry held back lake study, researcher says</h1>", "Lake Orrin algae scandal: what we know | The Daily News"), ["Ministry held back lake study, researcher says", ...LONG]],
  ["a long page with something before its headline", article("<p>Our report from the lake, in three parts</p><h1>Ministry held back lake study</h1>", "Lake Orrin algae scandal: what we know"), ["Ministry held back lake study", "Our report from the lake, in three parts", ...LONG]],
  ["a long page that repeats its title", article("<p>Lake Orrin algae scandal</p>", "Lake Orrin algae scandal"), ["Lake Orrin algae scandal", ...LONG]],
  ["breaks between paragraphs", "<div>Ministry held back study<br><br>By Ilse Marwick<br>\n<br>&nbsp;<br/>Rain <b>fell</b><br>on <i>Monday.<br></i><br>Snow fell.<br></div><br><p>Hail.</p>", ["Ministry held back study", "By Ilse Marwick", "Rain fell on Monday.", "Snow fell.", "Hail."]],
  ["a table", "<table><caption>Seats</caption><thead><tr><th>Party</th><th>Seats</th></tr></thead><tr><td>Greens</td><td>12</td></tr></table><p>Rain fell.</p>", ["Seats", "Party Seats", "Greens 12", "Rain fell."]],
  ["a table for its looks", "<table><tr><td>Home</td><td>Sport</td><td><p>Rain fell.</p><p>Snow fell.</p></td><td>More</td><td>Hail<br><br>fell.</td></tr></table>", ["Home Sport", "Rain fell.", "Snow fell.", "More", "Hail", "fell."]],
  ["a table in a table", "<table><tr><td>One</td><td><table><tr><td>Two</td><td>Three</td></tr></table></td><td>Four</td></tr></table>", ["One", "Two Three", "Four"]],
  ["groups of fields", "<fieldset><legend>Rain</legend>fell.</fieldset><center>Snow</center><option>Hail</option><option>fell</option>", ["Rain", "fell.", "Snow", "Hail", "fell"]],
];

/** Words that stand alone between blanks, so that they can be found again. */
const someWords = fc.array(fc.constantFrom("Rain", "fell", "Holt", "said", "“late”", "&", "<b>", "😀", "e\u0301", "--", "1931", "]]>"), { minLength: 1, maxLength: 8 }).map((words) => words.join(" "));
const someParagraphs = fc.array(someWords, { minLength: 1, maxLength: 6 });
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Markup around paragraphs that takes no words away. */
const wrapped = fc.tuple(someParagraphs, fc.array(fc.constantFrom("div", "section", "main", "blockquote", "li", "td", "center", "font", "x-y", "article"), { maxLength: 5 }),
  fc.constantFrom("p", "div", "li", "h2", "pre"), fc.constantFrom("", "<script>alert(1)</script>", "<!--", "<style>*{}</style>", "</div></p></body>", "<template><p>not</p></template>"));

/** Markup of lines of words, and the lines that they are to be read as. */
const laidOut = fc.array(fc.tuple(fc.constantFrom("rows", "breaks", "double breaks", "fields", "list"), fc.array(someParagraphs, { minLength: 1, maxLength: 3 })).map(([kind, groups]) => {
  const rows = groups.map((group) => group.map(escaped));
  const all = rows.flat();
  const lines = groups.flat();
  switch (kind) {
    case "rows": return [`<table>${rows.map((row, at) => `<tr>${row.map((text) => `<t${"dh"[at % 2]}>${text}`).join("")}`).join("")}</table>`, groups.map((group) => group.join(" "))];
    case "breaks": return [`<p>${all.join("<br>")}</p>`, [lines.join(" ")]];
    case "double breaks": return [`<div>${all.join("<br> <b><br></b>")}</div>`, lines];
    case "fields": return [`<form>${all.map((text) => `<fieldset><legend>${text}</legend><input name=body><select><option>not</select></fieldset>`).join("")}</form>`, lines];
    case "list": return [`<ul>${all.map((text) => `<li>${text}`).join("")}</ul>`, lines];
  }
}), { minLength: 1, maxLength: 4 });

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
      for (const [name, content, type] of files) {
        const bytes = Uint8Array.from(atob(content), (char) => char.charCodeAt(0));
        const begun = performance.now();
        let result = await fileText(new File([bytes], name, { type })).catch((error) => (error instanceof Unreadable ? { unreadable: error.message } : { broken: String(error.stack) }));
        results.push(result);
        const took = performance.now() - begun;
        if (took > 20_000) results[results.length - 1] = { broken: `took ${took} ms` };
      }
      return results;
    }, files.map(([name, content, type = ""]) => [name, Buffer.from(content).toString("base64"), type]));
  }

  test("Word files that are odd are read, those that are wrong or bombs say why", async () => {
    const { page } = await reader();
    for (const [name, file, expected] of WORD_FILES) {
      const [result] = await read(page, [[`${name}.docx`, file]]);
      const said = result.unreadable ?? result;
      if (typeof expected === "string") assert(said === expected, `${name}: ${JSON.stringify(result).slice(0, 200)}`);
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

  test("of rows, broken lines and fields no words are lost and none run together", async () => {
    const { page } = await reader();
    const samples = fc.sample(laidOut, 150);
    const pages = samples.map((parts) => parts.map(([markup]) => markup).join(""));
    const texts = await page.evaluate(async (pages) => pages.map((await import("./read/html.js")).htmlText), pages);
    samples.forEach((parts, at) => assert.deepEqual(texts[at].split("\n\n"), parts.flatMap(([, lines]) => lines), pages[at]));
  });

  test("of a page every paragraph is read once, whatever it is laid out with", async () => {
    const { page } = await reader();
    const texts = await read(page, PAGES.map(([what, markup]) => [`${what}.html`, markup]));
    PAGES.forEach(([what, , paragraphs], at) => assert.deepEqual(String(texts[at].unreadable ?? texts[at]).split("\n\n"), paragraphs, what));
  });

  test("a text is read in the encoding that it is in, or that it says", async () => {
    const { page } = await reader();
    const texts = await read(page, ENCODED);
    ENCODED.forEach(([name, , expected], at) => assert.equal(texts[at], expected, name));
  });

  test("a file is read as its name says, else as its type, or refused", async () => {
    const { page } = await reader();
    const results = await read(page, TYPED.map(([name, type, content]) => [name, content, type]));
    TYPED.forEach(([name, type, , expected], at) => {
      if (typeof expected === "string") assert.equal(results[at], expected, `${name} ${type}`);
      else assert.match(String(results[at].unreadable), expected, `${name} ${type}: ${JSON.stringify(results[at])}`);
    });
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
