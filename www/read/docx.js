// A Word file (.docx) → its text: the paragraphs of word/document.xml (ECMA-376, part 1, 17.3).

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

/** Entries of the longest list of files that is gone through: a list can claim to have billions. */
const MOST_FILES = 10_000;

const PART = "word/document.xml";

/** The names that WordprocessingML goes by: as Word writes it, and as the standard in its strict form has it. */
const NAMESPACES = new Set(["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"]);

/** What stands for a character of its own. */
const CHARACTERS = new Map([["tab", "\t"], ["br", "\n"], ["cr", "\n"], ["noBreakHyphen", "-"]]);

/** Nodes that hold words, not remarks. */
const WORDS = new Set([Node.TEXT_NODE, Node.CDATA_SECTION_NODE]);

/** @param {Uint8Array} bytes */
export function docxText(bytes) {
  const part = unpacked(bytes);
  const document = parsed(new TextDecoder().decode(part), "application/xml");
  if (document.querySelector("parsererror")) throw new Unreadable("", "the text inside the Word file is damaged. Open it in a word processor and save it again.");
  return paragraphs(document).map((paragraph) => paragraph.trim()).filter(Boolean).join("\n\n");
}

function unpacked(bytes) {
  let seen = 0;
  let named = false;
  let large = false;
  let files;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (++seen > MOST_FILES) throw new RangeError("too many files");
        // Named twice, only the first counts: each would be unpacked.
        if (name !== PART || named) return false;
        named = true;
        large = originalSize > LARGEST || size > LARGEST_PACKED;
        return !large;
      },
    });
  } catch {
    throw new Unreadable("", "it is not a Word file (.docx), or it is damaged. Older .doc files have to be saved as .docx first.");
  }
  if (large) throw new Unreadable("", "its text unpacks to more than 50 MB, or may do so.");
  if (!files[PART]) throw new Unreadable("", "it holds no Word text.");
  return files[PART];
}

/**
 * Text, tabs and breaks of the paragraphs, in the order in which they begin; what was deleted with changes tracked is not
 * in `w:t`. One walk over all: a text box inside a paragraph holds paragraphs of its own, and there can be boxes in boxes.
 */
function paragraphs(document) {
  const texts = [];
  /** Where in `texts` the paragraphs are that have begun and not ended, the innermost last. */
  const open = [];
  const write = (text) => open.length > 0 && (texts[open.at(-1)] += text);
  const is = (node, name) => node.localName === name && NAMESPACES.has(node.namespaceURI);
  let node = document.documentElement;
  while (node) {
    const { parentNode } = node;
    if (is(node, "p")) open.push(texts.push("") - 1);
    else if (is(parentNode, "t") && WORDS.has(node.nodeType)) write(node.data);
    else if (is(parentNode, "r") && NAMESPACES.has(node.namespaceURI)) write(CHARACTERS.get(node.localName) ?? "");
    // Word repeats a text box for programs that do not know the newer kind.
    let next = node.localName === "Fallback" ? null : node.firstChild;
    while (node && !next) {
      if (is(node, "p")) open.pop();
      next = node.nextSibling;
      node = node.parentNode;
    }
    node = next;
  }
  return texts;
}
