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
    "~~", "http://news.example", "https://news.example/a-b_c_d", "(www.news.example/a_b_)", "press_office@news.example", "ftp://", "Holt said ", "The ministry denies ", "it. ", "1. ", "\u202e", "\u2028", "\0", "😀", " "), { maxLength: 30 }).map((bits) => bits.join("")),
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
  ["#text%3D", DAMAGED], ["#text%3D1.)", DAMAGED], ["#text%3d2.abc", /newer version/],
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
  for (const other of ["", "#", "#list-title", "#text", "#Text=1.x", "#text%3", "#text%3Fx", "#%74ext=1.x"]) assert.equal(await textOfFragment(other), null, other);
});

test("a link is read as it comes through other programs: with marks behind it, or with its own spelt out", async () => {
  await fc.assert(fc.asyncProperty(anyText, fc.option(fc.nat(), { nil: undefined }), fc.boolean(), fc.constantFrom(")", ".", ";", ",", "?", "!", "”", "]", ">", "*", "…", "%29", "&utm=1", "=", " and so on"), async (text, at, part, behind) => {
    const link = await fragmentOf(text, at, part);
    const made = { text: text.toWellFormed(), at: at ?? null, part };
    assert.deepEqual(await textOfFragment(link + behind), made, behind);
    assert.deepEqual(await textOfFragment(link.replaceAll("=", "%3D").replaceAll("&", "%26") + behind), made, behind);
    assert.deepEqual(await textOfFragment(link.replaceAll("=", "%3d").replace(".", "%2e")), made);
  }), { numRuns: 200 });
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
    const statements = analysed(text);
    const marked = statements.sentences.filter(({ label }) => label !== "other");
    const { items } = JSON.parse(annotations(statements));
    assert.equal(items.length, marked.length);
    items.forEach(({ target: { selector: [quote, position] } }, index) => {
      const { start, end } = marked[index];
      assert.equal(quote.exact, text.slice(start, end));
      assert(text.slice(0, start).endsWith(quote.prefix) && text.slice(end).startsWith(quote.suffix), JSON.stringify(quote));
      assert.equal(Array.from(quote.prefix).length, Math.min(32, Array.from(text.slice(0, start)).length));
      assert.equal(Array.from(quote.suffix).length, Math.min(32, Array.from(text.slice(end)).length));
      assert.deepEqual([position.start, position.end], [start, end].map((offset) => Array.from(text.slice(0, offset)).length));
    });
  }), { numRuns: 300 });
});

/** The notes on a text that is one statement. */
const noted = (text) => markdown(new Corrections().labelled({
  sentences: [{ start: 0, end: text.length, label: "claim", confidence: 0.9, attributions: [], denies: null, checkWorthiness: 0, hedges: [] }], attributions: [], speakers: [],
}, text));

/** What a reader of Markdown shows of some, with where its links lead in brackets. */
const shown = (source) => marked.parse(source)
  .replace(/<a href="([^"]*)">([^]*?)<\/a>/g, (_, to, text) => (to === text || to === `mailto:${text}` ? `[${text}]` : `[${text} to ${to}]`))
  .replace(/<[^>]*>/g, "").replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => ({ amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" })[name]);

/** Words, and how they are shown where a link is made of them. */
const ADDRESSES = [
  ["See https://news.example/lake-study_2024 now", "See [https://news.example/lake-study_2024] now"],
  ["(http://news.example/a_b_c.)", "([http://news.example/a_b_c].)"],
  ["Read https://news.example/a*b*c!", "Read [https://news.example/a*b*c]!"],
  ["In https://news.example/Lake_(Orrin), or there", "In [https://news.example/Lake_(Orrin)], or there"],
  ["“https://news.example/lake”", "“[https://news.example/lake]”"],
  ["HTTPS://NEWS.EXAMPLE", "[HTTPS://NEWS.EXAMPLE]"],
  ["<https://news.example/-a->", "<[https://news.example/-a-]>"],
  ["[x](https://news.example/a-b)", "[x]([https://news.example/a-b])"],
  ["Write to press_office@news-desk.example.", "Write to [press_office@news-desk.example]."],
  // No link, and nothing added.
  ["www.news.example/a_b-c", "www.news.example/a_b-c"],
  ["At https:// and @holt_x, a@b", "At https:// and @holt_x, a@b"],
  ["javascript:alert(1) data:text/html,x", "javascript:alert(1) data:text/html,x"],
  ["https://news.example/\u0001*a*", "[https://news.example/]\u0001*a*"],
];

test("addresses in notes are shown as they stand in the text and lead where they say", () => {
  for (const [text, expected] of ADDRESSES) {
    const read = shown(noted(text));
    assert(read.includes(`: ${expected}\n`), read);
  }
});

test("a text of nothing but the beginnings of addresses is no slower for it", () => {
  for (const piece of ["a", "a@", "a.", "https://", "https://(", "https://)", "www.", "(", "@"]) {
    for (const first of ["", "a@a", "https://a"]) {
      const begun = performance.now();
      noted(first + piece.repeat(300_000));
      assert(performance.now() - begun < 20_000, first + piece);
    }
  }
  // Longer than browsers can go back in.
  for (const text of ["a@" + "a.".repeat(5_000_000), "https://" + "(a)".repeat(3_000_000)]) assert(noted(text).length > text.length);
});

test("notes, read as Markdown, hold nothing but headings, lists, words and the addresses in them", () => {
  const ours = new Set(["heading", "paragraph", "list", "list_item", "text", "strong", "escape", "space", "hr"]);
  fc.assert(fc.property(anyText, (text) => {
    for (const notes of [markdown(analysed(text)), noted(text)]) {
      marked.walkTokens(marked.lexer(notes), (token) => {
        const address = token.type === "link" && token.raw === `<${token.text}>` && text.includes(token.text);
        assert(address || ours.has(token.type), `${token.type}: ${JSON.stringify(token.raw)}`);
      });
    }
  }), { numRuns: 300 });
});
