// Compiled, never run: what callers in TypeScript may rely on.
import load, { analyze, type Attribution, type Document, type Label, type Sentence, type Span } from "./wasm/claimlight.js";

type IsAny<T> = 0 extends 1 & T ? true : false;
type HoldsAny<T> =
  IsAny<T> extends true ? true
  : T extends readonly (infer Item)[] ? HoldsAny<Item>
  : T extends object ? true extends { [Key in keyof T]: HoldsAny<T[Key]> }[keyof T] ? true : false
  : false;
const noAny: HoldsAny<Document> = false;
const noAnyGiven: HoldsAny<Parameters<typeof analyze>> = false;
const someAny: HoldsAny<{ deep: { list: any[] }[] }> = true;

await load();
const text = "Rain fell.";
const document: Document = analyze(text);

const sliced = (span: Span | null): string | null => span && text.slice(span.start, span.end);
const sentence: Sentence | undefined = document.sentences.find(({ label }) => label === "denial");
const attributions: Attribution[] = sentence?.attributions.map((index) => document.attributions[index]) ?? [];
const sources: (string | null)[] = attributions.map(({ source }) => sliced(source));
const answered: Sentence | null = sentence && sentence.denies !== null ? document.sentences[sentence.denies] : null;
const names: string[] = document.speakers.map(({ name }) => name);

// @ts-expect-error: there is no such label.
const label: Label = "truth";
// @ts-expect-error: only texts.
analyze(1);
// @ts-expect-error: a source may be missing.
attributions[0].source.start;

export { answered, label, names, noAny, noAnyGiven, someAny, sources };
