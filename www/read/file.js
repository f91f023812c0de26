// A file → its text. What cannot be read says why.

import { lettersOf } from "./encoding.js";
import { Unreadable } from "./unreadable.js";

/** Bytes of the largest file that is opened. */
const LARGEST = 20_000_000;

/** By the ending of a file's name. Those that need more than the page has load it when the first such file is opened. */
const READERS = {
  txt: async (file) => decoded(file),
  text: async (file) => decoded(file),
  md: readMarkdown,
  markdown: readMarkdown,
  html: readSaved,
  htm: readSaved,
  docx: async (file) => {
    const { docxText } = await import("./docx.js");
    return docxText(new Uint8Array(await file.arrayBuffer()));
  },
};

/** By what the system says that a file is, where its name does not tell. */
const READERS_OF_TYPE = {
  "text/plain": READERS.txt,
  "text/csv": READERS.txt,
  "text/markdown": readMarkdown,
  "text/html": readSaved,
};

/** How texts begin that are none to a reader: Rich Text and PDF. */
const NO_TEXT = /^\s*(?:\{\\rtf|%PDF-)/;

async function readMarkdown(file) {
  const { markdownText } = await import("./markdown.js");
  return markdownText(await decoded(file));
}

async function readSaved(file) {
  const { savedText } = await import("./saved.js");
  return savedText(await decoded(file, true));
}

/** Endings of the files that can be read. */
export const ENDINGS = Object.keys(READERS).map((ending) => `.${ending}`);

/**
 * @param {File} file
 * @returns {Promise<string>} its text: paragraphs in lines of their own
 * @throws {Unreadable}
 */
export async function fileText(file) {
  const ending = /\.(\w+)$/.exec(file.name)?.[1].toLowerCase() ?? "";
  const [type] = file.type.split(";");
  const reader = own(READERS, ending) ?? own(READERS_OF_TYPE, type);
  if (!reader) throw new Unreadable(file.name, `files of this kind cannot be read here. Save it as ${ENDINGS.join(", ")}, or copy its text and paste it.`);
  if (file.size > LARGEST) throw new Unreadable(file.name, "it is larger than 20 MB. Open it in its own program and paste the part that matters.");
  let text;
  try {
    text = await reader(file);
  } catch (error) {
    throw error instanceof Unreadable ? new Unreadable(file.name, error.reason) : new Unreadable(file.name, `the browser could not read it (${error.message}).`);
  }
  const kept = text.trim();
  if (kept === "") throw new Unreadable(file.name, "there is no text in it.");
  return kept;
}

const own = (table, key) => (Object.hasOwn(table, key) ? table[key] : undefined);

/** The letters in a file, with line ends as they are here. @param {boolean} [markup] whether it is a page */
async function decoded(file, markup = false) {
  const text = lettersOf(new Uint8Array(await file.arrayBuffer()), markup);
  if (text === null || NO_TEXT.test(text)) throw new Unreadable(file.name, "it is not a text file, whatever its name says.");
  return text.replace(/\r\n?/g, "\n");
}
