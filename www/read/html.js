// Markup → its text, a paragraph a line.

import { parsed } from "./inert.js";

/** What is never part of an article. */
const NOT_ARTICLE = "script, style, noscript, template, nav, header, footer, aside, button, select, textarea, datalist, label, iframe, svg, dialog, figure, " +
  "[hidden], [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=dialog]";

const BLOCKS = new Set(["P", "H1", "H2", "H3", "H4", "H5", "H6", "LI", "BLOCKQUOTE", "DIV", "SECTION", "ARTICLE", "MAIN", "UL", "OL", "TABLE", "TR",
  "PRE", "DL", "DT", "DD", "HR", "BODY", "FIGCAPTION", "ADDRESS", "DETAILS", "SUMMARY", "FORM", "FIELDSET", "LEGEND", "CAPTION", "OPTION", "CENTER",
  "HGROUP", "MENU"]);

/** Parts of a row: on one line, unless one holds lines of its own. */
const CELLS = new Set(["TD", "TH"]);
const LINES = [...BLOCKS, "BR"].join();

/** The text of what is marked as the article, or of the whole. @param {string} source */
export function htmlText(source) {
  const page = parsed(source, "text/html");
  const article = longest(page.querySelectorAll("article, [itemprop=articleBody]")) ?? page.querySelector("main, [role=main]") ?? page.body;
  // The title may stand in a header, or before the article; it comes first.
  const title = article.querySelector("h1") ?? page.querySelector("h1");
  title?.remove();
  return textOf(title ? lineOf(title) : "", article);
}

/** A title and the paragraphs of an element, of which the first may be the title again. */
export function textOf(title, root) {
  const heading = inOneLine(title);
  const [first, ...more] = paragraphs(root);
  return [heading, first === heading ? "" : first, ...more].filter(Boolean).join("\n\n");
}

/** The text of an element, on one line. */
export function lineOf(element) {
  return paragraphs(element).join(" ");
}

const inOneLine = (text) => text.replace(/\s+/g, " ").trim();

function longest(elements) {
  const size = (element) => element.textContent.length;
  return [...elements].reduce((best, element) => (best === null || size(element) > size(best) ? element : best), null);
}

/** The text of an element, a string for each block, without what is never part of an article, which it loses. */
function paragraphs(root) {
  root.querySelectorAll(NOT_ARTICLE).forEach((element) => element.remove());
  const lines = [""];
  let broken = false;
  const begin = () => {
    lines.push("");
    broken = false;
  };
  const write = (text) => {
    lines[lines.length - 1] += text;
    if (/\S/.test(text)) broken = false;
  };
  const read = (node) => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === Node.TEXT_NODE) write(child.data);
      else if (child.nodeName === "BR") {
        // Two in a row end a paragraph.
        if (broken) begin();
        else write(" ");
        broken = true;
      } else if (child.nodeType === Node.ELEMENT_NODE) {
        const cell = CELLS.has(child.nodeName);
        const apart = BLOCKS.has(child.nodeName) || (cell && child.querySelector(LINES)) ? begin : cell ? () => write(" ") : () => {};
        apart();
        read(child);
        apart();
      }
    }
  };
  read(root);
  return lines.map(inOneLine).filter(Boolean);
}
