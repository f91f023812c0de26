// On paper there is no editing: the text is set again with its underlines and letters.

import { element } from "./dom.js";
import { meaning, reading } from "./reading.js";
import { MARKED } from "./words.js";

/** What underlines and letters mean. */
function legend() {
  return element("p", { class: "print-legend" }, ...MARKED.flatMap((label) => [...meaning(label), ". "]), "Marked by a program, which makes mistakes: it says who says so, never what is true.");
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
