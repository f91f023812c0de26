// Texts and links: what goes in comes out, and nothing that goes in breaks the way out.
import assert from "node:assert/strict";
import { deflateRawSync } from "node:zlib";
import { test } from "node:test";
import fc from "fast-check";
import { marked } from "marked";
import { Corrections } from "../../www/corrections.js";
import { annotations } from "../../www/export/annotation.js";
import { csv } from "../../www/export/csv.js";
import { json } from "../../www/export/json.js";
import { markdown } from "../../www/export/markdown.js";
import { fragmentAt, fragmentOf, textOfFragment, UnreadableLink } from "../../www/share.js";
import { analyze } from "./stub/claimlight.js";

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  // Bits that mean something to one of the formats, to a spreadsheet or to the stand-in for the analysis.
  fc.array(fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", '"', "'", ",", "|", "*", "_", "`", "#", "<b>", "</script>", "[x](y)", "![", "&amp;", "\\",
    "~~", "http://news.example", "Holt said ", "The ministry denies ", "it. ", "1. ", "\u202e", "\u2028", "\0", "😀", " "), { maxLength: 30 }).map((bits) => bits.join("")),
);

const analysed = (text) => new Corrections().labelled(analyze(text), text);

test("a link gives back the text, the place and whether it is a part, as it was made", async () => {
  await fc.assert(fc.asyncProperty(anyText, fc.option(fc.nat(), { nil: undefined }), fc.boolean(), async (text, at, part) => {
    assert.deepEqual(await textOfFragment(await fragmentOf(text, at, part)), { text: text.toWellFormed(), at: at ?? null, part });
  }));
});

test("a link to a sentence keeps to its room, and its text has the sentence where it says", async () => {
  const paragraphs = fc.array(fc.constantFrom("Rain fell. ", "Snow fell in Aldermere.", "\n", "\n\n", "😀 "), { minLength: 1, maxLength: 60 });
  await fc.assert(fc.asyncProperty(paragraphs, fc.nat(), fc.integer({ min: 30, max: 300 }), async (bits, pick, room) => {
    const text = bits.join("");
    const { sentences } = analyze(text);
    if (sentences.length === 0) return;
    const sentence = sentences[pick % sentences.length];
    const link = await fragmentAt(text, sentence, room);
    if (link === null) return;
    assert(link.fragment.length <= room);
    const found = await textOfFragment(link.fragment);
    assert(found.text.startsWith(text.slice(sentence.start, sentence.end), found.at));
    assert.equal(link.whole, found.text === text);
  }));
});

test("any other link is none of ours, or says what is wrong with it", async () => {
  const fragments = fc.oneof(
    fc.string({ unit: "binary" }).map((rest) => `#${rest}`),
    fc.string({ unit: "binary" }).map((rest) => `#text=${rest}`),
    fc.base64String().map((rest) => `#text=1.${rest}`),
    // Packed as it should be, but no UTF-8.
    fc.uint8Array({ maxLength: 60 }).map((bytes) => `#text=1.${deflateRawSync(bytes).toString("base64url")}`),
  );
  await fc.assert(fc.asyncProperty(fragments, async (fragment) => {
    const found = await textOfFragment(fragment).catch((error) => {
      assert(error instanceof UnreadableLink, String(error.stack));
      return error;
    });
    if (fragment.startsWith("#text=")) assert.notEqual(found, null);
    if (found && !(found instanceof UnreadableLink)) assert(found.text.isWellFormed());
  }), { numRuns: 500 });
});

const DAMAGED = /damaged/;
const LINKS = [
  ["#text=2.abc", /newer version/], ["#text=10.", /newer version/], ["#text=999", /newer version/], ["#text=2.abc&at=1&more=2", /newer version/],
  ["#text=", DAMAGED], ["#text=1", DAMAGED], ["#text=1.", DAMAGED], ["#text=.abc", DAMAGED], ["#text=x", DAMAGED], ["#text=1.!!", DAMAGED], ["#text=1.%41", DAMAGED],
  [`#text=1.${deflateRawSync(Buffer.from([0x52, 0xff, 0xfe])).toString("base64url")}`, DAMAGED],
  // A text cut off on the way.
  [`#text=1.${deflateRawSync("The bridge opened in 1931, and closed in 1999.").toString("base64url").slice(0, -9)}`, DAMAGED],
  // Seven kilobytes that stand for seven megabytes.
  [`#text=1.${deflateRawSync(Buffer.alloc(7_000_000, "a")).toString("base64url")}`, /too long/],
];

test("links of newer versions, damaged ones and those that unpack without end say so", async () => {
  for (const [fragment, reason] of LINKS) {
    await assert.rejects(textOfFragment(fragment), (error) => error instanceof UnreadableLink && reason.test(error.message), fragment.slice(0, 40));
  }
  for (const other of ["", "#", "#list-title", "#text", "#Text=1.x"]) assert.equal(await textOfFragment(other), null, other);
});

/** Reads CSV as RFC 4180 says: rows of cells. */
function readCsv(source) {
  const rows = [];
  for (let at = 0, row = []; at < source.length;) {
    const [whole, quoted, plain, end] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(source.slice(at));
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    at += whole.length;
    if (end === "\r\n") [row, rows[rows.length]] = [[], row];
  }
  return rows;
}

test("a table is as wide in every row, holds what the sentences say, and no cell is a formula", () => {
  fc.assert(fc.property(anyText, (text) => {
    const statements = analysed(text);
    const [head, ...rows] = readCsv(csv(statements).slice(1));
    assert.equal(rows.length, statements.sentences.length);
    rows.forEach((row, index) => {
      assert.equal(row.length, head.length);
      const said = statements.textOf(statements.sentences[index]);
      const cell = row[head.indexOf("text")];
      assert(cell === said || cell === `'${said}`, JSON.stringify([cell, said]));
      for (const cell of row) assert.doesNotMatch(cell, /^[\s\p{Cc}\p{Cf}]*[=+\-@]|^[\t\r]/u, JSON.stringify(row));
    });
  }), { numRuns: 300 });
});

test("data and annotations hold the text to the last unit", () => {
  fc.assert(fc.property(anyText, (text) => {
    assert.equal(JSON.parse(json(analysed(text))).text, text);
    for (const { target } of JSON.parse(annotations(analysed(text))).items) assert(text.includes(target.selector[0].exact));
  }), { numRuns: 300 });
});

test("notes, read as Markdown, hold nothing but headings, lists and words", () => {
  const ours = new Set(["heading", "paragraph", "list", "list_item", "text", "strong", "escape", "space", "hr"]);
  fc.assert(fc.property(anyText, (text) => {
    marked.walkTokens(marked.lexer(markdown(analysed(text))), (token) => {
      // Many readers make links of addresses that stand as such in the text.
      const bare = token.type === "link" && token.raw === token.text;
      assert(bare || ours.has(token.type), `${token.type}: ${JSON.stringify(token.raw)}`);
    });
  }), { numRuns: 300 });
});
