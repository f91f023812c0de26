// A Word file (.docx) → its text: the paragraphs of its main part (ECMA-376, part 1, 17.3) as they are with all tracked
// changes accepted.

import { unzipSync } from "../vendor/fflate.js";
import { parsed } from "./inert.js";
import { Unreadable } from "./unreadable.js";

/** Bytes of the largest text that is unpacked: a small file can be made to unpack into gigabytes. */
const LARGEST = 50_000_000;

/**
 * Bytes of the largest packed text: what a file says of its own size need not be true, and what is packed can be a
 * thousand times as long unpacked.
 */
const LARGEST_PACKED = 3_000_000;

/** The same for the list of what is in the file. */
const LARGEST_LIST = 1_000_000;
const LARGEST_PACKED_LIST = 100_000;

/** Entries of the longest list of files that is gone through: a list can claim to have billions. */
const MOST_FILES = 10_000;

/** Says which part is the main one, by a relationship of a type that ends so (ECMA-376, part 2, 6.5). */
const LIST = "_rels/.rels";
const MAIN = /^http:\/\/(?:schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml)\/officeDocument\/(?:2006\/)?relationships\/officeDocument$/;

/** The main part where nothing says which. */
const USUAL = "word/document.xml";

/** The names that WordprocessingML goes by: as Word writes it, and as the standard in its strict form has it. */
const NAMESPACES = new Set(["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"]);

/** What stands for a character of its own. */
const CHARACTERS = new Map([["tab", "\t"], ["br", "\n"], ["cr", "\n"], ["noBreakHyphen", "-"]]);

/** Nodes that hold words, not remarks. */
const WORDS = new Set([Node.TEXT_NODE, Node.CDATA_SECTION_NODE]);

/** What is no more in the text: deleted, or moved to where it stands a second time. */
const GONE = ["del", "moveFrom"];

const is = (node, name) => node?.localName === name && NAMESPACES.has(node.namespaceURI);

/** @param {Uint8Array} bytes */
export function docxText(bytes) {
  const list = unpacked(bytes, LIST, LARGEST_LIST, LARGEST_PACKED_LIST);
  const named = list?.part && mainOf(list.part);
  let found = named && unpacked(bytes, named, LARGEST, LARGEST_PACKED);
  found ??= unpacked(bytes, USUAL, LARGEST, LARGEST_PACKED);
  if (!found) throw new Unreadable("", "it holds no Word text.");
  if (!found.part) throw new Unreadable("", "its text unpacks to more than 50 MB, or may do so.");
  const document = asXml(found.part);
  if (!document) throw new Unreadable("", "the text inside the Word file is damaged. Open it in a word processor and save it again.");
  if (!is(document.documentElement, "document")) throw new Unreadable("", "it holds no Word text.");
  return paragraphs(document).map((paragraph) => paragraph.replace(/\r\n?/g, "\n").trim()).filter(Boolean).join("\n\n");
}

function asXml(bytes) {
  const document = parsed(new TextDecoder().decode(bytes), "application/xml");
  return document.querySelector("parsererror") ? null : document;
}

/** The name of the main part, if the list is one and says it. */
function mainOf(list) {
  const relationships = asXml(list)?.getElementsByTagNameNS("*", "Relationship") ?? [];
  const main = [...relationships].find((relationship) => MAIN.test(relationship.getAttribute("Type")) && relationship.getAttribute("TargetMode") !== "External");
  return main?.getAttribute("Target")?.replace(/^\.?\//, "");
}

/** A part of the file: its bytes, null if they are too many; null if there is no such part. */
function unpacked(bytes, part, largest, largestPacked) {
  let seen = 0;
  let named = false;
  let large = false;
  let files;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (++seen > MOST_FILES) throw new RangeError("too many files");
        // Named twice, only the first counts: each would be unpacked.
        if (name !== part || named) return false;
        named = true;
        large = originalSize > largest || size > largestPacked;
        return !large;
      },
    });
  } catch {
    throw new Unreadable("", "it is not a Word file (.docx), or it is damaged. Older .doc files have to be saved as .docx first.");
  }
  if (large) return { part: null };
  return Object.hasOwn(files, part) ? { part: files[part] } : null;
}

/**
 * Text, tabs and breaks of the paragraphs, in the order in which they begin. One walk over all: a text box inside a
 * paragraph holds paragraphs of its own, and there can be boxes in boxes.
 */
function paragraphs(document) {
  const texts = [];
  /** The paragraphs that have begun and not ended, the innermost last: where in `texts` each is, and whether its end is gone. */
  const open = [];
  /** The paragraph that the next one beside it goes on with: the one before, if its end is gone. */
  let unended = null;
  const write = (text) => open.length > 0 && (texts[open.at(-1).at] += text);
  const begin = (parent) => {
    const at = unended?.parent === parent ? unended.at : texts.push("") - 1;
    unended = null;
    open.push({ at, parent, gone: false });
  };
  const end = () => {
    const paragraph = open.pop();
    unended = paragraph.gone ? paragraph : null;
  };
  let node = document.documentElement;
  while (node) {
    const { parentNode } = node;
    const gone = GONE.some((name) => is(node, name));
    if (is(node, "p")) begin(parentNode);
    else if (is(parentNode, "t") && WORDS.has(node.nodeType)) write(node.data);
    else if (is(parentNode, "r") && NAMESPACES.has(node.namespaceURI)) write(CHARACTERS.get(node.localName) ?? "");
    else if (gone && is(parentNode, "rPr") && is(parentNode.parentNode, "pPr") && open.length > 0) open.at(-1).gone = true;
    // Word repeats a text box for programs that do not know the newer kind.
    let next = gone || node.localName === "Fallback" ? null : node.firstChild;
    while (node && !next) {
      if (is(node, "p")) end();
      next = node.nextSibling;
      node = node.parentNode;
    }
    node = next;
  }
  return texts;
}
