// Writing to the clipboard, and saying whether it worked.

import { element } from "./dom.js";

/** There is nothing to copy: why, for people. */
export class NotCopied extends Error {}

/**
 * @param {string | Promise<string>} text a promise may break with `NotCopied`
 * @param {string | (() => string)} message said once it is copied
 * @param {(message: string) => void} tell
 */
export async function copyOrTell(text, message, tell) {
  try {
    // Both are waited for: browsers say of a broken promise only that they did not copy.
    await Promise.all([text, writeClipboard(text)]);
    tell(typeof message === "function" ? message() : message);
  } catch (error) {
    tell(error instanceof NotCopied ? error.message : "The browser did not allow copying.");
  }
}

/** The clipboard needs a secure page; elsewhere the older way does. */
async function writeClipboard(text) {
  const { clipboard } = navigator;
  // Safari allows only what is begun at the click itself.
  if (text instanceof Promise && clipboard?.write && globalThis.ClipboardItem) {
    const blob = text.then((text) => new Blob([text], { type: "text/plain" }));
    return clipboard.write([new ClipboardItem({ "text/plain": blob })]);
  }
  const words = await text;
  if (clipboard) return clipboard.writeText(words);
  const { activeElement } = document;
  const selection = getSelection();
  const ranges = Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index));
  const area = element("textarea", { class: "visually-hidden" });
  area.value = words;
  document.body.append(area);
  area.select();
  const copied = document.execCommand("copy");
  area.remove();
  selection.removeAllRanges();
  ranges.forEach((range) => selection.addRange(range));
  activeElement.focus({ preventScroll: true });
  if (!copied) throw new Error("copying is not allowed");
}
