// Keeps the page for use without a network, and offers a newer version of it when there is one.

import { element } from "./dom.js";
import { scriptAddress } from "./script-address.js";

/** Where the texts are while the page loads anew, in this tab alone. */
const HANDOVER = "claimlight handover";

/** @typedef {import("./texts.js").Kept & { keeps: boolean }} Handed the open texts, and whether this tab keeps them */

/** What the page before this one handed over, once. @returns {Handed | null} */
export function handedOver() {
  try {
    const handed = sessionStorage.getItem(HANDOVER);
    sessionStorage.removeItem(HANDOVER);
    return JSON.parse(handed);
  } catch {
    return null;
  }
}

/**
 * @param {HTMLElement} offer where a newer version is offered
 * @param {() => Handed} contents what has to outlive the change
 */
export async function workOffline(offer, contents) {
  // Where it is forbidden (private windows, plain http), the page works as before, with a network.
  if (!navigator.serviceWorker || !isSecureContext) return;
  try {
    const registration = await navigator.serviceWorker.register(scriptAddress("./sw.js"));
    const present = () => registration.waiting && navigator.serviceWorker.controller && show(offer, registration.waiting, contents);
    const follow = () => registration.installing?.addEventListener("statechange", present);
    present();
    // It may have been found before anybody listened.
    follow();
    registration.addEventListener("updatefound", follow);
  } catch {
    // Nothing to do about it, and nothing lost.
  }
}

function show(offer, worker, contents) {
  const message = element("p", {}, "A newer version of Claimlight is here.");
  const close = () => (offer.hidden = true);
  const accept = element("button", { type: "button", class: "plain", onclick: () => takeOver(worker, contents, refuse) }, "Use it now");
  const refuse = (reason) => {
    message.textContent = reason;
    accept.remove();
  };
  offer.replaceChildren(message, accept, element("button", { type: "button", class: "quiet", onclick: close }, "Later"));
  offer.hidden = false;
}

/** Lets the newer version begin, if this is the only window: no window ever gets files of two versions. */
function takeOver(worker, contents, refuse) {
  try {
    sessionStorage.setItem(HANDOVER, JSON.stringify(contents()));
  } catch {
    refuse("Your texts are too long to be carried over. You get the newer version when you open Claimlight the next time.");
    return;
  }
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    sessionStorage.removeItem(HANDOVER);
    refuse("Claimlight is open in another window too. You get the newer version when all are closed and you open it again.");
  };
  worker.postMessage("take over", [port2]);
}
