// A short name for a text, from nothing but the text.

/**
 * Sixteen digits that are the same for the same text and, as good as always, others for another: FNV-1a of 64 bits over
 * its UTF-8. Browsers have longer ones, but only on pages that come over a secure connection, and later.
 * @param {string} text
 */
export function fingerprint(text) {
  // The offset basis, in two halves; the prime is 2 ** 40 + 0x1b3.
  let [high, low] = [0xcbf29ce4, 0x84222325];
  for (const byte of new TextEncoder().encode(text)) {
    low = (low ^ byte) >>> 0;
    const product = low * 0x1b3;
    high = (high * 0x1b3 + Math.floor(product / 2 ** 32) + low * 0x100) >>> 0;
    low = product >>> 0;
  }
  return [high, low].map((half) => half.toString(16).padStart(8, "0")).join("");
}
