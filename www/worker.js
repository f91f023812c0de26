// Runs the analysis beside the page, so that it never holds up typing. It is told of edits and tells what they change.

import init, { LiveDocument } from "./wasm/claimlight.js";

/** Paragraphs in one message: the page takes in a long text in short tasks. */
const BATCH = 100;

/** Milliseconds without an edit after which the whole of a long text is looked at. */
const REST = 300;

/** UTF-16 code units of a text that is not long. */
const LONG = 30_000;

const tell = (error) => postMessage({ kind: "failed", message: String(error?.message ?? error) });

let length = 0;
let due = 0;

init().then(() => {
  const live = new LiveDocument();
  const connect = () => {
    try {
      postMessage({ kind: "connections", connections: live.connections() });
    } catch (error) {
      tell(error);
    }
  };
  onmessage = ({ data: { start, removed, inserted } }) => {
    const began = performance.now();
    clearTimeout(due);
    try {
      const change = live.edit(start, removed, inserted);
      length += inserted.length - removed;
      const requests = performance.getEntriesByType("resource").length;
      const { paragraphs } = change;
      for (let from = 0; from === 0 || from < paragraphs.length; from += BATCH) {
        const batch = { at: change.at + from, removed: from === 0 ? change.removed : 0, paragraphs: paragraphs.slice(from, from + BATCH) };
        const more = from + BATCH < paragraphs.length;
        postMessage({ kind: "changed", change: batch, more, requests, took: performance.now() - began });
      }
      due = setTimeout(connect, length < LONG ? 0 : REST);
    } catch (error) {
      tell(error);
    }
  };
  postMessage({ kind: "ready" });
}, tell);
