import { type AnalysedText, type Sentence, tokensIn } from './analyse';
import { type HedgeClass, hedges, reservations } from './hedges.words';
import { partsOf } from './parts-of-speech';
import { oncePerSentence } from './remember';
import type { Stretch } from './sentences';
import type { Token } from './tokens';

const classes: ReadonlyMap<string, HedgeClass> = new Map(
  (Object.keys(hedges) as HedgeClass[]).flatMap((name) =>
    hedges[name].map((word): [string, HedgeClass] => [word, name]),
  ),
);
const reserved = new Set(reservations);

/** How a word holds back what it stands with; null where it does not. */
export function hedgeClassOf({ text }: AnalysedText, { lower, start }: Token): HedgeClass | null {
  // "May" with a capital is far oftener the month than a question.
  if (lower === 'may' && text.charAt(start) === 'M') return null;
  return classes.get(lower) ?? null;
}

/** Whether a word keeps its sentence from being a plain claim, in whatever way. */
export function isHeldBack(text: AnalysedText, token: Token): boolean {
  return hedgeClassOf(text, token) !== null || reserved.has(token.lower) || /n't$/.test(token.lower);
}

/** A word of a sentence that holds something back. */
export interface Hedge {
  hedge: Token;
  how: HedgeClass;
  /** Its place among the tokens of the sentence. */
  at: number;
}

/** "The plan", "the estimate": as nouns these name a thing and hold back nothing. */
const ALSO_NOUNS =
  /^(?:plans?|aims?|estimates?|projects?|suspects?|forecasts?|hopes|doubts?|thought|hints?)$/;

const UNDECIDED_BEFORE = new Set('no not before would will until yet'.split(' '));

/** The hedges of a sentence, other than negated ones ("could not say") and nouns that only look like one. */
export const hedgesOf = oncePerSentence((text, sentence: Sentence): readonly Hedge[] => {
  const tokens = tokensIn(text, sentence);
  return tokens.flatMap((hedge, at): Hedge[] => {
    // A "once-over" waits for nothing.
    if (text.text.charAt(hedge.end) === '-') return [];
    const how = isUndecided(tokens, at) ? 'doubt' : hedgeClassOf(text, hedge);
    // "Should not have been issued" speaks of what was.
    if (hedge.lower === 'should' && tokens.slice(at + 1, at + 4).some(({ lower }) => lower === 'have'))
      return [];
    if (how === null || (how === 'modal' && isDenied(tokens, at))) return [];
    // "Is not expected before June": it will be no sooner.
    // "Higher than expected" compares.
    if (how === 'expectation' && isNotExpected(text, tokens, at)) return [];
    // "The estimated bill" is there all the same.
    if (how === 'expectation' && isBeforeNoun(text, sentence, tokens, at)) return [];
    // "An engineer who advised the council": what somebody does or did.
    if (how === 'advice' && tokens[at - 1]?.lower === 'who') return [];
    if (ALSO_NOUNS.test(hedge.lower) && partsOf(text, sentence)[at] === 'NOUN') return [];
    return [{ hedge, how, at }];
  });
});

function isBeforeNoun(text: AnalysedText, sentence: Sentence, tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:estimated|projected|provisional|preliminary|anticipated)$/.test(tokens[at]?.lower ?? '') &&
    partsOf(text, sentence)[at + 1] === 'NOUN'
  );
}

const DENIED_WITHIN = 12;
const NO = new Set('no not nobody nothing none never neither'.split(' '));

function isNo({ lower }: Token): boolean {
  return NO.has(lower) || /n't$/.test(lower);
}

/** "No verdict is expected before June", "higher than expected" */
function isNotExpected({ text }: AnalysedText, tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.lower === 'than') return true;
  const end = tokens[at]?.start ?? 0;
  return tokens
    .slice(Math.max(0, at - DENIED_WITHIN), at)
    .some((token) => isNo(token) && !/[,;:]/.test(text.slice(token.end, end)));
}

/** "Could not say", "could give no assurance": no possibility; "may not come" is one. */
function isDenied(tokens: readonly Token[], at: number): boolean {
  const after = tokens.slice(at + 1, at + (tokens[at]?.lower === 'could' ? 3 : 2));
  return after.some(isNo) || tokens[at + 1]?.lower === 'not';
}

/** "No decision", "before deciding", "would decide": what is to be decided is not settled. */
function isUndecided(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:decid(?:e|ed|ing)|decisions?|appro(?:ve|ved|val))$/.test(tokens[at]?.lower ?? '')) return false;
  return tokens
    .slice(Math.max(0, at - 4), at)
    .some(({ lower }) => UNDECIDED_BEFORE.has(lower) || /n't$/.test(lower));
}

/** A clause at the end of a sentence with at most so many words may hold all of it back. */
const LAST_WORDS = 9;
const GUESSES: ReadonlySet<HedgeClass | null> = new Set<HedgeClass>([
  'belief',
  'expectation',
  'chance',
  'intention',
]);

function isGuess(text: AnalysedText, token: Token): boolean {
  if (token.lower === 'forecast') return false;
  return GUESSES.has(hedgeClassOf(text, token)) || token.lower === 'convinced' || token.lower === 'reckoned';
}

/** Where the aside after `place` begins that ends its sentence: "…, as far as can be expected", "…, he is convinced". */
function asideOf(
  { text }: AnalysedText,
  { start, end }: Sentence,
  place: Stretch,
  tokens: readonly Token[],
): number {
  const rest = text.slice(Math.max(start, place.end), end);
  const comma = rest.lastIndexOf(', ');
  const aside = rest.slice(comma + 2);
  if (comma < 0 || /;/.test(rest) || /^(?:and|but|or|who|which|where|while|although|though)\b/.test(aside)) {
    return end;
  }
  const from = end - aside.length;
  return tokens.filter((token) => token.start >= from).length > LAST_WORDS ? end : from - 1;
}

/** Conditions and doubts hold back the whole sentence even from its end. */
function isTrailing(text: AnalysedText, token: Token): boolean {
  const how = hedgeClassOf(text, token);
  if (/^(?:when|conditions?|proviso)$/.test(token.lower)) return true;
  return token.lower !== 'once' && (how === 'condition' || how === 'doubt');
}

/**
 * Whether a sentence holds back the words at `place`: anywhere before them, or after them until the next comma, or
 * with a condition or a short aside at its end. A hedge that the sentence quotes counts.
 */
export function holdsBack(text: AnalysedText, sentence: Sentence, place: Stretch): boolean {
  const rest = /[,;:–—]\s/.exec(text.text.slice(place.end, sentence.end));
  const clauseEnd = rest === null ? sentence.end : place.end + rest.index;
  const tokens = tokensIn(text, sentence);
  const aside = asideOf(text, sentence, place, tokens);
  return tokens.some(
    (token) =>
      (isHeldBack(text, token) && (token.start < clauseEnd || isTrailing(text, token))) ||
      (token.start > aside && isGuess(text, token)),
  );
}
