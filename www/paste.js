// What the browser's own pasting of plain text leaves out: words that the clipboard holds only as markup, files, and
// line ends of Windows.

/**
 * @param {import("./surface.js").Surface} surface
 * @param {{ onfiles: (files: File[]) => void, onempty: () => void }} listener `onempty`: there were no words in what was pasted
 */
export function helpPasting(surface, { onfiles, onempty }) {
  /** Whether the browser leaves the line ends of Windows as they are; not known before the first such paste. */
  let leavesReturns = false;
  surface.listen("paste", async (event) => {
    const { clipboardData } = event;
    const plain = clipboardData.getData("text/plain");
    if (plain.includes("\r")) {
      const mended = plain.replace(/\r\n?/g, "\n");
      if (leavesReturns) {
        event.preventDefault();
        insert(mended);
        return;
      }
      // Not done for every browser: some see to it themselves, and take very long for many lines that are inserted.
      surface.element.addEventListener("input", ({ inputType }) => {
        if (inputType !== "insertFromPaste" || !surface.element.textContent.includes("\r")) return;
        leavesReturns = true;
        document.execCommand("undo");
        insert(mended);
      }, { once: true });
    }
    if (plain !== "") return;
    const files = [...clipboardData.files];
    const markup = clipboardData.getData("text/html");
    if (markup === "" && files.length === 0) return;
    event.preventDefault();
    const words = markup && (await import("./read/html.js")).htmlText(markup);
    if (words.trim() !== "") insert(words);
    else if (files.length > 0) onfiles(files);
    else onempty();
  });
}

/** Through the browser's own editing, so that undo takes it back. */
function insert(text) {
  document.execCommand("insertText", false, text);
}
