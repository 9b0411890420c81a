import type { AlignedFact } from '../align/align';
import { around } from '../align/facts';
import { sameSurroundings } from '../align/surroundings';
import { type AnalysedText, COMMON_WEIGHT, type Sentence, tokensIn } from '../text/analyse';
import { type NumberMention, numbersOf } from '../text/numbers';
import { partsOf } from '../text/parts-of-speech';
import { remembered } from '../text/remember';
import type { Stretch } from '../text/sentences';
import { stemOf, type Token } from '../text/tokens';
import {
  auxiliaries,
  comparatives,
  fillers,
  lossWords,
  motions,
  movements,
  noVerbs,
  opposites,
} from './comparison-turned.words';
import type { CheckContext, Finding, Rule } from './rule';
import { saying } from './stretches';

/** A sentence this near to an aligned fact that says what the page says supports it. */
const REACH = 1;
const LEAST_COVERED = 0.25;
/** How many words may stand between a direction and its number. */
const NUMBER_WITHIN = 4;
/** "23 million last year, down from 31": what came down stands at most so many words before. */
const BEFORE_FROM = 8;
/** What else must be the same around the two words, by how the comparison is told. */
const LEAST_LIKENESS = { number: 0.3, from: 0.3, subject: 0.6, superlative: 0.4 };

/** "fell by 7%", "down from 31 million", "sales have shrunk", "the largest". */
interface Turn {
  word: Token;
  how: keyof typeof LEAST_LIKENESS;
  /** 1 up or more, -1 down or less, 0 for a superlative, which has its own opposite. */
  way: 1 | -1 | 0;
  isMotion: boolean;
  number: NumberMention | null;
  /** Stem of the subject of a verb. */
  subject: string | null;
}

/**
 * A comparison turned round: rose by 7% → dropped by 7%, down from → up from, sales have grown → sales have shrunk,
 * the largest → the smallest. Both sides must tell it of the same number or subject, or in the same surroundings,
 * and no fact nearby may say what the page says.
 */
export const comparisonTurned: Rule = {
  id: 'comparison-turned',
  kind: 'contradicted',
  needsFollowing: false,
  find: (context) =>
    context.alignments.flatMap(({ claim, facts }) => {
      const [best] = facts;
      if (best === undefined || best.covered < LEAST_COVERED) return [];
      const found = examine(claim, facts, context);
      return found === null ? [] : [found];
    }),
};

function examine(
  claim: Sentence,
  facts: readonly AlignedFact[],
  { page, trace }: CheckContext,
): Finding | null {
  const turns = turnsIn(page, claim).filter(({ word }) => !word.quoted);
  if (turns.length === 0) return null;
  const near = facts.flatMap((aligned) =>
    around(aligned, REACH).flatMap((sentence) => turnsIn(aligned.source, sentence)),
  );
  for (const turn of turns) {
    if (near.some((other) => areOfOne(turn, other) && !areOpposite(turn, other))) {
      trace(claim, 'a fact nearby tells it in the same direction');
      continue;
    }
    const place = { text: page, sentence: claim, place: turn.word };
    for (const { source, fact } of facts) {
      for (const other of turnsIn(source, fact)) {
        if (!areOfOne(turn, other) || !areOpposite(turn, other)) continue;
        const likeness = sameSurroundings(place, { text: source, sentence: fact, place: other.word });
        if (likeness < LEAST_LIKENESS[turn.how]) continue;
        if (isConverse(page, claim, turn, source, fact, other)) {
          trace(claim, 'the same, told from the other side');
          continue;
        }
        return {
          severity: 3,
          tier: turn.how,
          claim,
          mark: turn.word,
          facts: [{ source, start: fact.start, end: fact.end }],
          against: [],
          says: saying(source.text, other.word, page.text, turn.word),
        };
      }
    }
  }
  return null;
}

const turnsIn = remembered(findTurns);

const superlatives = new Set(opposites.flat());

function findTurns(text: AnalysedText, sentence: Stretch): Turn[] {
  const tokens = tokensIn(text, sentence);
  return tokens.flatMap((word, at): Turn[] => {
    const { lower } = word;
    const plain = { word, number: null, subject: null };
    if (superlatives.has(lower)) return [{ ...plain, how: 'superlative', way: 0, isMotion: false }];
    const isMotion = motions.some((words) => words.has(lower));
    const way = motions[0].has(lower) || comparatives[0].has(lower) ? 1 : -1;
    if (!isMotion && !comparatives[1].has(lower) && way < 0) return [];
    if (isParticle(text, sentence, tokens, at)) return [];
    const isFrom = (lower === 'up' || lower === 'down') && tokens[at + 1]?.lower === 'from';
    const found = isFrom ? lastNumber(text, sentence, tokens, at) : numberOf(text, sentence, tokens, at);
    // "two more": of a count it may as well be said of others.
    const number = !isMotion && found?.kind === 'count' && found.unit === null ? null : found;
    const subject = isMotion && !noVerbs.has(lower) ? subjectOf(tokens, at) : null;
    const turn = { ...plain, way, isMotion } as const;
    return [
      ...(number === null ? [] : [{ ...turn, how: 'number' as const, number }]),
      ...(isFrom ? [{ ...turn, how: 'from' as const }] : []),
      ...(subject === null ? [] : [{ ...turn, how: 'subject' as const, subject }]),
    ];
  });
}

