// The bytes of a text → its letters, in the encodings that files come in.

/** Bytes from the start in which a page has to say what it is encoded in. */
const PRESCANNED = 1024;

/**
 * As its first bytes say, or the page's markup; else UTF-8, unless the bytes are hardly that; else Western Windows.
 * @param {Uint8Array} bytes
 * @param {boolean} markup whether it is a page, which can say what it is encoded in
 * @returns {string | null} null if it is no text
 */
export function lettersOf(bytes, markup) {
  const marked = byMark(bytes);
  if (marked?.startsWith("utf-16")) return decoded(bytes, marked);
  if (bytes.includes(0)) return null;
  const named = marked ?? (markup ? declared(bytes) : null);
  return named ? decoded(bytes, named) : guessed(bytes);
}

const decoded = (bytes, encoding) => new TextDecoder(encoding).decode(bytes);

function byMark([first, second, third]) {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return first === 0xef && second === 0xbb && third === 0xbf ? "utf-8" : null;
}

/** One wrong byte does not make a text of another encoding: what counts is of which kind there are more. */
function guessed(bytes) {
  const text = decoded(bytes, "utf-8");
  let [wrong, right] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0xfffd) wrong++;
    else if (unit > 0x7f) right++;
  }
  return wrong > right && !valid(bytes) ? decoded(bytes, "windows-1252") : text;
}

function valid(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes) !== null;
  } catch {
    return false;
  }
}

const BLANK = "\\t\\n\\f\\r ";
const ATTRIBUTE = `([^${BLANK}/>][^${BLANK}/>=]*)(?:[${BLANK}]*=[${BLANK}]*(?:"([^"]*)"|'([^']*)'|([^${BLANK}>"'][^${BLANK}>]*))?)?`;
const TAG = `<(/?[a-z][^${BLANK}/>]*)((?:[${BLANK}/]*${ATTRIBUTE.replace(/\((?!\?)/g, "(?:")})*)`;
const COMMENT = "<!(?=--)(?:[^]*?-->|[^]*)";

/**
 * What a page's `<meta>` says that it is encoded in, looked for as the HTML standard does ("prescan a byte stream to
 * determine its encoding"); null if it says nothing, or names what nobody knows.
 */
function declared(bytes) {
  const head = String.fromCharCode(...bytes.subarray(0, PRESCANNED));
  for (const [, name, attributes] of head.matchAll(new RegExp(`${COMMENT}|${TAG}|<[!/?][^>]*`, "gi"))) {
    if (name?.toLowerCase() !== "meta") continue;
    const of = new Map();
    for (const [, key, ...values] of attributes.matchAll(new RegExp(ATTRIBUTE, "g"))) {
      if (!of.has(key.toLowerCase())) of.set(key.toLowerCase(), values.find((value) => value !== undefined) ?? "");
    }
    const encoding = known(of.get("charset") ?? (of.get("http-equiv")?.toLowerCase() === "content-type" ? labelIn(of.get("content")) : null));
    // Had it been of sixteen bits, this could not have been read.
    if (encoding) return encoding.startsWith("utf-16") ? "utf-8" : encoding.replace("x-user-defined", "windows-1252");
  }
  return null;
}

function labelIn(content = "") {
  const [, ...labels] = /charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;"']+))/i.exec(content) ?? [];
  return labels.find((label) => label !== undefined) ?? null;
}

function known(label) {
  try {
    return label === null ? null : new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
