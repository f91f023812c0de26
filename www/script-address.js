// Addresses of the page's own scripts, for workers.

/** Chromium wants to be told that a script's address is ours. */
const policy = globalThis.trustedTypes?.createPolicy("claimlight", {
  createScriptURL: (address) => {
    const url = new URL(address, import.meta.url);
    if (url.origin !== location.origin && url.protocol !== "file:") throw new TypeError(`Not a script of this page: ${address}`);
    return url.href;
  },
});

/** @param {string} address of a script of this page */
export function scriptAddress(address) {
  return policy ? policy.createScriptURL(address) : new URL(address, import.meta.url);
}
