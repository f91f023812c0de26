// What the browser's own pasting of plain text leaves out: words that the clipboard holds only as markup, files, and
// line ends of Windows.

/**
 * @param {import("./surface.js").Surface} surface
 * @param {(files: File[]) => void} onfiles
 */
export function helpPasting(surface, onfiles) {
  surface.listen("paste", async (event) => {
    const { clipboardData } = event;
    const plain = clipboardData.getData("text/plain");
    if (plain.includes("\r")) {
      event.preventDefault();
      insert(plain.replace(/\r\n?/g, "\n"));
    }
    if (plain !== "") return;
    const files = [...clipboardData.files];
    const markup = clipboardData.getData("text/html");
    if (markup === "" && files.length === 0) return;
    event.preventDefault();
    if (markup === "") {
      onfiles(files);
      return;
    }
    const { htmlText } = await import("./read/html.js");
    insert(htmlText(markup));
  });
}

/** Through the browser's own editing, so that undo takes it back. */
function insert(text) {
  document.execCommand("insertText", false, text);
}
