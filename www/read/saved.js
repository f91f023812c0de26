// A saved web page → the article in it, found by @mozilla/readability, which Firefox's reading view uses.

import Readability from "../vendor/readability.js";
import { htmlText, lineOf, textOf } from "./html.js";
import { leniently, parsed } from "./inert.js";

/** Characters of an article, at least: with less, Readability is unsure and takes headings and lists away. */
const SHORTEST = 500;

/** Elements of the largest page that it is given: it takes a second for some ten thousand. */
const LARGEST = 50_000;

/** Elements inside elements of the deepest page that it is given: it looks at all that is in each. */
const DEEPEST = 150;

/** @param {string} source */
export function savedText(source) {
  const page = parsed(source, "text/html");
  const titles = page.querySelectorAll("h1");
  const heading = titles.length === 1 ? lineOf(titles[0]) : null;
  // It comes first, wherever it stands; Readability would leave it in if the page goes by another title.
  if (heading) titles[0].remove();
  const article = deeperThan(DEEPEST, page) ? null : leniently(() => {
    try {
      return new Readability(page, { serializer: (element) => element, charThreshold: SHORTEST, maxElemsToParse: LARGEST }).parse();
    } catch {
      return null;
    }
  });
  if (!article || article.length < SHORTEST) return htmlText(source);
  return textOf(heading || article.title, article.content);
}

/** Whether there are elements inside more elements than so many. */
function deeperThan(most, page) {
  const walker = page.createTreeWalker(page, NodeFilter.SHOW_ELEMENT);
  for (let depth = 0; ;) {
    if (walker.firstChild()) depth++;
    else {
      while (!walker.nextSibling()) {
        if (!walker.parentNode()) return false;
        depth--;
      }
    }
    if (depth > most) return true;
  }
}
