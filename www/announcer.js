// Tells what changed: to screen readers politely and not at every keystroke, to all where it is more than they see.

/** Milliseconds of rest before something is said. */
const REST = 900;

/** Milliseconds that a note stays on the screen. */
const STAY = 6000;

export class Announcer {
  /**
   * @param {HTMLElement} box a live region that nobody sees
   * @param {HTMLElement} note a popover, so that nothing that is open hides it
   */
  constructor(box, note) {
    Object.assign(this, { box, note, timer: 0, noteTimer: 0 });
    /** How things stood when it was last said. */
    this.state = "";
  }

  /** For those who cannot see it happen. @param {string} message */
  say(message) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => (this.box.textContent = message), REST);
  }

  /** How things stand, for those who cannot see it: said only when it is not as it was. @param {string} state */
  follow(state) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (state !== this.state) this.box.textContent = this.state = state;
    }, REST);
  }

  /** For all. @param {string} message */
  tell(message) {
    clearTimeout(this.timer);
    clearTimeout(this.noteTimer);
    this.box.textContent = message;
    this.note.textContent = message;
    this.note.classList.remove("high");
    // What is shown last is on top.
    if (this.note.matches(":popover-open")) this.note.hidePopover();
    this.note.showPopover();
    if (hides(this.note, document.activeElement)) this.note.classList.add("high");
    this.noteTimer = setTimeout(() => this.note.hidePopover(), STAY);
  }
}

/** Whether something on the screen covers a control: not the text, which is larger than it. */
function hides(over, control) {
  const [one, other] = [over, control ?? over].map((element) => element.getBoundingClientRect());
  if (other.height > innerHeight / 2) return false;
  return one.top < other.bottom && other.top < one.bottom && one.left < other.right && other.left < one.right;
}
