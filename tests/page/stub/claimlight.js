// Stands in for the analysis where a test needs to know what it will say: same shape as the real one, decided by plain
// marks in the text. A sentence ends with a full stop, question mark or line; `X said Y.` is attributed to X, `X denies
// Y.` is a denial by X that answers the sentence before it, a question is other, `CRASH` dies, `TANGLE` dies later, `SLOW` takes its time.

export default async function init() {}

const span = (start, length) => ({ start, end: start + length });

/** @returns {import("../../../src/wasm").Document} */
export function analyze(text) {
  if (text.includes("CRASH")) throw new WebAssembly.RuntimeError("unreachable");
  if (text.includes("SLOW")) for (const until = Date.now() + 700; Date.now() < until;);
  const sentences = [];
  const attributions = [];
  const speakers = [];
  for (const match of text.matchAll(/[^\s.?\n][^.?\n]*(?:[.?]”?|(?=\n|$))/g)) {
    const [said] = match;
    const start = match.index;
    const sentence = {
      ...span(start, said.length), label: "claim", confidence: 0.97, reason: { rule: "ownVoice", evidence: [] },
      attributions: [], denies: null, checkWorthiness: Math.min(1, said.replace(/\D/g, "").length / 4), checkWords: [], hedges: [],
    };
    for (const hedge of said.matchAll(/\b(?:may|reportedly|alleged)\b/g)) sentence.hedges.push(span(start + hedge.index, hedge[0].length));
    const by = said.match(/^(?<source>[^,]*?) (?<cue>said|denies|called) (?<content>.*[^.])/);
    if (by) {
      const { source, cue, content } = by.groups;
      let speaker = speakers.findIndex((known) => known.name === source);
      if (speaker < 0) speaker = speakers.push({ name: source, mentions: [], attributions: [] }) - 1;
      speakers[speaker].mentions.push(span(start, source.length));
      speakers[speaker].attributions.push(attributions.length);
      sentence.attributions.push(attributions.length);
      const cueAt = start + source.length + 1;
      attributions.push({
        source: span(start, source.length), cue: span(cueAt, cue.length), content: [span(cueAt + cue.length + 1, content.length)],
        kind: content.startsWith("“") ? "direct" : "indirect", confidence: 0.9, speaker,
      });
      sentence.label = cue === "denies" ? "denial" : cue === "called" ? "claim" : "attributed";
      if (cue === "denies" && sentences.length > 0) sentence.denies = sentences.length - 1;
      sentence.confidence = 0.82;
    } else if (said.endsWith("?")) {
      sentence.label = "other";
    }
    sentences.push(sentence);
  }
  return { sentences, attributions, speakers };
}

/** The whole text is one paragraph here. */
export class LiveDocument {
  text = "";

  edit(start, removed, inserted) {
    const removedParagraphs = this.text === "" ? 0 : 1;
    this.text = this.text.slice(0, start) + inserted + this.text.slice(start + removed);
    this.document = analyze(this.text);
    const { sentences, attributions } = this.document;
    const paragraph = {
      gap: 0,
      length: this.text.length,
      sentences: sentences.map((sentence) => ({ ...sentence, denies: null, attributions: sentence.attributions.map((index) => attributions.length - index) })),
      attributions: attributions.map((attribution) => ({ ...attribution, speaker: null })),
    };
    return { at: 0, removed: removedParagraphs, paragraphs: this.text === "" ? [] : [paragraph] };
  }

  connections() {
    if (this.text.includes("TANGLE")) throw new WebAssembly.RuntimeError("unreachable");
    const { sentences, attributions, speakers } = this.document;
    return {
      speakers: speakers.map(({ name }) => name),
      speakerOf: Int32Array.from(attributions, ({ speaker }) => speaker ?? -1),
      denies: Int32Array.from(sentences, ({ denies }) => denies ?? -1),
    };
  }
}
