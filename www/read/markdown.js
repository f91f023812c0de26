// Markdown → its text, by way of the page that it stands for.

import { marked } from "../vendor/marked.js";
import { htmlText } from "./html.js";

/** @param {string} source */
export function markdownText(source) {
  return htmlText(marked.parse(source.replace(/^---\n[^]*?\n---\n/, "")));
}
