import { sameSurroundings } from '../align/surroundings';
import { type AnalysedText, COMMON_WEIGHT, type Sentence, tokensIn } from '../text/analyse';
import { isNegative, standingsOf } from '../text/negation';
import { partsOf } from '../text/parts-of-speech';
import { oncePerSentence } from '../text/remember';
import type { Stretch } from '../text/sentences';
import type { Token } from '../text/tokens';
import { limiting, spans, turning } from './denials.words';
import { meansSame, placesMeaning } from './meaning';
import { leading } from './polarity-turned.words';
import { deniedIn } from './predicates';

/** What one sentence denies and another says. */
export interface Turn {
  /** The words that deny, and the last word that they deny. */
  cue: Stretch;
  last: Token;
  /** The denied word, and the word for the same that is said of the other side. */
  denied: Token;
  said: Token;
  /** Whether it is the deed itself that is denied, and not only what is said of it. */
  isDeed: boolean;
  /** Whether the deed is a noun: there are more of them in any text. */
  isNoun: boolean;
  /** Share of the weight of the denied words that the other sentence has, too. */
  share: number;
  /** How much the two words have in common around them. */
  alike: number;
}

const OF_SOMEBODY = /^(?:the|this|that|these|those|his|her|its|their)$/;
const LIMIT_WITHIN = 3;
const LACK_WITHIN = 3;
const CLAUSE_ENDS = /[;:—()]|,\s/;

interface Side {
  text: AnalysedText;
  sentence: Sentence;
}

/** The words that one negation reaches. */
interface Scope {
  cue: Stretch;
  tokens: readonly Token[];
}

/** What each negation of a sentence reaches, without those that are limited to a time. */
const scopesOf = oncePerSentence((text, sentence: Sentence): readonly Scope[] => {
  const standings = standingsOf(text, sentence);
  const scopes = new Map<Stretch, Token[]>();
  const limited = new Set<Stretch>();
  for (const [at, token] of tokensIn(text, sentence).entries()) {
    const { cue, how } = standings[at] ?? { cue: null, how: 'open' };
    // "Not told until Friday": then they were.
    if (limiting.has(token.lower) && isLimit(tokensIn(text, sentence), at))
      limited.add(cue ?? standings[at - 1]?.cue ?? token);
    if (cue === null || how !== 'negated' || token.weight <= COMMON_WEIGHT) continue;
    scopes.set(cue, [...(scopes.get(cue) ?? []), token]);
  }
  const reached = [...scopes].filter(([cue]) => !limited.has(cue)).map(([cue, tokens]) => ({ cue, tokens }));
  return [...reached, ...lackedIn(text, sentence)];
});

/** "Released without charge": what stands shortly after "without" there is not. */
function lackedIn(text: AnalysedText, sentence: Sentence): Scope[] {
  const tokens = tokensIn(text, sentence);
  return tokens.flatMap((cue, at): Scope[] => {
    if (cue.lower !== 'without') return [];
    const parts = partsOf(text, sentence);
    const noun = tokens.findIndex(
      (_, place) => place > at && place <= at + LACK_WITHIN && parts[place] === 'NOUN',
    );
    const token = tokens[noun];
    // "Without their best player": he is there, and only not with them.
    const isNear =
      token !== undefined &&
      !CLAUSE_ENDS.test(text.text.slice(cue.end, token.start)) &&
      !OF_SOMEBODY.test(tokens[at + 1]?.lower ?? '');
    return isNear && token.weight > COMMON_WEIGHT ? [{ cue, tokens: [token] }] : [];
  });
}

/** "Before a judge", "by the firm": where and who, and not when. */
function isLimit(tokens: readonly Token[], at: number): boolean {
  const lower = tokens[at]?.lower ?? '';
  if (lower !== 'before' && lower !== 'by' && lower !== 'past') return true;
  return tokens
    .slice(at + 1, at + 1 + LIMIT_WITHIN)
    .some((next) => /^\d/.test(next.lower) || spans.has(next.lower));
}

/** The words of a sentence that turn something round: far fewer than those that may do so. */
export const turningIn = oncePerSentence((text, sentence: Sentence): readonly Token[] =>
  tokensIn(text, sentence).filter(({ lower }) => turning.test(lower)),
);

/** Whether a sentence has any word that may say no in whatever way, but for prepositions. */
export const negativesIn = oncePerSentence((text, sentence: Sentence): boolean =>
  tokensIn(text, sentence).some((token) => isNegative(token) && !leading.has(token.lower)),
);

/**
 * What the first sentence denies and the second says, or leaves open, without any denial, the most telling first;
 * or null.
 */
export function turnBetween(denying: Side, saying: Side, how: 'asserted' | 'open' = 'asserted'): Turn | null {
  const scopes = scopesOf(denying.text, denying.sentence);
  if (scopes.length === 0) return null;
  // "No one was in the van": the van is no deed.
  const heads = deniedIn(denying.text, denying.sentence);
  const said = tokensIn(saying.text, saying.sentence);
  const standings = standingsOf(saying.text, saying.sentence);
  let best: Turn | null = null;
  let most = 0;
  for (const { cue, tokens } of scopes) {
    const pairs = tokens.flatMap((denied) => {
      const [at = -1] = placesMeaning(denied, saying.text, saying.sentence).filter(
        (place) => standings[place]?.how === how,
      );
      const word = said[at];
      if (word !== undefined && how === 'asserted' && isTurnedAt(saying, word)) return [];
      return word === undefined || word.quoted ? [] : [{ denied, said: word, at }];
    });
    const isLack = denying.text.text.slice(cue.start, cue.end).toLowerCase() === 'without';
    const ofCue = heads.filter((head) => head.cue.start === cue.start);
    const deed = pairs.find(({ denied }) => isLack || ofCue.some(({ head }) => head === denied));
    const isNoun = ofCue.some(({ head, part }) => head === deed?.denied && part === 'NOUN');
    const pair =
      deed ?? pairs.find(({ at }) => partsOf(saying.text, saying.sentence)[at] === 'VERB') ?? pairs[0];
    const last = tokens.at(-1);
    if (pair === undefined || last === undefined) continue;
    const share = weightOf(pairs.map(({ denied }) => denied)) / weightOf(tokens);
    const worth = share * weightOf(tokens);
    if (worth <= most) continue;
    most = worth;
    const alike = sameSurroundings({ ...saying, place: pair.said }, { ...denying, place: pair.denied });
    best = {
      cue,
      last,
      denied: pair.denied,
      said: pair.said,
      isDeed: deed !== undefined,
      isNoun,
      share,
      alike,
    };
  }
  return best;
}

/** Whether anything in the clause of a word turns it round. */
function isTurnedAt({ text, sentence }: Side, word: Token): boolean {
  return turningIn(text, sentence).some(
    (turn) =>
      !meansSame(turn, word) &&
      !CLAUSE_ENDS.test(text.text.slice(Math.min(turn.end, word.end), Math.max(turn.start, word.start))),
  );
}

function weightOf(tokens: readonly Token[]): number {
  return tokens.reduce((total, { weight }) => total + weight, 0);
}
