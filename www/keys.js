// The page's own keys. In the text only those with Ctrl (or ⌘), so that typing stays typing.

import { byId } from "./dom.js";
import { LABELS } from "./words.js";

/** @param {{ explain: () => void, cross: () => void, toggle: () => void, undo: () => void, help: () => void }} actions */
export function bindKeys({ explain, cross, toggle, undo, help }) {
  addEventListener("keydown", (event) => {
    const command = isCommand(event);
    if (command && event.shiftKey && event.code === "KeyH") {
      event.preventDefault();
      toggle();
    } else if (command && event.shiftKey && event.key === "Enter" && !document.querySelector("dialog[open]")) {
      event.preventDefault();
      cross();
    } else if (command && event.key === "Enter" && byId("surface").contains(event.target)) {
      event.preventDefault();
      explain();
    } else if (command && !event.shiftKey && event.key.toLowerCase() === "z" && !isEditable(event.target)) {
      // Not left to browsers: some would undo the text, which may not even be in sight.
      event.preventDefault();
      undo();
    } else if (event.key === "?" && !command && !isEditable(event.target)) {
      event.preventDefault();
      help();
    }
  });
}

/** The key that is pressed, where it stands for itself; empty with Ctrl, ⌘ or Alt, which make it one of the browser's. */
export function plainKey(event) {
  return isCommand(event) || event.altKey ? "" : event.key;
}

/** The label that such a key stands for where labels are set or guessed, or undefined. */
export function labelOfKey(key) {
  return Object.keys(LABELS).find((label) => LABELS[label].tag === key.toUpperCase());
}

function isCommand(event) {
  return event.ctrlKey || event.metaKey;
}

function isEditable(target) {
  return target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.nodeName);
}
