// A file → its text. What cannot be read says why.

import { Unreadable } from "./unreadable.js";

/** Bytes of the largest file that is opened. */
const LARGEST = 20_000_000;

/** Those that need more than the page has load it when the first such file is opened. */
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

async function readMarkdown(file) {
  const { markdownText } = await import("./markdown.js");
  return markdownText(await decoded(file));
}

async function readSaved(file) {
  const { savedText } = await import("./saved.js");
  return savedText(await decoded(file));
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
  const reader = READERS[ending] ?? (file.type.startsWith("text/") ? READERS.txt : null);
  if (!reader) throw new Unreadable(file.name, `files of this kind cannot be read here. Save it as ${ENDINGS.join(", ")}, or copy its text and paste it.`);
  if (file.size > LARGEST) throw new Unreadable(file.name, "it is larger than 20 MB. Open it in its own program and paste the part that matters.");
  let text;
  try {
    text = await reader(file);
  } catch (error) {
    throw error instanceof Unreadable ? new Unreadable(file.name, error.reason) : new Unreadable(file.name, `the browser could not read it (${error.message}).`);
  }
  const kept = text.replace(/\r\n?/g, "\n").trim();
  if (kept === "") throw new Unreadable(file.name, "there is no text in it.");
  return kept;
}

/** Text in the encodings that files come in: UTF-8, UTF-16 with its mark, else Western Windows. */
async function decoded(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.includes(0)) throw new Unreadable(file.name, "it is not a text file, whatever its name says.");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
