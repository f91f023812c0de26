// A link that holds the text: in the part after #, which browsers never send anywhere.

/** Said of links of other versions than this: `#text=1.` and the text as UTF-8, deflated, in base64url. */
const VERSION = "1";

/** Characters of a link that chat and mail programs pass on whole. */
export const SAFE_LENGTH = 2000;

/** Units of the longest text that is unpacked. */
const LONGEST = 5_000_000;

/** A link that cannot be read: why, for people. */
export class UnreadableLink extends Error {}

/** The fragment that holds a text. */
export async function fragmentOf(text) {
  const packed = await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"))).arrayBuffer();
  let binary = "";
  for (const byte of new Uint8Array(packed)) binary += String.fromCharCode(byte);
  return `#text=${VERSION}.${btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
}

/**
 * The text that a fragment holds, or null if it holds none.
 * @throws {UnreadableLink}
 */
export async function textOfFragment(fragment) {
  const parts = /^#text=([^.]*)\.(.*)$/.exec(fragment);
  if (!parts) return null;
  const [, version, packed] = parts;
  if (version !== VERSION) throw new UnreadableLink("The link comes from a newer version of Claimlight. Load the page again, without the link, to get that version.");
  try {
    const binary = atob(packed.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
    return await unpacked(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")));
  } catch (error) {
    if (error instanceof UnreadableLink) throw error;
    throw new UnreadableLink("The link is damaged: often its end was cut off on the way. Ask for it again, or for the report.");
  }
}

async function unpacked(stream) {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
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
