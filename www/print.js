// On paper there is no editing: the text is set again with its underlines and letters.

import { element } from "./dom.js";
import { reading } from "./reading.js";
import { LABELS, MARKED, MEANINGS } from "./words.js";

/** What underlines and letters mean. */
function legend() {
  const entry = (label, meaning) => [element("span", { class: `part ${label}` }, LABELS[label].name), element("sup", {}, LABELS[label].tag), ` ${meaning}. `];
  return element("p", { class: "print-legend" },
    ...MARKED.flatMap((label) => entry(label, MEANINGS[label])), "Marked by a program, which makes mistakes: it says who says so, never what is true.");
}

/**
 * @param {HTMLElement} box shown on paper only
 * @param {() => string} text as it is on the page
 * @param {() => import("./statements.js").Statements | null} current the statements of that text; null while there are none
 */
export function printWith(box, text, current) {
  addEventListener("beforeprint", () => {
    const statements = current();
    if (statements) box.replaceChildren(legend(), ...reading(statements));
    else box.replaceChildren(...text().split("\n").map((line) => element("p", {}, line)));
  });
  addEventListener("afterprint", () => box.replaceChildren());
}
