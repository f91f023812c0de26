// The default pipe: sentences, negation, sentiment, parts of speech, entities.
import winkNLP from "wink-nlp";
import model from "wink-eng-lite-web-model";

export const files = [];
let nlp;
export const load = () => {
  nlp = winkNLP(model);
};
export const run = (text) => nlp.readDoc(text).sentences().length();
