// A Word file (.docx) → its text: the paragraphs of word/document.xml (ECMA-376, part 1, 17.3).

import { unzipSync } from "../vendor/fflate.js";
import { parsed } from "./inert.js";
import { Unreadable } from "./unreadable.js";

/** Bytes of the largest text that is unpacked: a small file can be made to unpack into gigabytes. */
const LARGEST = 50_000_000;

const PART = "word/document.xml";

/** @param {Uint8Array} bytes */
export function docxText(bytes) {
  const part = unpacked(bytes);
  const document = parsed(new TextDecoder().decode(part), "application/xml");
  if (document.querySelector("parsererror")) throw new Unreadable("", "the text inside the Word file is damaged. Open it in a word processor and save it again.");
  const paragraphs = [...document.getElementsByTagName("w:p")].map(paragraphText);
  return paragraphs.map((paragraph) => paragraph.trim()).filter(Boolean).join("\n\n");
}

function unpacked(bytes) {
  let size = 0;
  let files;
  try {
    files = unzipSync(bytes, {
      filter: (file) => {
        if (file.name === PART) size = file.originalSize;
        return file.name === PART && size <= LARGEST;
      },
    });
  } catch {
    throw new Unreadable("", "it is not a Word file (.docx), or it is damaged. Older .doc files have to be saved as .docx first.");
  }
  if (size > LARGEST) throw new Unreadable("", "its text unpacks to more than 50 MB.");
  if (!files[PART]) throw new Unreadable("", "it holds no Word text.");
  return files[PART];
}

/** Text, tabs and breaks of a paragraph; what was deleted with changes tracked is not in `w:t`. */
function paragraphText(paragraph) {
  let text = "";
  for (const node of paragraph.getElementsByTagName("*")) {
    // A text box inside a paragraph holds paragraphs of its own, which are read for themselves.
    if (paragraphOf(node) !== paragraph) continue;
    if (node.nodeName === "w:t") text += node.textContent;
    else if (node.nodeName === "w:tab") text += "\t";
    else if (node.nodeName === "w:br" || node.nodeName === "w:cr") text += "\n";
    else if (node.nodeName === "w:noBreakHyphen") text += "-";
  }
  return text;
}

function paragraphOf(node) {
  while (node.nodeName !== "w:p") node = node.parentNode;
  return node;
}
