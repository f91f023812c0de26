// Writing to the clipboard, and saying whether it worked.

import { element } from "./dom.js";

/**
 * @param {string} text
 * @param {string} message said once it is copied
 * @param {(message: string) => void} tell
 */
export function copyOrTell(text, message, tell) {
  writeClipboard(text).then(() => tell(message), () => tell("The browser did not allow copying."));
}

/** The clipboard needs a secure page; elsewhere the older way does. */
async function writeClipboard(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const area = element("textarea", { class: "visually-hidden" });
  area.value = text;
  document.body.append(area);
  area.select();
  const copied = document.execCommand("copy");
  area.remove();
  if (!copied) throw new Error("copying is not allowed");
}
