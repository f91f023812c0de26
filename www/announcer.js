// Tells screen readers what changed, politely and not at every keystroke.

/** Milliseconds of rest before something is said. */
const REST = 900;

export class Announcer {
  /** @param {HTMLElement} box a live region */
  constructor(box) {
    this.box = box;
    this.timer = 0;
  }

  /** @param {string} message */
  say(message) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => (this.box.textContent = message), REST);
  }
}
