// Says what does not work and what can be done about it.

import { element } from "./dom.js";

const PROBLEMS = {
  unavailable: {
    title: "The analysis could not start.",
    advice: "Your text is safe. Load the page again; if that does not help, use a current Firefox, Chrome, Edge or Safari, and check that nothing blocks WebAssembly (a security setting, “lockdown mode”, or the server sending a wrong file).",
    again: "Try again",
  },
  crashed: {
    title: "The analysis of this text failed.",
    advice: "Your text is safe, only its colours may be out of date. Claimlight goes on as soon as you change the text; if it keeps failing, try a part of it.",
    again: "Try again",
  },
  unreadable: {
    title: "Not everything could be opened.",
    advice: "Your text is as it was.",
  },
  unkept: {
    title: "Your texts are not kept.",
    advice: "They stay on this page as long as it is open.",
  },
  link: {
    title: "The link could not be read.",
    advice: "",
  },
  colourless: {
    title: "This browser cannot colour the text.",
    advice: "The list of statements works all the same. Colours need Firefox 140, Chrome or Edge 123, Safari 17.5, or newer.",
  },
};

/**
 * @param {HTMLElement} box
 * @param {keyof typeof PROBLEMS} kind
 * @param {string[]} [technical] what is known of it in particular
 * @param {() => void} [again]
 */
export function showProblem(box, kind, technical = [], again) {
  const { title, advice, again: word } = PROBLEMS[kind];
  box.replaceChildren(
    element("p", {}, element("strong", {}, title), " ", advice),
    ...technical.map((line) => element("p", { class: "technical" }, line)),
    ...(word && again ? [element("button", { type: "button", class: "plain", onclick: again }, word)] : []),
  );
  box.append(element("button", { type: "button", class: "quiet", onclick: () => clearProblem(box, [kind]) }, "Close"));
  box.dataset.kind = kind;
  box.hidden = false;
}

/** Takes a problem of certain kinds away. @param {HTMLElement} box @param {(keyof typeof PROBLEMS)[]} kinds */
export function clearProblem(box, kinds) {
  if (!kinds.includes(box.dataset.kind)) return;
  box.hidden = true;
  box.replaceChildren();
}
