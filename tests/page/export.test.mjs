// What the exports say, as text.
import assert from "node:assert/strict";
import { test } from "node:test";
import { annotations } from "../../www/export/annotation.js";
import { csv } from "../../www/export/csv.js";
import { fingerprint } from "../../www/export/fingerprint.js";
import { json } from "../../www/export/json.js";
import { markdown } from "../../www/export/markdown.js";
import { Corrections } from "../../www/corrections.js";
import { fileName } from "../../www/take-away.js";
import { analyze } from "./stub/claimlight.js";

const TEXT = "😀 Rain may have fallen.\nHolt said “it was late”.\nThe ministry denies it.\nWho knew?";

function analysed(text, ...corrected) {
  const corrections = new Corrections();
  const document = analyze(text);
  for (const [index, label] of corrected) corrections.set(index, { start: 0, end: 0, text: "" }, label);
  return corrections.labelled(document, text);
}

/** Reads CSV as RFC 4180 says. */
function readCsv(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

test("a table has a row for each sentence", () => {
  const text = csv(analysed(TEXT, [0, "denial"]));
  assert(text.startsWith("\ufeff"));
  const [head, ...rows] = readCsv(text.slice(1));
  const table = rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at]])));
  assert.equal(table.length, 4);
  assert.deepEqual([table[0].label, table[0]["set by"], table[0]["label by program"], table[0].confidence, table[0].hedges],
    ["denial", "person", "claim", "", "may"]);
  assert.deepEqual([table[1].label, table[1].speaker, table[1].source, table[1].cue, table[1].quotation, table[1].confidence],
    ["attributed", "Holt", "Holt", "said", "direct", "0.82"]);
  assert.deepEqual([table[2].label, table[2]["answers number"]], ["denial", "2"]);
  assert.deepEqual([table[3].label, table[3].speaker], ["other", ""]);
  assert.equal(TEXT.slice(Number(table[1].start), Number(table[1].end)), table[1].text);
});

test("no cell is a formula", () => {
  for (const formula of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\0=1", "\u200b=1", "\u202e+1", "\uff1d1+1", '=HYPERLINK("http://x")']) {
    const [, row] = readCsv(csv(analysed(`${formula} said it was late`)).slice(1));
    for (const cell of row) assert.doesNotMatch(cell, /^\s*[=+@]|^\s*-\D/, JSON.stringify(row));
    assert(row.some((cell) => cell.startsWith("'")) || formula.startsWith("\t") || formula.startsWith(" "));
  }
});

test("notes group by speaker and escape what Markdown would read", () => {
  const text = markdown(analysed("Holt said *no* <b>and</b> [x](y).\nRain fell."));
  assert.match(text, /### Holt \(1\)\n\n- \*\*1\. Attributed\*\*, 82 % sure: Holt said \\\*no\\\* \\<b\\>and\\<\/b\\> \\\[x\\\]\\\(y\\\)\./);
  assert.match(text, /### The article itself \(1\)\n\n- \*\*2\. Claim\*\*, 97 % sure: Rain fell\./);
  assert.match(text, /never what is true/);
});

test("data is the document, with the person's labels told apart", () => {
  const data = JSON.parse(json(analysed(TEXT, [0, "other"])));
  assert.deepEqual([data.format, data.version, data.offsets], ["claimlight", 1, "UTF-16 code units"]);
  const [first, second] = data.sentences;
  assert.deepEqual([first.label, first.setBy, first.programLabel], ["other", "person", "claim"]);
  assert.deepEqual([second.label, second.setBy, second.text], ["attributed", "program", data.text.slice(second.start, second.end)]);
  assert.equal(data.speakers[0].name, "Holt");
});

/** The terms of the Web Annotation vocabulary that are used, with what the model asks of their values. */
const MODEL = {
  Annotation: ["id", "type", "motivation", "creator", "body", "target"],
  TextualBody: ["type", "purpose", "value", "format", "language"],
  TextQuoteSelector: ["type", "exact", "prefix", "suffix"],
  TextPositionSelector: ["type", "start", "end"],
  Software: ["id", "type", "name"],
  Person: ["type", "nickname"],
};

test("annotations keep to the W3C model, and their selectors find the statement", () => {
  const page = JSON.parse(annotations(analysed(TEXT, [0, "denial"])));
  assert.equal(page["@context"], "http://www.w3.org/ns/anno.jsonld");
  assert.equal(page.type, "AnnotationPage");
  assert.equal(page.items.length, 3);
  const check = (object) => {
    for (const key of Object.keys(object)) assert(MODEL[object.type].includes(key), `${object.type}.${key}`);
  };
  const letters = Array.from(TEXT);
  for (const annotation of page.items) {
    [annotation, annotation.creator, ...annotation.body, ...annotation.target.selector].forEach(check);
    assert.match(annotation.id, /^urn:/);
    assert.equal(annotation.motivation, "classifying");
    const [quote, position] = annotation.target.selector;
    assert.equal(letters.slice(position.start, position.end).join(""), quote.exact);
    assert(TEXT.includes(quote.prefix + quote.exact + quote.suffix));
  }
  assert.deepEqual(page.items.map(({ body }) => body[0].value), ["denial", "attributed", "denial"]);
  assert.deepEqual(page.items.map(({ creator }) => creator.type), ["Person", "Software", "Software"]);
});

test("annotations are named after their text: those of two texts keep apart, those of one stay the same", () => {
  const [one, other] = [TEXT, `${TEXT} `].map((text) => JSON.parse(annotations(analysed(text))));
  assert.deepEqual(JSON.parse(annotations(analysed(TEXT))), one);
  const corrected = JSON.parse(annotations(analysed(TEXT, [0, "denial"])));
  const names = (page) => [page.id, ...page.items.flatMap(({ id, target }) => [id, target.source])];
  assert.deepEqual(names(corrected), names(one));
  assert.equal(new Set(names(one)).size, 1 + 3 + 1, "the page, its annotations and their one source");
  assert.deepEqual(names(one).filter((name) => names(other).includes(name)), []);
});

test("fingerprints are those of FNV-1a", () => {
  // Of texts whose fingerprints its authors give.
  for (const [text, expected] of [["", "cbf29ce484222325"], ["a", "af63dc4c8601ec8c"], ["foobar", "85944171f73967e8"]]) assert.equal(fingerprint(text), expected);
  const texts = Array.from({ length: 20_000 }, (_, at) => `Rain fell ${at} times.`);
  assert.equal(new Set(texts.map(fingerprint)).size, texts.length);
});

test("files are named after the text", () => {
  for (const [text, name] of [["Ministry held back: a study\nMore", "ministry-held-back-a-study"], ["../../etc/passwd", "etcpasswd"], ["  ", "claimlight"], ["日本", "claimlight"], ["Été à la mer", "ete-a-la-mer"]]) {
    assert.equal(fileName(text), name);
  }
});
