// Markdown → its text, by way of the page that it stands for.

import { marked } from "../vendor/marked.js";
import { htmlText } from "./html.js";

/** @param {string} source */
export function markdownText(source) {
  const body = source.replace(/^---\n[^]*?\n---\n/, "");
  let page;
  try {
    page = marked.parse(body);
  } catch {
    // Nested so deep that it cannot be Markdown: its words are read as they stand.
    return source;
  }
  return htmlText(page);
}
