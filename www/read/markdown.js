// Markdown → its text, by way of the page that it stands for.

import { marked } from "../vendor/marked.js";
import { htmlText } from "./html.js";

/** @param {string} source */
export function markdownText(source) {
  // What stands between two rules at the start is about the text if it begins with a key, as YAML does.
  const body = source.replace(/^---[ \t]*\n(?=[\w-]+:)[^]*?\n---[ \t]*\n/, "");
  let page;
  try {
    page = marked.parse(body);
  } catch {
    // Nested so deep that it cannot be Markdown: its words are read as they stand.
    return source;
  }
  return htmlText(page);
}
