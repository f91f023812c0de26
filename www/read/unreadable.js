/** A file that cannot be read: why, and what to do, for people. */
export class Unreadable extends Error {
  /**
   * @param {string} name of the file
   * @param {string} reason a sentence that goes on from "because"
   */
  constructor(name, reason) {
    super(`${name}: ${reason}`);
    this.reason = reason;
  }
}
