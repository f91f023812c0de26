// Long work in short slices, between which the page answers.

/** Milliseconds that a slice takes, about. */
const SLICE = 8;

export class Slices {
  constructor() {
    this.timer = 0;
    /** What waits for the result of what is under way. @type {((result: any) => void) | null} */
    this.waiting = null;
  }

  /**
   * Runs a generator to its end, a slice now and the rest when the page has time; what is under way is given up.
   * @template Result
   * @param {Generator<void, Result>} work
   * @param {(result: Result) => void} done
   */
  run(work, done) {
    this.cancel();
    this.waiting = done;
    const until = performance.now() + SLICE;
    do {
      const { done: ended, value } = work.next();
      if (ended) return this.finish(value);
    } while (performance.now() < until);
    this.timer = setTimeout(() => this.run(work, done));
  }

  cancel() {
    clearTimeout(this.timer);
    this.waiting = null;
  }

  /** Ends what is under way with a result that is there already. Gives whether anything was under way. */
  finish(result) {
    const { waiting } = this;
    this.cancel();
    waiting?.(result);
    return waiting !== null;
  }
}

/** Acts once the next frame is on the screen: to ask for the layout earlier would hold that frame up. */
export function afterPaint(act) {
  requestAnimationFrame(() => setTimeout(act));
}

/** Runs a generator to its end at once. */
export function atOnce(work) {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
