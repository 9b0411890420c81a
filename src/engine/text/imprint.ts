import { type AnalysedText, COMMON_WEIGHT, type Sentence } from './analyse';
import { doings, genres, lineOpeners } from './imprint.words';
import { partsOf } from './parts-of-speech';
import { oncePerSentence } from './remember';
import { isCapitalAt } from './tokens';

/** "This account is based on …": a text speaks of its own making. */
const OF_ITSELF = new RegExp(`^this (?:\\p{L}+ )?(?:${genres}) (?:${doings})`, 'iu');
/** "It was written for …", after that. */
const GOES_ON = new RegExp(`^it (?:${doings})`, 'iu');
/** "Published by …, 12 March": nobody does anything in it. */
const MADE =
  /^(?:first |originally )?(?:published|written|reported|issued|released|edited|updated|posted|translated) (?:by|on|in|at|for)\b/i;
const OPENS = new RegExp(`^(?:${lineOpeners})`, 'iu');
/** "First published": verbs after so many words tell something. */
const OPENING = 2;

/**
 * Whether a sentence tells where its text comes from, and nothing of what it is about: who published, wrote or owns
 * it, what it rests on, whom to ask.
 */
export const isImprint = oncePerSentence((source, sentence: Sentence): boolean => {
  if (sentence.tokens[0]?.quoted) return false;
  const words = wordsOf(source, sentence);
  if (OF_ITSELF.test(words) || OPENS.test(words)) return true;
  const before = source.sentences[sentence.index - 1];
  if (GOES_ON.test(words)) return before !== undefined && OF_ITSELF.test(wordsOf(source, before));
  if (MADE.test(words)) return !hasVerb(source, sentence, OPENING);
  return isOfNames(source, sentence) && !hasVerb(source, sentence, 0);
});

function hasVerb(source: AnalysedText, sentence: Sentence, from: number): boolean {
  return partsOf(source, sentence)
    .slice(from)
    .some((part) => part === 'VERB' || part === 'AUX');
}

/** "The Dockers' Union, 13 March 2026.": names and days, of which nothing is said. */
function isOfNames({ text }: AnalysedText, { tokens, start, end }: Sentence): boolean {
  return (
    /\p{Ll}/u.test(text.slice(start, end)) &&
    tokens.every(
      ({ start, weight }) =>
        weight <= COMMON_WEIGHT || isCapitalAt(text, start) || /\d/.test(text.charAt(start)),
    )
  );
}

function wordsOf({ text }: AnalysedText, { start, end }: Sentence): string {
  return text.slice(start, end);
}
