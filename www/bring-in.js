// Files opened or dropped. What can be read is shown; what cannot is said, and loses nothing.

import { helpPasting } from "./paste.js";
import { ENDINGS, fileText } from "./read/file.js";

/**
 * @param {HTMLInputElement} input for files
 * @param {import("./surface.js").Surface} surface into which is pasted
 * @param {{ onread: (texts: { name: string, text: string }[]) => void, onproblems: (messages: string[]) => void }} listener
 */
export function bringIn(input, surface, { onread, onproblems }) {
  const open = async (files) => {
    const results = await Promise.allSettled(files.map(async (file) => ({ name: file.name, text: await fileText(file) })));
    const texts = results.filter(({ status }) => status === "fulfilled").map(({ value }) => value);
    if (texts.length > 0) onread(texts);
    onproblems(results.filter(({ status }) => status === "rejected").map(({ reason }) => reason.message));
  };
  input.accept = ENDINGS.join(",");
  input.addEventListener("change", () => {
    open([...input.files]);
    input.value = "";
  });
  helpPasting(surface, { onfiles: open, onempty: () => onproblems(["There are no words in what was pasted."]) });
  const holdsFiles = (event) => event.dataTransfer?.types.includes("Files");
  addEventListener("dragover", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    document.body.classList.add("dropping");
  });
  addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) document.body.classList.remove("dropping");
  });
  addEventListener("drop", (event) => {
    document.body.classList.remove("dropping");
    if (!holdsFiles(event)) return;
    event.preventDefault();
    open([...event.dataTransfer.files]);
  });
}
