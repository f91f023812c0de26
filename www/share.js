// A link that holds the text: in the part after #, which browsers never send anywhere.

/**
 * Said of links of other versions than this: `#text=1.` and the text as UTF-8, deflated, in base64url, then, where the
 * link leads to one sentence, `&at=` and the UTF-16 offset at which it begins, and `&part` where the text is a part of one.
 */
const VERSION = "1";

/** Characters of a link that chat and mail programs of today pass on whole: room for an article of some 2,000 words. */
export const SAFE_LENGTH = 8000;

/** Units of the longest text that is unpacked. */
const LONGEST = 5_000_000;

/** A link that cannot be read: why, for people. */
export class UnreadableLink extends Error {}

/**
 * The fragment that holds a text.
 * @param {string} text
 * @param {number} [at] where the sentence begins that it leads to
 * @param {boolean} [part] whether the text is a part of a longer one
 */
export async function fragmentOf(text, at, part = false) {
  const packed = await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"))).arrayBuffer();
  let binary = "";
  for (const byte of new Uint8Array(packed)) binary += String.fromCharCode(byte);
  return `#text=${VERSION}.${btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}${at === undefined ? "" : `&at=${at}`}${part ? "&part" : ""}`;
}

/**
 * The fragment that leads to a sentence: with the whole text or, where that would be too long to be passed on, with as
 * many of the paragraphs around the sentence as there is room for.
 * @param {string} text
 * @param {{ start: number, end: number }} sentence
 * @param {number} room characters that the fragment may have
 * @returns {Promise<{ fragment: string, whole: boolean } | null>} null if the sentence alone is too long
 */
export async function fragmentAt(text, sentence, room) {
  const holding = (start, end) => fragmentOf(text.slice(start, end), sentence.start - start, end - start < text.length);
  const whole = await holding(0, text.length);
  if (whole.length <= room) return { fragment: whole, whole: true };
  let best = await holding(sentence.start, sentence.end);
  if (best.length > room) return null;
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  let first = paragraphs.findIndex(({ end }) => end > sentence.start);
  let last = paragraphs.findLastIndex(({ start }) => start < sentence.end);
  const fits = async (from, to) => {
    if (from < 0 || to >= paragraphs.length) return false;
    const wider = await holding(paragraphs[from].start, paragraphs[to].end);
    if (wider.length > room) return false;
    [best, first, last] = [wider, from, to];
    return true;
  };
  if (await fits(first, last)) while ((await fits(first - 1, last)) | (await fits(first, last + 1)));
  return { fragment: best, whole: false };
}

/**
 * The text that a fragment holds, where the sentence begins that it leads to, and whether it is a part of a longer text; null if
 * it holds none.
 * @returns {Promise<{ text: string, at: number | null, part: boolean } | null>}
 * @throws {UnreadableLink}
 */
export async function textOfFragment(fragment) {
  // Some programs spell out the marks of a link; some take the bracket or the stop behind it for a part of it.
  const plain = fragment.replace(/%(?:3d|26|2e)/gi, decodeURIComponent);
  if (!plain.startsWith("#text=")) return null;
  const [, version, packed = "", at, part] = /^#text=(\d*)(?:\.([\w-]*))?(?:&at=(\d+))?(&part)?/.exec(plain);
  if (version !== "" && version !== VERSION) throw new UnreadableLink("The link comes from a newer version of Claimlight. Load the page again, without the link, to get that version.");
  try {
    if (version === "") throw new TypeError("no version");
    const binary = atob(packed.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
    const text = await unpacked(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")));
    return { text, at: at === undefined ? null : Number(at), part: part !== undefined };
  } catch (error) {
    if (error instanceof UnreadableLink) throw error;
    throw new UnreadableLink("The link is damaged: often its end was cut off on the way. Ask for it again, or for the report.");
  }
}

async function unpacked(stream) {
  const reader = stream.pipeThrough(new TextDecoderStream("utf-8", { fatal: true })).getReader();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += value;
    if (text.length > LONGEST) {
      reader.cancel();
      throw new UnreadableLink("The text in the link is too long.");
    }
  }
}
