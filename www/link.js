// Links to copy: to the text, and to a sentence of it.

import { copyOrTell, NotCopied } from "./clipboard.js";
import { fragmentAt, fragmentOf, SAFE_LENGTH } from "./share.js";

/** Said once it is copied. */
const COPIED = "Link copied. Who has it can read the text";

/** The page's address, without what stands after #. */
const address = () => location.href.split("#")[0];

/**
 * Copies a link to a text, unless many programs would cut it.
 * @param {string} text
 * @param {(message: string) => void} tell
 */
export function copyLinkToText(text, tell) {
  return copyOrTell(linkToText(text), COPIED, tell);
}

async function linkToText(text) {
  const link = address() + await fragmentOf(text);
  if (link.length <= SAFE_LENGTH) return link;
  throw new NotCopied(`The link would have ${link.length.toLocaleString("en")} characters, and many programs cut links longer than ${SAFE_LENGTH.toLocaleString("en")}. Take the report away instead.`);
}

/**
 * Copies a link to a sentence, with as much of the text around it as there is room for.
 * @param {string} text
 * @param {{ start: number, end: number }} sentence
 * @param {(message: string) => void} tell
 */
export function copyLinkToSentence(text, sentence, tell) {
  let message = COPIED;
  const copied = fragmentAt(text, sentence, SAFE_LENGTH - address().length).then((found) => {
    if (found === null) throw new NotCopied("The sentence is too long for a link: many programs would cut it. Copy it instead.");
    if (!found.whole) message = "Link copied. It holds the paragraphs around this sentence: the whole text would make it too long";
    return address() + found.fragment;
  });
  return copyOrTell(copied, () => message, tell);
}
