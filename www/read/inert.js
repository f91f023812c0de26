// Documents that run, load and show nothing: only text is taken from them.

/** Only for documents that are never shown. */
const inert = globalThis.trustedTypes?.createPolicy("claimlight-inert", { createHTML: (source) => source });

/** Elements that are found under their names in a document or a form, in place of what it has there itself: `document.body`. */
const NAMED = "button, embed, fieldset, form, iframe, img, input, object, output, select, textarea";

/**
 * Parses markup without running or loading anything of it.
 * @param {string} source
 * @param {DOMParserSupportedType} type
 */
export function parsed(source, type) {
  const document = new DOMParser().parseFromString(inert ? inert.createHTML(source) : source, type);
  for (const element of Document.prototype.querySelectorAll.call(document, NAMED)) {
    for (const name of ["id", "name"]) Element.prototype.removeAttribute.call(element, name);
  }
  return document;
}

let lenient = false;
globalThis.trustedTypes?.createPolicy("default", { createHTML: (source) => (lenient ? source : null) });

/**
 * Runs code of others that writes markup into such a document, as this page's policy forbids everywhere else: while it
 * runs, nothing else does.
 * @template Result
 * @param {() => Result} work
 * @returns {Result}
 */
export function leniently(work) {
  lenient = true;
  try {
    return work();
  } finally {
    lenient = false;
  }
}
