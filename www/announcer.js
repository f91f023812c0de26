// Tells what changed: to screen readers politely and not at every keystroke, to all where it is more than they see.

/** Milliseconds of rest before something is said. */
const REST = 900;

/** Milliseconds that a note stays on the screen. */
const STAY = 6000;

export class Announcer {
  /**
   * @param {HTMLElement} box a live region that nobody sees
   * @param {HTMLElement} note a live region on the screen
   */
  constructor(box, note) {
    Object.assign(this, { box, note, timer: 0, noteTimer: 0 });
  }

  /** For those who cannot see it happen. @param {string} message */
  say(message) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => (this.box.textContent = message), REST);
  }

  /** For all. @param {string} message */
  tell(message) {
    clearTimeout(this.noteTimer);
    this.note.textContent = message;
    this.noteTimer = setTimeout(() => (this.note.textContent = ""), STAY);
  }
}
