// Markup → its text, a paragraph a line.

import { parsed } from "./inert.js";

/** What is never part of an article. */
const NOT_ARTICLE = "script, style, noscript, template, nav, header, footer, aside, form, button, iframe, svg, dialog, figure, " +
  "[hidden], [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=dialog]";

const BLOCKS = new Set(["P", "H1", "H2", "H3", "H4", "H5", "H6", "LI", "BLOCKQUOTE", "DIV", "SECTION", "ARTICLE", "MAIN", "UL", "OL", "TABLE", "TR",
  "PRE", "DL", "DT", "DD", "HR", "BODY", "FIGCAPTION", "ADDRESS", "DETAILS", "SUMMARY"]);

/** The text of what is marked as the article, or of the whole. @param {string} source */
export function htmlText(source) {
  const page = parsed(source, "text/html");
  const article = longest(page.querySelectorAll("article, [itemprop=articleBody]")) ?? page.querySelector("main, [role=main]") ?? page.body;
  // The title may stand in a header, or before the article; it comes first.
  const title = article.querySelector("h1") ?? page.querySelector("h1");
  title?.remove();
  return textOf(title?.textContent ?? "", article);
}

/** A title and the paragraphs of an element, without what is never part of an article. */
export function textOf(title, root) {
  root.querySelectorAll(NOT_ARTICLE).forEach((element) => element.remove());
  return [title, ...paragraphs(root)].map((line) => line.replace(/\s+/g, " ").trim()).filter(Boolean).join("\n\n");
}

function longest(elements) {
  const size = (element) => element.textContent.length;
  return [...elements].reduce((best, element) => (best === null || size(element) > size(best) ? element : best), null);
}

/** The text of an element, a string for each block. */
function paragraphs(root) {
  const lines = [""];
  const read = (node) => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === Node.TEXT_NODE) lines[lines.length - 1] += child.data;
      else if (child.nodeName === "BR") lines[lines.length - 1] += " ";
      else if (child.nodeType === Node.ELEMENT_NODE) {
        const block = BLOCKS.has(child.nodeName);
        if (block) lines.push("");
        read(child);
        if (block) lines.push("");
      }
    }
  };
  read(root);
  return lines;
}
