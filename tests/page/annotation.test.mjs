// The Web Annotation export, read by a JSON-LD processor and checked against the vocabulary
// (https://www.w3.org/TR/annotation-vocab/). The context is ours, written after the vocabulary's appendix and holding
// only its terms that we use: a term that is not in it is dropped by the processor, which in safe mode refuses instead.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import jsonld from "jsonld";
import { Corrections } from "../../www/corrections.js";
import { annotations } from "../../www/export/annotation.js";
import { analyze } from "./stub/claimlight.js";

const TEXT = "😀 Rain may have fallen.\nHolt said “it was late”.\nThe ministry denies it.\nWho knew?";
const CONTEXT = "http://www.w3.org/ns/anno.jsonld";
const OA = "http://www.w3.org/ns/oa#";
const AS = "http://www.w3.org/ns/activitystreams#";
const FOAF = "http://xmlns.com/foaf/0.1/";
const XSD = "http://www.w3.org/2001/XMLSchema#";
const VALUE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#value";
const TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

const context = JSON.parse(readFileSync(new URL("samples/annotation-context.json", import.meta.url)));
const documentLoader = (url) => {
  assert.equal(url, CONTEXT);
  return { documentUrl: url, document: context };
};

/** What the vocabulary asks of each class: properties, how many of each at least and at most, and of which type. */
const CLASSES = {
  [`${OA}Annotation`]: { [`${OA}hasTarget`]: [1, Infinity], [`${OA}hasBody`]: [0, Infinity], [`${OA}motivatedBy`]: [0, Infinity, "id"], "http://purl.org/dc/terms/creator": [0, Infinity] },
  [`${OA}TextualBody`]: { [VALUE]: [1, 1, `${XSD}string`], [`${OA}hasPurpose`]: [0, Infinity, "id"], "http://purl.org/dc/elements/1.1/format": [0, 1, `${XSD}string`], "http://purl.org/dc/elements/1.1/language": [0, 1, `${XSD}string`] },
  [`${OA}TextQuoteSelector`]: { [`${OA}exact`]: [1, 1, `${XSD}string`], [`${OA}prefix`]: [0, 1, `${XSD}string`], [`${OA}suffix`]: [0, 1, `${XSD}string`] },
  [`${OA}TextPositionSelector`]: { [`${OA}start`]: [1, 1, `${XSD}nonNegativeInteger`], [`${OA}end`]: [1, 1, `${XSD}nonNegativeInteger`] },
  [`${AS}OrderedCollectionPage`]: { [`${AS}items`]: [1, 1], [`${AS}startIndex`]: [0, 1, `${XSD}nonNegativeInteger`] },
  [`${AS}Application`]: { [`${FOAF}name`]: [0, 1, `${XSD}string`] },
  [`${FOAF}Person`]: { [`${FOAF}nick`]: [0, 1, `${XSD}string`] },
  // A target that is not named by its class, but by having a source.
  undefined: { [`${OA}hasSource`]: [1, 1, "id"], [`${OA}hasSelector`]: [0, Infinity] },
};

const MOTIVATIONS = new Set("assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging".split(" ").map((name) => OA + name));

const exported = () => {
  const corrections = new Corrections();
  const document = analyze(TEXT);
  corrections.set(0, { start: 0, end: 0, text: "" }, "denial");
  return JSON.parse(annotations(corrections.labelled(document, TEXT)));
};

/** Checks a node of an expanded document and all below it; gives how many of each class there are. */
function check(node, found = {}) {
  const [type, ...more] = node["@type"] ?? [undefined];
  assert.deepEqual(more, []);
  const known = CLASSES[type];
  assert(known, `${type} is no class of the vocabulary`);
  found[type] = (found[type] ?? 0) + 1;
  const properties = Object.entries(node).filter(([name]) => !name.startsWith("@"));
  for (const [name] of properties) assert(name in known, `${type} has no ${name}`);
  for (const [name, [least, most, kind]] of Object.entries(known)) {
    const values = node[name] ?? [];
    assert(values.length >= least && values.length <= most, `${type}: ${values.length} × ${name}`);
    for (const value of values) {
      if (kind === "id") assert.match(value["@id"], /^(?:urn|https?):/);
      else if (kind) assert.equal(value["@type"] ?? `${XSD}string`, kind, name);
      else for (const below of value["@list"] ?? [value]) check(below, found);
      if (kind === `${XSD}nonNegativeInteger`) assert(Number.isInteger(value["@value"]) && value["@value"] >= 0, name);
    }
    if (/motivatedBy|hasPurpose/.test(name)) for (const value of values) assert(MOTIVATIONS.has(value["@id"]), value["@id"]);
  }
  return found;
}

test("a processor finds every term in the vocabulary, and every class as it asks", async () => {
  const [page, ...more] = await jsonld.expand(exported(), { documentLoader, safe: true });
  assert.deepEqual(more, []);
  assert.deepEqual(check(page), {
    [`${AS}OrderedCollectionPage`]: 1, [`${OA}Annotation`]: 3, [`${OA}TextualBody`]: 6, undefined: 3, [`${OA}TextQuoteSelector`]: 3,
    [`${OA}TextPositionSelector`]: 3, [`${AS}Application`]: 2, [`${FOAF}Person`]: 1,
  });
  const quads = await jsonld.toRDF(exported(), { documentLoader, safe: true });
  assert.equal(quads.filter(({ predicate, object }) => predicate.value === TYPE && object.value === `${OA}Annotation`).length, 3);
});

test("what is not of the vocabulary would be found", async () => {
  const spoilt = [
    (page) => (page.items[0].colour = "blue"),
    (page) => (page.items[0].motivation = "colouring"),
    (page) => (page.items[0].target.selector[1].start = "first"),
    (page) => delete page.items[0].target,
    (page) => (page.items[0].body[0].exact = "Rain"),
    (page) => (page.items[0].target.selector[0].type = "TextualBody"),
  ];
  for (const spoil of spoilt) {
    const page = exported();
    spoil(page);
    await assert.rejects(async () => {
      const [expanded] = await jsonld.expand(page, { documentLoader, safe: true });
      check(expanded);
    }, String(spoil));
  }
});
