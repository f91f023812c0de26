// The two dialogs: which keys there are, and what Claimlight is.

import { byId } from "./dom.js";
import { requestsSinceLoading } from "./requests.js";

export function bindDialogs() {
  byId("keys-open").addEventListener("click", showKeys);
  byId("about-open").addEventListener("click", () => {
    byId("requests").textContent = String(requestsSinceLoading());
    byId("about").showModal();
  });
  for (const button of document.querySelectorAll("[data-close]")) {
    button.addEventListener("click", () => button.closest("dialog").close());
  }
}

export function showKeys() {
  byId("keys").showModal();
}
