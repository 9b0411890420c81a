import { tokenize } from './tokens';

/** The commonest English words that are not common words of neighbouring languages too. */
const common = new Set(
  'the of and to that is was for it with as his on be at by had not are but from have they which were would said has been their who will after about its'.split(
    ' ',
  ),
);
/** Share of such words: English prose has 0.25 to 0.45, other European languages below 0.06. */
const ENGLISH_SHARE = 0.14;
const WORDS_LOOKED_AT = 400;
/** A headline and a sentence hold fewer of them. */
const SHORT = 40;
const SHORT_SHARE = 0.08;

/** Whether a text reads as English, by its commonest words. Short texts (under 5 words) count as English. */
export function isEnglish(text: string): boolean {
  const words = tokenize(text.slice(0, 4000)).slice(0, WORDS_LOOKED_AT);
  if (words.length < 5)
    return !/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text.slice(0, 400));
  const least = words.length < SHORT ? SHORT_SHARE : ENGLISH_SHARE;
  return words.filter((word) => common.has(word.lower)).length / words.length >= least;
}
