import type { AlignedFact } from '../align/align';
import { around } from '../align/facts';
import { type AnalysedText, COMMON_WEIGHT, type Sentence, tokensIn } from '../text/analyse';
import { numbersOf } from '../text/numbers';
import { oncePerSentence } from '../text/remember';
import type { Stretch } from '../text/sentences';
import { likestOf } from './likest';
import type { CheckContext, Finding } from './rule';
import { saying } from './stretches';

const REACH = 1;
const LEAST_COVERED = 0.25;
const NOUN_WITHIN = 4;

/** "Some", "a few", "hundreds": of how many a fair writer says it, generously. */
export interface VagueAmount extends Stretch {
  low: number;
  high: number;
  nouns: readonly string[];
}

/** Longest first. Written for this project. */
const phrases: readonly (readonly [words: readonly string[], low: number, high: number])[] = (
  [
    ['a very small number of', 1, 9],
    ['a limited number of', 2, 30],
    ['a small number of', 2, 20],
    ['more than a dozen', 13, 30],
    ['several hundred', 200, 1000],
    ['several thousand', 2000, 1e4],
    ['a few hundred', 150, 700],
    ['a few thousand', 1500, 7000],
    ['several dozen', 30, 120],
    ['a certain number of', 2, 60],
    ['a number of', 2, 60],
    ['one or two', 1, 2],
    ['a handful of', 2, 9],
    ['a couple of', 1, 3],
    ['half a dozen', 5, 7],
    ['just a few', 2, 8],
    ['only a few', 2, 8],
    ['a few', 2, 8],
    ['several', 3, 14],
    ['certain', 2, 40],
    ['some', 2, 20],
    ['few', 0, 8],
    ['dozens', 20, 200],
    ['scores', 30, 300],
    ['hundreds', 150, 3000],
    ['thousands', 1500, 1e5],
    ['millions', 15e5, 1e9],
    ['countless', 100, 1e12],
    ['numerous', 4, 1e12],
  ] satisfies [string, number, number][]
).map(([phrase, low, high]) => [phrase.split(' '), low, high] as const);
const firsts = new Set(phrases.map(([words]) => words[0]));

/** Vague amounts with what they count, outside quotations; not "some 300", "some of", "tens of thousands". */
export const vagueAmountsOf = oncePerSentence((text, sentence: Sentence): readonly VagueAmount[] => {
  const tokens = tokensIn(text, sentence);
  return tokens.flatMap((token, at): VagueAmount[] => {
    if (token.quoted || !firsts.has(token.lower)) return [];
    const fit = phrases.find(([words]) => words.every((word, next) => tokens[at + next]?.lower === word));
    if (fit === undefined) return [];
    const [words, low, high] = fit;
    const next = at + words.length;
    const before = tokens[at - 1]?.lower ?? '';
    const after = tokens[next]?.lower ?? '';
    if (/^(?:of|a|the|not|no|too|so|tens|hundreds|very|than|all|but|last|next|past|within)$/.test(before))
      return [];
    if (
      words.length === 1 &&
      /^(?:\d.*|of|thousand|hundred|million|two|three|four|five|six|ten|other|others|time|way|extent|hundreds|thousands|dozens|more|days?|weeks?|months?|years?|hours?|minutes?)$/.test(
        after,
      ) &&
      !(after === 'of' && /s$/.test(token.lower))
    )
      return [];
    const nouns = tokens.slice(next, next + NOUN_WITHIN).filter(({ weight }) => weight > COMMON_WEIGHT);
    const end = tokens[next - 1]?.end ?? token.end;
    return [{ start: token.start, end, low, high, nouns: nouns.map(({ stem }) => stem) }];
  });
});

interface Counted extends Stretch {
  low: number;
  high: number;
  nouns: readonly string[];
}

/** Where the page counts vaguely, and fewer (`way` -1) or more (1) of the same than its facts do. */
export function vaguerAmounts({ page, alignments, trace }: CheckContext, way: 1 | -1): Finding[] {
  return alignments.flatMap(({ claim, facts }) => {
    const [best] = facts;
    if (best === undefined || best.covered < LEAST_COVERED) return [];
    return vagueAmountsOf(page, claim).flatMap(
      (vague) => examine(vague, claim, facts, page, way, trace) ?? [],
    );
  });
}

function examine(
  vague: VagueAmount,
  claim: Sentence,
  facts: readonly AlignedFact[],
  page: AnalysedText,
  way: 1 | -1,
  trace: CheckContext['trace'],
): Finding | null {
  const place = { text: page, sentence: claim, place: vague };
  const isSame = (other: Counted) => other.nouns.some((noun) => vague.nouns.includes(noun));
  const isBeyond = (other: Counted) => (way > 0 ? other.high < vague.low : other.low > vague.high);
  const told = numbersOf(page, claim).map(({ value }) => value);
  const found = likestOf(place, facts, ({ source, fact }) =>
    countedIn(source, fact).filter((other) => isBeyond(other) && isSame(other) && !told.includes(other.low)),
  );
  if (found === undefined) return null;
  const near = facts.flatMap((aligned) =>
    around(aligned, REACH).flatMap((sentence) => countedIn(aligned.source, sentence)),
  );
  if (
    near.some(
      (other) => !isBeyond(other) && other.low <= vague.high && other.high >= vague.low && isSame(other),
    )
  ) {
    trace(claim, 'a fact nearby counts as many');
    return null;
  }
  return {
    severity: 2,
    tier: 'vague',
    claim,
    mark: { start: vague.start, end: vague.end },
    facts: [{ source: found.source, start: found.fact.start, end: found.fact.end }],
    against: [],
    says: saying(found.source.text, found.other, page.text, vague),
  };
}

function countedIn(source: AlignedFact['source'], fact: Sentence): Counted[] {
  const numbers = numbersOf(source, fact)
    .filter(({ kind, unit }) => kind === 'count' && unit === null)
    .filter(({ value }) => Number.isInteger(value))
    .map(({ start, end, value, units }) => ({ start, end, low: value, high: value, nouns: units }));
  return [...numbers, ...vagueAmountsOf(source, fact)];
}
