import { type AnalysedText, COMMON_WEIGHT, type Sentence, tokensIn } from '../text/analyse';
import type { PartOfSpeech } from '../text/parts-of-speech';
import { partsOf } from '../text/parts-of-speech';
import { isCapitalAt, type Token } from '../text/tokens';
import { adjectives, compounds, nouns } from './loaded-epithets.words';
import { indexPhrases, phrasesAt } from './loaded-index';
import { formsOf } from './loaded-inflections';
import { adverbs, phrases } from './loaded-phrases.words';
import { stark } from './loaded-stark.words';
import { verbs } from './loaded-verbs.words';

/** Words of one colour, in their base forms, divided by spaces; `_` joins the words of a phrase. */
export interface Colour {
  name: string;
  /** As what a word of it must stand in its sentence; null for set phrases. */
  part: 'VERB' | 'ADJ' | 'NOUN' | 'ADV' | null;
  /** How surely a narrator who uses them is not neutral; see the page of the rule. */
  tier: 'epithet' | 'verb' | 'phrase' | 'promotion' | 'mild' | 'admission';
  /** Among the mild ones: which of the rule's cases it is, where it is one by itself. */
  within?: 'stark' | 'refusal';
  /** Whether it colours only where it reports what somebody says: "stormed", "snapped". */
  speaks?: true;
  /** Whether it colours only behind a hyphen. */
  isSecondHalf?: true;
  /** Words that a neutral report has in the place of these. */
  plain?: string;
  /** Words with which a source nearby is as strong, beside those of the group. */
  alike?: string;
  words: string;
}

/** A loaded word or phrase, where it stands. */
export interface Loaded {
  first: Token;
  last: Token;
  /** Its place among `tokensIn` of its sentence. */
  at: number;
  colour: Colour;
}

const lexicon = indexPhrases(
  [...phrases, ...verbs, ...adjectives, ...nouns, ...compounds, ...adverbs, ...stark].flatMap((colour) =>
    formsOf(colour.words, colour.part).map((words) => ({ words, value: colour })),
  ),
);

/** Words after which a verb of speech reports what somebody says, if no quotation shows it. */
const SAYING_GOES_ON = new Set('that about how it he she they over of there no'.split(' '));
/** "boasted on Monday that" */
const THAT_REACH = 4;
/** In a headline in capitals so many of the telling words have one. */
const TITLE_SHARE = 0.8;
/** What a word must not be tagged as, to stand as this part: the tagger is sure of these more often than of its part. */
const NOT_AS: Record<NonNullable<Colour['part']>, readonly PartOfSpeech[]> = {
  VERB: ['NOUN', 'PROPN', 'ADV'],
  ADJ: ['PROPN', 'ADV', 'AUX'],
  NOUN: ['VERB', 'AUX', 'PROPN', 'ADV'],
  ADV: ['PROPN'],
};
/** Endings that say more than the tagger: a past form is no noun, "bungling" may be one. */
const CERTAIN: Partial<Record<NonNullable<Colour['part']>, RegExp>> = { VERB: /ed$/, NOUN: /ing$/ };

/** Longer stretches without a full stop are tables and lists; reading them word against word would take too long. */
const LONGEST_SENTENCE = 200;

/** Whether a stretch is short enough to be a sentence. */
export function isProse({ first, last }: Sentence): boolean {
  return last - first <= LONGEST_SENTENCE;
}

/** The loaded words of a sentence that stand in the narrator's voice: outside quotations, and in no name. */
export function loadedIn(text: AnalysedText, sentence: Sentence): Loaded[] {
  if (!isProse(sentence)) return [];
  const tokens = tokensIn(text, sentence);
  const found: Loaded[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const phrase = phrasesAt(lexicon, tokens, at).find(
      ({ words, value }) =>
        tokens[at]?.quoted === false &&
        !isName(text, sentence, tokens, at) &&
        (value.isSecondHalf === undefined || isBehindHyphen(text, tokens, at)) &&
        (words.length > 1 || standsAs(value, text, sentence, tokens, at)),
    );
    const first = tokens[phrase?.value.isSecondHalf === true ? at - 1 : at];
    const last = tokens[at + (phrase?.words.length ?? 1) - 1];
    if (phrase === undefined || first === undefined || last === undefined) continue;
    found.push({ first, last, at, colour: phrase.value });
    at += phrase.words.length - 1;
  }
  return found;
}

function isBehindHyphen({ text }: AnalysedText, tokens: readonly Token[], at: number): boolean {
  const first = tokens[at - 1];
  const second = tokens[at];
  return first !== undefined && second !== undefined && text.slice(first.end, second.start) === '-';
}

/** The colours of all words of a sentence, quoted ones too, in whatever part they stand. */
export function coloursIn(text: AnalysedText, sentence: Sentence): Set<Colour> {
  if (!isProse(sentence)) return new Set();
  const tokens = tokensIn(text, sentence);
  return new Set(tokens.flatMap((_, at) => phrasesAt(lexicon, tokens, at).map(({ value }) => value)));
}

function standsAs(
  { part, speaks }: Colour,
  text: AnalysedText,
  sentence: Sentence,
  tokens: readonly Token[],
  at: number,
): boolean {
  const tag = partsOf(text, sentence)[at];
  if (part === null || tag === undefined) return true;
  const token = tokens[at];
  const isCertain =
    tag === 'PROPN'
      ? (at === 0 && part !== 'VERB') || isAllCapitals(text, token)
      : CERTAIN[part]?.test(token?.lower ?? '') === true;
  if (NOT_AS[part].includes(tag) && !isCertain) return false;
  if (speaks === undefined) return true;
  return (
    tokens.some(({ quoted }) => quoted) ||
    SAYING_GOES_ON.has(tokens[at + 1]?.lower ?? '') ||
    tokens.slice(at + 1, at + 1 + THAT_REACH).some(({ lower }) => lower === 'that')
  );
}

/** A capital where no sentence begins, unless all letters, or nearly all words of the sentence, have one. */
function isName(text: AnalysedText, sentence: Sentence, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || at === 0 || !hasCapital(text, token) || isAllCapitals(text, token)) return false;
  if (/[.:!?–—-]["”’']?\s+$/.test(text.text.slice(Math.max(sentence.start, token.start - 4), token.start)))
    return false;
  const telling = tokens.filter(({ weight }) => weight > COMMON_WEIGHT * 2);
  return telling.filter((other) => hasCapital(text, other)).length < TITLE_SHARE * telling.length;
}

function hasCapital({ text }: AnalysedText, { start }: Token): boolean {
  return isCapitalAt(text, start);
}

function isAllCapitals({ text }: AnalysedText, token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}{4,}$/u.test(text.slice(token.start, token.end));
}
