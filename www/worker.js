// Runs the analysis beside the page, so that it never holds up typing.

import init, { analyze } from "./wasm/claimlight.js";

const tell = (error) => postMessage({ kind: "failed", message: String(error?.message ?? error) });

init().then(() => {
  onmessage = ({ data: text }) => {
    try {
      postMessage({ kind: "result", document: analyze(text), requests: performance.getEntriesByType("resource").length });
    } catch (error) {
      tell(error);
    }
  };
  postMessage({ kind: "ready" });
}, tell);
