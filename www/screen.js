// Where things are in the window: bringing the text on the screen, and what room there is beside it.

/** Pixels of height that do for a card, if more would hide what a line leads to. */
export const ENOUGH = 260;

/** Pixels between the card and what it stands beside. */
export const GAP = 10;

/** Pixels between what is brought on the screen and what sticks to its edges. */
const MARGIN = 24;

/**
 * A part of the window.
 * @typedef {{ left: number, width: number, top: number, bottom: number }} Room
 */

/** Brings a stretch of the text on the screen, between what sticks to its top and its bottom; `always` moves also what is there. */
export function bringOnScreen(range, always = false) {
  const box = range.getBoundingClientRect();
  const panel = document.querySelector(".panel");
  const top = Math.max(0, document.querySelector(".legend").getBoundingClientRect().bottom) + MARGIN;
  const bottom = (getComputedStyle(panel).bottom === "0px" ? innerHeight - panel.offsetHeight : innerHeight) - MARGIN;
  if (!always && box.top >= top && box.bottom <= Math.min(bottom, innerHeight * 0.6)) return;
  window.scrollBy({ top: box.top - Math.max(top, Math.min(innerHeight * 0.25, bottom - box.height)), behavior: "instant" });
}

/** Shows the text from its top, once the browser has shown its end, where the cursor is after a paste: that may be as late as in the frame after. */
export function showTopSoon() {
  requestAnimationFrame(() => requestAnimationFrame(() => {
    const top = document.querySelector(".sheet").getBoundingClientRect().top;
    if (top < 0) window.scrollBy({ top: top - document.querySelector(".legend").offsetHeight - 60, behavior: "instant" });
  }));
}

/**
 * The room beside the text, above or below a row of the list that has to stay in sight; null where there is none.
 * @param {Element} text
 * @param {Element} [row]
 * @returns {Room | null}
 */
export function besideText(text, row) {
  const { left, top, width, right } = document.querySelector(".panel").getBoundingClientRect();
  if (left < text.getBoundingClientRect().right || right > innerWidth) return null;
  return roomBeside({ left, width, top: Math.max(top, GAP), bottom: innerHeight - GAP }, row?.getBoundingClientRect());
}

/** What of a room lies above or below a row in it, whichever is more: all of it where neither does for a card. */
function roomBeside(room, row) {
  if (!row || row.bottom < room.top || row.top > room.bottom) return room;
  const [above, below] = [row.top - room.top, room.bottom - row.bottom];
  if (Math.max(above, below) < ENOUGH + GAP) return room;
  return above > below ? { ...room, bottom: row.top - GAP } : { ...room, top: row.bottom + GAP };
}
