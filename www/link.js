// Links to copy: to the text, and to a sentence of it.

import { NotCopied } from "./clipboard.js";
import { fragmentAt, fragmentOf, SAFE_LENGTH } from "./share.js";

/** The page's address, without what stands after #. */
const address = () => location.href.split("#")[0];

/** @param {string} text @throws {NotCopied} if many programs would cut it */
export async function linkToText(text) {
  const link = address() + await fragmentOf(text);
  if (link.length <= SAFE_LENGTH) return link;
  throw new NotCopied(`The link would have ${link.length.toLocaleString("en")} characters, and many programs cut links longer than ${SAFE_LENGTH.toLocaleString("en")}. Take the report away instead.`);
}

/**
 * @param {string} text
 * @param {{ start: number, end: number }} sentence
 * @returns {Promise<{ link: string, whole: boolean }>} `whole`: whether it holds the whole text
 * @throws {NotCopied} if the sentence alone is too long
 */
export async function linkToSentence(text, sentence) {
  const found = await fragmentAt(text, sentence, SAFE_LENGTH - address().length);
  if (found === null) throw new NotCopied("The sentence is too long for a link: many programs would cut it. Copy it instead.");
  return { link: address() + found.fragment, whole: found.whole };
}
