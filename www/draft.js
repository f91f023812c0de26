// Keeps the open texts in this browser between visits, if the person asks for it and no other tab does.
//
// IndexedDB through idb-keyval, not localStorage: a long text is written without holding up the typing, and has room.
// One tab keeps at a time, the one that holds the lock; asking in another takes it over, and the first one says so.

import { del, get, update } from "./vendor/idb-keyval.js";

/** Each copy of the page on a host has its own. */
const NAME = `claimlight draft ${new URL(".", import.meta.url).pathname}`;

/** Why nothing is kept where another version of the page has kept something else. */
const UNKNOWN = "What is kept here is of another version of Claimlight, which this one cannot read. It stays as it is.";

/** Milliseconds without a change after which the texts are written. */
const REST = 400;

/** @typedef {import("./texts.js").Kept} Kept */

export class Draft {
  /**
   * @param {{ box: HTMLInputElement, hint: HTMLElement }} elements
   * @param {{ contents: () => Kept, onrestore: (kept: unknown) => boolean, onproblem: (reason: string) => void, onkept: () => void }} listener
   *   `onrestore` takes in what was kept, and gives whether it could be read
   */
  constructor({ box, hint }, listener) {
    Object.assign(this, { box, hint, listener, timer: 0 });
    /** Ends the keeping, where this tab keeps. @type {(() => void) | null} */
    this.release = null;
    /** Whether all that is stored is in this tab: nothing else is ever written over. */
    this.whole = false;
    /** The name of this tab's turn at keeping, stored with what it keeps: it may hear late that another tab has taken over. */
    this.keeper = "";
    /** Whether this turn has not written yet. */
    this.fresh = false;
    // One after the other: who ticks and unticks at once ends where the box says.
    let turn = Promise.resolve();
    box.addEventListener("change", () => (turn = turn.then(() => this.follow())));
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && this.write());
  }

  /** Whether this tab keeps its texts. */
  get keeps() {
    return this.release !== null && this.whole;
  }

  /** Brings back what was kept, unless another tab has it. @param {boolean} own whether it was this tab that kept it */
  async start(own) {
    // Both are for secure pages only; without them nothing is offered.
    if (!navigator.locks || !globalThis.indexedDB) return;
    this.box.closest(".keep").hidden = false;
    // Where storage is forbidden, nothing was kept; it is said when it is asked for.
    if ((await stored().catch(() => undefined)) === undefined) return;
    try {
      if (!(await this.hold({ ifAvailable: true }))) {
        this.say("Another tab keeps its texts. These are not kept.");
        return;
      }
      if (own) this.whole = true;
      else if (!(await this.takeIn())) return;
      this.box.checked = true;
      this.say("Kept until you untick this.");
      await this.write();
    } catch (error) {
      this.stop();
      this.fail(error);
    }
  }

  /** Takes in what is stored, which is not in this tab yet. Gives whether it could be read; where not, this tab keeps nothing. */
  async takeIn() {
    const kept = await stored();
    this.whole = kept === undefined || this.listener.onrestore(kept);
    if (this.whole) return true;
    this.stop();
    this.say(UNKNOWN);
    return false;
  }

  /** Takes the lock for as long as the page is open. Gives whether it has it; fails where it is forbidden. @param {LockOptions} options */
  hold(options) {
    return new Promise((resolve, reject) => {
      let held = false;
      navigator.locks.request(NAME, options, (lock) => {
        held = lock !== null;
        this.whole = false;
        this.keeper = crypto.randomUUID();
        this.fresh = true;
        resolve(held);
        return lock && new Promise((release) => (this.release = release));
      }).catch((error) => (held ? this.lose() : reject(error)));
    });
  }

  /** Does what the box says. */
  async follow() {
    if (this.box.checked && !this.release) await this.begin();
    else if (!this.box.checked && this.release) await this.end();
  }

  async begin() {
    let free;
    try {
      free = await this.hold({ ifAvailable: true });
      if (!free) await this.hold({ steal: true });
      if (!(await this.takeIn())) return;
    } catch (error) {
      this.fail(error);
    }
    if (!(await this.write())) {
      this.stop();
      this.say("Not kept.");
    } else {
      this.say(free ? "Kept until you untick this." : "Kept here now, with what the other tab kept.");
    }
  }

  async end() {
    this.stop();
    this.say("Closing the page forgets them.");
    await del(NAME).catch(({ message }) => this.listener.onproblem(`What was kept could not be removed (${message}). Remove this site’s data in the browser’s settings.`));
  }

  /** Another tab was asked to keep its texts. */
  lose() {
    this.stop();
    this.say("Another tab keeps its texts now. These are no longer kept.");
  }

  stop() {
    clearTimeout(this.timer);
    this.release?.();
    this.release = null;
    this.whole = false;
    this.box.checked = false;
  }

  /** Writes soon what changed. */
  changed() {
    if (!this.keeps) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.write(), REST);
  }

  /** Gives whether it was written: not over what another tab keeps by now. */
  async write() {
    clearTimeout(this.timer);
    if (!this.keeps) return false;
    const { keeper, fresh } = this;
    const contents = { ...this.listener.contents(), keeper };
    const mine = (kept) => fresh || kept === undefined || kept.keeper === keeper;
    try {
      let written = false;
      await update(NAME, (kept) => ((written = mine(kept)) ? contents : kept));
      if (this.keeper === keeper) this.fresh = false;
      if (written) this.listener.onkept();
      return written;
    } catch (error) {
      this.fail(error);
      return false;
    }
  }

  fail(error) {
    this.listener.onproblem(error.name === "QuotaExceededError"
      ? "This browser has no room left for it. Close texts that you do not need, or make room on the disk."
      : `This browser does not allow it (${error.message}). Private windows and strict settings forbid it.`);
  }

  say(message) {
    this.hint.textContent = message;
  }
}

/** What was kept. An async function, as opening what is forbidden may throw at once. */
async function stored() {
  return get(NAME);
}