/** "Gave up 7 percent", "signed up 300": "up" belongs to a verb that says something else. */
function isParticle(text: AnalysedText, sentence: Stretch, tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at] ?? { lower: '' };
  const before = tokens[at - 1]?.lower ?? '';
  return (
    (lower === 'up' || lower === 'down') &&
    !movements.has(before) &&
    partsOf(text, sentence)[at - 1] === 'VERB'
  );
}

/** The number that the direction is about: "fell by almost 7%", "rose to 31", "7% lower"; not "more than 7%". */
function numberOf(
  text: AnalysedText,
  sentence: Stretch,
  tokens: readonly Token[],
  at: number,
): NumberMention | null {
  const next = tokens[at + 1]?.lower;
  if (next === 'than') return null;
  for (let before = at - 1; before >= at - 3; before--) {
    const number = numberAt(text, sentence, tokens[before]);
    if (number !== null) return number;
    if (!fillers.has(tokens[before]?.lower ?? '')) break;
  }
  if (comparatives.some((words) => words.has(tokens[at]?.lower ?? ''))) return null;
  if (tokens[at]?.lower === 'up' && next === 'to') return null;
  for (let after = at + 1; after <= at + NUMBER_WITHIN; after++) {
    const number = numberAt(text, sentence, tokens[after]);
    if (number !== null) return isComparedAfter(tokens, after) ? null : number;
    if (!fillers.has(tokens[after]?.lower ?? '')) break;
  }
  return null;
}

/** "dug up 6% less": the comparison has the number. */
function isComparedAfter(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(at + 1, at + 4).some(({ lower }) => comparatives.some((words) => words.has(lower)));
}

function lastNumber(
  text: AnalysedText,
  sentence: Stretch,
  tokens: readonly Token[],
  at: number,
): NumberMention | null {
  for (let before = at - 1; before >= Math.max(0, at - BEFORE_FROM); before--) {
    const number = numberAt(text, sentence, tokens[before]);
    if (number !== null && number.kind !== 'year') return number;
  }
  return null;
}

function numberAt(text: AnalysedText, sentence: Stretch, token: Token | undefined): NumberMention | null {
  if (token === undefined) return null;
  return (
    numbersOf(text, sentence).find(({ start, end }) => start <= token.start && token.start < end) ?? null
  );
}

function subjectOf(tokens: readonly Token[], at: number): string | null {
  let before = at - 1;
  while (auxiliaries.has(tokens[before]?.lower ?? '')) before--;
  const token = tokens[before];
  return token === undefined || token.weight <= COMMON_WEIGHT ? null : token.stem;
}

/** Whether both compare the same thing. */
function areOfOne(a: Turn, b: Turn): boolean {
  if (a.how !== b.how) return false;
  if (a.how === 'number') return a.number?.value === b.number?.value && a.number?.kind === b.number?.kind;
  return a.subject === b.subject;
}

/** Losses that grow are results that fall. */
const losses = lossWords.map(stemOf);

/** "Sheds are 7% cheaper than barns", "barns are 7% dearer than sheds": what stands before and after changed places. */
function isConverse(
  page: AnalysedText,
  claim: Sentence,
  { word, isMotion }: Turn,
  source: AnalysedText,
  fact: Sentence,
  { word: other, isMotion: isMoving }: Turn,
): boolean {
  const isOfLoss = (sentence: Sentence) => losses.some((stem) => sentence.stems.has(stem));
  if (isOfLoss(claim) !== isOfLoss(fact)) return true;
  if (isMotion || isMoving) return false;
  const [before, after] = sidesOf(page, claim, word);
  const [earlier, later] = sidesOf(source, fact, other);
  const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
    [...a].filter((stem) => b.has(stem)).length;
  return (
    shared(before, later) > 0 &&
    shared(after, earlier) > 0 &&
    shared(before, later) + shared(after, earlier) > shared(before, earlier) + shared(after, later)
  );
}

function sidesOf(
  text: AnalysedText,
  sentence: Sentence,
  { start }: Token,
): [before: ReadonlySet<string>, after: ReadonlySet<string>] {
  const telling = tokensIn(text, sentence).filter(
    ({ weight, lower }) => weight > COMMON_WEIGHT && !/^\d/.test(lower),
  );
  const stems = (tokens: readonly Token[]) => new Set(tokens.map(({ stem }) => stem));
  return [
    stems(telling.filter((token) => token.end <= start)),
    stems(telling.filter((token) => token.start > start)),
  ];
}

function areOpposite(a: Turn, b: Turn): boolean {
  if (a.how !== 'superlative') return a.way === -b.way;
  const [x, y] = [a.word.lower, b.word.lower];
  return x !== y && opposites.some((pair) => pair.includes(x) && pair.includes(y));
}
