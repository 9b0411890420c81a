import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { tokensIn } from './analyse';
import { oncePerSentence } from './remember';
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

/**
 * The universal part of speech (Petrov, Das and McDonald, 2012) of each of `tokensIn(text, sentence)`, by
 * wink-nlp's model for English.
 */
export const partsOf = oncePerSentence((text, sentence: Stretch): readonly PartOfSpeech[] =>
  tag(text.text.slice(sentence.start, sentence.end), sentence.start, tokensIn(text, sentence)),
);

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
