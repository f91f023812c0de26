// Counts the requests of page and worker since the page was ready: a promise of privacy that can be checked.

/** @type {number | null} */
let ready = null;
let now = 0;

/** @param {number} ofWorker requests that the worker has made in all */
export function countRequests(ofWorker) {
  now = ofWorker;
  ready ??= total();
}

/** Requests since the first analysis was there. */
export function requestsSinceLoading() {
  return ready === null ? 0 : total() - ready;
}

function total() {
  return performance.getEntriesByType("resource").length + now;
}
