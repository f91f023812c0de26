// Analyses the text in a worker, which keeps it and is told of edits: at most one is under way, and what comes meanwhile
// becomes one.

import { difference, inCharacters } from "./edits.js";
import { scriptAddress } from "./script-address.js";

/** Starts of the worker in a row that may fail before it is given up. */
const MOST_FAILURES = 3;

/**
 * What the worker answers to an edit: in several messages, if it changes much. `afresh` with the first after a new worker began.
 * @typedef {{ change: import("../src/wasm").Change, more: boolean, requests: number, afresh: boolean, took: number }} Answer
 * @typedef {{ onchanged: (text: string, answer: Answer) => void,
 *   onconnections: (connections: import("../src/wasm").Connections) => void,
 *   ontrouble: (kind: "unavailable" | "crashed", message: string) => void }} Listener
 */
export class Analyser {
  /** @param {Listener} listener */
  constructor(listener) {
    this.listener = listener;
    this.failures = 0;
    /** The text under way, or null. @type {string | null} */
    this.current = null;
    /** The text that comes next, or null. @type {string | null} */
    this.next = null;
    /** The text that the worker has. */
    this.held = "";
    /** Whether it has yet to say what only that whole text tells. */
    this.connecting = false;
    this.afresh = true;
    this.start();
  }

  /** Asks for a text's analysis; one that was asked for before and has not begun is forgotten. */
  analyse(text) {
    this.next = text;
    if (this.failures >= MOST_FAILURES) this.retry();
    this.send();
  }

  /** Begins anew after the worker was given up. */
  retry() {
    this.failures = 0;
    this.start();
  }

  start() {
    this.worker?.terminate();
    this.ready = false;
    this.held = "";
    this.afresh = true;
    const worker = new Worker(scriptAddress("./worker.js"), { type: "module" });
    this.worker = worker;
    // A worker that was ended may still have something to say; nobody listens to it any more.
    worker.onmessage = ({ data }) => worker === this.worker && this.receive(data);
    worker.onerror = (event) => {
      event.preventDefault();
      if (worker === this.worker) this.fail(event.message ?? "");
    };
  }

  receive(message) {
    if (message.kind === "ready") {
      this.ready = true;
      this.send();
    } else if (message.kind === "changed") {
      const text = this.current;
      const { afresh } = this;
      this.afresh = false;
      if (!message.more) {
        this.current = null;
        this.send();
      }
      this.listener.onchanged(text, { ...message, afresh });
    } else if (message.kind === "connections") {
      this.failures = 0;
      this.connecting = false;
      this.listener.onconnections(message.connections);
    } else {
      this.fail(message.message);
    }
  }

  send() {
    if (!this.ready || this.current !== null || this.next === null) return;
    this.current = this.next;
    this.next = null;
    const { start, removed, inserted } = inCharacters(difference(this.held, this.current), this.held, this.current);
    this.held = this.current;
    this.connecting = true;
    this.worker.postMessage({ start, removed, inserted: this.current.slice(start, start + inserted) });
  }

  /** The worker died: a new one takes over, but not with the text that killed the old one. */
  fail(message) {
    const wasReady = this.ready;
    const killer = this.current ?? (this.connecting ? this.held : null);
    this.current = null;
    this.connecting = false;
    this.failures++;
    if (this.failures < MOST_FAILURES) {
      // Once may be chance (memory, a sleeping machine); a text that fails again is left alone until it changes.
      if (wasReady && this.failures === 1) this.next ??= killer;
      this.start();
    } else {
      this.worker.terminate();
      this.ready = false;
    }
    if (!wasReady && this.failures >= MOST_FAILURES) this.listener.ontrouble("unavailable", message);
    else if (wasReady && this.failures > 1) this.listener.ontrouble("crashed", message);
  }
}
