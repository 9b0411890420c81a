import { around, type Fact } from '../align/facts';
import type { AnalysedText, Sentence } from '../text/analyse';
import { numbersOf } from '../text/numbers';
import { remembered } from '../text/remember';
import type { Stretch } from '../text/sentences';
import { counts, perYear, regular } from './frequency-changed.words';
import { likestOf } from './likest';
import { supports } from './number-support';
import type { CheckContext, Finding, Rule } from './rule';
import { saying } from './stretches';

/** How often something happens that stands this near to the facts of the claim supports it. */
const REACH = 2;
const LEAST_COVERED = 0.3;
/** What must be the same around both. */
const LEAST_ALIKE = 0.2;
const ALIKE = 0.4;
/** Rates that lie within this factor are told of the same. */
const FACTOR = 1.2;
/** A number this near before a rate is counted at it, UTF-16 units. */
const NEAR_UNITS = 24;

/** "once a year", "every three months", "weekly", "a one-off bonus", "80 euros a month". */
interface Frequency extends Stretch {
  /** How often a year; 0 for what happens once and never again, or is told in all. */
  rate: number;
  /** How often its period comes round in a year. */
  period: number;
  /** Whether nothing says how often in it: "14 headache days a month". */
  isOpen: boolean;
}

/**
 * Another rhythm: once a year → twice a year, every three months → once a year, a one-off payment → a year. Silent
 * where a fact nearby has the page's rhythm, or the page has another number with it and so may have converted.
 */
export const frequencyChanged: Rule = {
  id: 'frequency-changed',
  kind: 'contradicted',
  needsFollowing: false,
  find: (context) =>
    context.alignments.flatMap(({ claim, facts }) => {
      const [best] = facts;
      return best === undefined || best.covered < LEAST_COVERED ? [] : examine(claim, facts, context);
    }),
};

function examine(claim: Sentence, facts: readonly Fact[], { page, trace }: CheckContext): Finding[] {
  const stated = frequenciesIn(page, claim);
  if (stated.length === 0) return [];
  const near = facts.flatMap(({ source, fact }) =>
    around({ source, fact }, REACH).flatMap((sentence) => frequenciesIn(source, sentence)),
  );
  const told = around({ source: page, fact: claim }, 1).flatMap((sentence) => frequenciesIn(page, sentence));
  return stated.flatMap((frequency): Finding[] => {
    if (near.some((other) => areSame(frequency, other))) {
      trace(claim, 'a fact nearby tells the same rhythm');
      return [];
    }
    const place = { text: page, sentence: claim, place: frequency };
    const untold = ({ source, fact }: Fact) =>
      frequenciesIn(source, fact).filter((other) => !told.some((each) => areSame(each, other)));
    const found = likestOf(place, facts, untold, LEAST_ALIKE);
    if (found === undefined || mayBeConverted(page, claim, frequency, found)) return [];
    const { source, fact, other, likeness } = found;
    return [
      {
        severity: 2,
        tier: likeness >= ALIKE ? 'same-thing' : 'other',
        claim,
        mark: { start: frequency.start, end: frequency.end },
        facts: [{ source, start: fact.start, end: fact.end }],
        against: [],
        says: saying(source.text, other, page.text, frequency),
      },
    ];
  });
}

/** "90 crowns a year", told as 7.50 a month: a number right before the page's rate that the fact does not have. */
function mayBeConverted(
  page: AnalysedText,
  claim: Sentence,
  { start }: Frequency,
  { source, fact }: Fact,
): boolean {
  const counted = numbersOf(page, claim).find(
    (number) => number.end <= start && start - number.end <= NEAR_UNITS,
  );
  return counted !== undefined && !numbersOf(source, fact).some((known) => supports(counted, known));
}

function areSame(one: Frequency, other: Frequency): boolean {
  if (one.period === other.period && (one.isOpen || other.isOpen)) return true;
  const [a, b] = [one.rate, other.rate];
  if (a === 0 || b === 0) return a === b;
  return Math.max(a, b) / Math.min(a, b) <= FACTOR;
}

const PERIODS = [...perYear.keys()].join('|');
const COUNTS = [...counts.keys()].join('|');
const OFTEN = `(once|twice)|(${COUNTS}|\\d{1,2}) (?:or more )?(?:times|days|nights|mornings|evenings)`;
const EACH = new RegExp(
  `\\b(?:(?:${OFTEN})|(?<=[\\p{L}\\d]) ?)\\s?\\b(?:an?|per|every|each) (?:(${COUNTS}|\\d{1,2}) )?(${PERIODS})s?\\b`,
  'giu',
);
const REGULAR = new RegExp(
  `\\b(?:(?:${OFTEN}) |(${COUNTS}|\\d{1,2}) )?(${[...regular.keys()].join('|')})\\b`,
  'giu',
);
const ONCE = /\b(?:one-off|one-time|lump[- ]sum|in total|once and for all)\b/giu;
/** "For a year", "within a month": how long; "a year ago", "a month later": when. */
const HOW_LONG =
  /\b(?:for|in|within|after|over|than|of|about|nearly|almost|just|only|half|during|until|to|from|is|was|be|with|take|takes|took|last|lasted|and|or|by|at|as|on|what|such|not|repeat|miss|missed|add|once|half)$/i;
const WHEN =
  /^ (?:ago|later|earlier|after|before|old|or|of|off|away|early|late|long|to come|from|on the|and a half)\b/i;

const frequenciesIn = remembered(findFrequencies);

function findFrequencies({ text }: AnalysedText, sentence: Stretch): Frequency[] {
  const words = text.slice(sentence.start, sentence.end);
  const each = [...words.matchAll(EACH)].flatMap((match): Frequency[] => {
    const [all, often, manyTimes, count, period = ''] = match;
    const lead = all.length - all.trimStart().length;
    const before = words.slice(0, match.index + lead).trimEnd();
    const after = words.slice(match.index + all.length);
    const isEvery = /\b(?:every|each|per)\b/i.test(all);
    if (
      often === undefined &&
      manyTimes === undefined &&
      (WHEN.test(after) || (!isEvery && (HOW_LONG.test(before) || before === '')))
    )
      return [];
    const rate = perYear.get(period.toLowerCase()) ?? 1;
    const isOpen = [often, manyTimes, count].every((word) => word === undefined);
    const found = { rate: (countOf(often ?? manyTimes) * rate) / countOf(count), period: rate, isOpen };
    return [at(sentence, match.index + lead, all.trimStart(), found)];
  });
  const single = [...words.matchAll(REGULAR)].map((match) => {
    const [all, often, manyTimes, count, word = ''] = match;
    const many = often ?? manyTimes ?? count;
    const period = regular.get(word.toLowerCase()) ?? 1;
    return at(sentence, match.index, all, {
      rate: countOf(many) * period,
      period,
      isOpen: many === undefined,
    });
  });
  const once = [...words.matchAll(ONCE)].map((match) =>
    at(sentence, match.index, match[0], { rate: 0, period: 0, isOpen: false }),
  );
  return [...each, ...single, ...once].sort((a, b) => a.start - b.start);
}

/** "twice", "three", "4"; one where nothing stands. */
function countOf(word: string | undefined): number {
  return word === undefined ? 1 : (counts.get(word.toLowerCase()) ?? (Number(word) || 1));
}

function at(
  sentence: Stretch,
  index: number,
  words: string,
  found: Omit<Frequency, keyof Stretch>,
): Frequency {
  const start = sentence.start + index;
  return { start, end: start + words.length, ...found };
}
