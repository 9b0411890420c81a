import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { type AnalysedText, tokensIn } from './analyse';
import type { Stretch } from './sentences';
import type { Token } from './tokens';

const PARTS = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const;

export type PartOfSpeech = (typeof PARTS)[number];

/** Loading the tagger takes some 75 ms: only when the first sentence needs it. */
let tagger: ReturnType<typeof winkNLP> | undefined;

/** Sentences belong to one text for as long as it lives, so what is known of them may live as long. */
const known = new WeakMap<Stretch, readonly PartOfSpeech[]>();

/**
 * The universal part of speech (Petrov, Das and McDonald, 2012) of each of `tokensIn(text, sentence)`, by
 * wink-nlp's model for English. Always the same `sentence` object for one sentence: it is remembered by it.
 */
export function partsOf(text: AnalysedText, sentence: Stretch): readonly PartOfSpeech[] {
  const before = known.get(sentence);
  if (before !== undefined) return before;
  const parts = tag(text.text.slice(sentence.start, sentence.end), sentence.start, tokensIn(text, sentence));
  known.set(sentence, parts);
  return parts;
}

/** The tagger has tokens of its own ("ca", "n't"): each of ours takes the part of the first that it meets. */
function tag(sentence: string, offset: number, tokens: readonly Token[]): PartOfSpeech[] {
  tagger ??= winkNLP(model, ['pos']);
  const tagged = tagger.readDoc(sentence).tokens();
  const values = tagged.out();
  const parts = tagged.out(tagger.its.pos);
  const found: PartOfSpeech[] = [];
  let end = 0;
  let next = 0;
  let last: PartOfSpeech = 'X';
  for (const token of tokens) {
    while (next < values.length && end <= token.start - offset) {
      const value = values[next] ?? '';
      const at = sentence.indexOf(value, end);
      if (at >= 0) end = at + value.length;
      last = PARTS.find((part) => part === parts[next]) ?? 'X';
      next++;
    }
    found.push(last);
  }
  return found;
}
