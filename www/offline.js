// Keeps the page for use without a network.

import { scriptAddress } from "./analyser.js";

/** @param {(message: string) => void} tell */
export async function workOffline(tell) {
  // Where it is forbidden (private windows, plain http), the page works as before, with a network.
  if (!navigator.serviceWorker || !isSecureContext) return;
  try {
    const registration = await navigator.serviceWorker.register(scriptAddress("./sw.js"));
    registration.addEventListener("updatefound", () => {
      const arriving = registration.installing;
      arriving.addEventListener("statechange", () => {
        if (arriving.state === "installed" && navigator.serviceWorker.controller) {
          tell("A newer version is here. You get it when you open Claimlight the next time.");
        }
      });
    });
  } catch {
    // Nothing to do about it, and nothing lost.
  }
}
