// What changed between two states of a text, and where positions of the older state are in the newer one.

/**
 * One replacement: at `start`, `removed` units gave way to `inserted` units.
 * @typedef {{ start: number, removed: number, inserted: number }} Edit
 */

/** Units compared at once: comparing slices is quicker than comparing units. */
const BLOCK = 4096;

/**
 * The shortest replacement that turns one text into the other.
 * @param {string} before
 * @param {string} after
 * @returns {Edit}
 */
export function difference(before, after) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start + BLOCK <= shorter && before.slice(start, start + BLOCK) === after.slice(start, start + BLOCK)) start += BLOCK;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  const most = shorter - start;
  const tail = (text, from, to) => text.slice(text.length - to, text.length - from);
  while (same + BLOCK <= most && tail(before, same, same + BLOCK) === tail(after, same, same + BLOCK)) same += BLOCK;
  while (same < most && before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)) same++;
  return { start, removed: before.length - start - same, inserted: after.length - start - same };
}

/**
 * The edit, widened where it would cut a pair of surrogates of either text: for those who think in characters.
 * @param {Edit} edit
 * @param {string} before
 * @param {string} after
 * @returns {Edit}
 */
export function inCharacters({ start, removed, inserted }, before, after) {
  if (start > 0 && isHigh(before.charCodeAt(start - 1))) {
    start--;
    removed++;
    inserted++;
  }
  if (isLow(before.charCodeAt(start + removed)) || isLow(after.charCodeAt(start + inserted))) {
    removed++;
    inserted++;
  }
  return { start, removed, inserted };
}

/** The first half of a pair. */
const isHigh = (unit) => unit >= 0xd800 && unit < 0xdc00;
/** The second half. */
const isLow = (unit) => unit >= 0xdc00 && unit < 0xe000;

/**
 * Where a position of the text before the edits lies after them. A position inside a replaced stretch moves to the
 * stretch's end; one at its very start stays.
 * @param {number} position
 * @param {Edit[]} edits in the order in which they were made
 */
export function carry(position, edits) {
  for (const { start, removed, inserted } of edits) {
    if (position <= start) continue;
    position = Math.max(position, start + removed) + inserted - removed;
  }
  return position;
}
