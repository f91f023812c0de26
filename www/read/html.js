// A saved web page → the article in it.
//
// @mozilla/readability was looked at: it writes innerHTML, which this page's policy forbids for good reason. The
// page is parsed into a document that runs, loads and shows nothing, and only text is taken from it.

/** What is never part of an article. */
const REST = "script, style, noscript, template, nav, header, footer, aside, form, button, iframe, svg, dialog, figure, " +
  "[hidden], [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=dialog]";

const BLOCKS = new Set(["P", "H1", "H2", "H3", "H4", "H5", "H6", "LI", "BLOCKQUOTE", "DIV", "SECTION", "ARTICLE", "MAIN", "UL", "OL", "TABLE", "TR",
  "PRE", "DL", "DT", "DD", "HR", "BODY", "FIGCAPTION", "ADDRESS", "DETAILS", "SUMMARY"]);

/** Only for documents that are never shown, whose text alone is taken. */
const inert = globalThis.trustedTypes?.createPolicy("claimlight-inert", { createHTML: (source) => source });

/**
 * Parses markup without running or loading anything of it.
 * @param {string} source
 * @param {DOMParserSupportedType} type
 */
export function parsed(source, type) {
  return new DOMParser().parseFromString(inert ? inert.createHTML(source) : source, type);
}

/** @param {string} source */
export function htmlText(source) {
  const page = parsed(source, "text/html");
  const article = longest(page.querySelectorAll("article, [itemprop=articleBody]")) ?? page.querySelector("main, [role=main]") ?? page.body;
  // The title may stand in a header, or before the article; it comes first.
  const title = article.querySelector("h1") ?? page.querySelector("h1");
  title?.remove();
  article.querySelectorAll(REST).forEach((element) => element.remove());
  return [title?.textContent ?? "", ...paragraphs(article)].map((line) => line.replace(/\s+/g, " ").trim()).filter(Boolean).join("\n\n");
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
