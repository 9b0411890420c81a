import { around, type Fact } from '../align/facts';
import { type AnalysedText, type Sentence, tokensIn } from '../text/analyse';
import { type NumberMention, numbersOf } from '../text/numbers';
import { remembered } from '../text/remember';
import type { Stretch } from '../text/sentences';
import { type ShareMention, sharesOf } from '../text/shares';
import { type Likest, likestOf } from './likest';
import type { CheckContext, Finding, Rule } from './rule';
import { saying } from './stretches';

/** A share that stands this near to the facts of the claim supports it. */
const REACH = 2;
const LEAST_COVERED = 0.25;
/** What must be the same around both shares; alike: they tell the same share of the same thing. */
const LEAST_ALIKE = 0.15;
const ALIKE = 0.4;
/** How far fair retellings of one share lie apart, in parts of one, and for small ones as a factor. */
const OFF = 0.06;
const FACTOR = 1.25;
const MADE_OFF = 0.04;
/** Below this a share is compared by its factor: one in 260 is not one in 2,600. */
const SMALL = 0.06;
/** "one in 260", "only a tenth are" */
const MORE =
  /\bone in (?:every )?(\d[\d,]*)|\b(?:a|one) (third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)(?= (?:are|were|is|was|have|had|do|did|say|said|will|would|could|can)\b)/g;
const FRACTIONS = new Map([
  ['third', 3],
  ['quarter', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
]);
const COMPARED = new Set([
  'more',
  'fewer',
  'less',
  'higher',
  'lower',
  'longer',
  'shorter',
  'cheaper',
  'dearer',
]);
/** Shares that can be worked out from more numbers than this prove nothing. */
const MOST_COMBINED = 12;

/**
 * Another part of the whole: a quarter → a tenth, six in ten → four in ten, one in 2,600 → one in 260. Silent where
 * a fact nearby has the share, what is left of it, or two numbers that make it.
 */
export const shareChanged: Rule = {
  id: 'share-changed',
  kind: 'contradicted',
  needsFollowing: false,
  find: (context) =>
    context.alignments.flatMap(({ claim, facts }) => {
      const [best] = facts;
      return best === undefined || best.covered < LEAST_COVERED ? [] : examine(claim, facts, context);
    }),
};

/** What a source has in a share's place. */
interface Other extends Stretch {
  turned: boolean;
}

function examine(claim: Sentence, facts: readonly Fact[], { page, trace }: CheckContext): Finding[] {
  const stated = partsIn(page, claim);
  if (stated.length === 0) return [];
  const near = facts.flatMap(({ source, fact }) =>
    around({ source, fact }, REACH).map((sentence) => ({ source, sentence })),
  );
  const known = near.flatMap(({ source, sentence }) => partsIn(source, sentence));
  return stated.flatMap((share): Finding[] => {
    const isLeft = known.some((other) => areLike(share, rest(other)));
    if (known.some((other) => areLike(share, other)) || (isLeft && !isRatio(page, share))) {
      trace(claim, 'a fact nearby has the share');
      return [];
    }
    if (facts.some(({ source, fact }) => isMade(share, numbersOf(source, fact)))) {
      trace(claim, 'the share follows from two numbers of a fact');
      return [];
    }
    const found = insteadOf(share, claim, facts, page);
    if (found === undefined || (isLeft && (found.likeness < ALIKE || !isRatio(found.source, found.other))))
      return [];
    const { source, fact, likeness, other } = found;
    return [
      {
        severity: 2,
        tier: other.turned
          ? 'turned multiple'
          : isLeft
            ? 'what is left'
            : likeness >= ALIKE
              ? 'same-thing'
              : 'other',
        claim,
        mark: { start: share.start, end: share.end },
        facts: [{ source, start: fact.start, end: fact.end }],
        against: [],
        says: saying(source.text, other, page.text, share),
      },
    ];
  });
}

/** What the aligned facts have in the share's place: another share, or the multiple of which it is the inverse. */
function insteadOf(
  share: ShareMention,
  claim: Sentence,
  facts: readonly Fact[],
  page: AnalysedText,
): Likest<Other> | undefined {
  const place = { text: page, sentence: claim, place: share };
  const told = around({ source: page, fact: claim }, 1).flatMap((sentence) => partsIn(page, sentence));
  const othersIn = ({ source, fact }: Fact): Other[] => {
    const shares = partsIn(source, fact)
      .filter((other) => !(share.isPercent && other.isPercent) && !isCompared(source, other))
      .filter((other) => !told.some((each) => areLike(each, other)))
      .map(({ start, end }) => ({ start, end, turned: false }));
    const multiples = numbersOf(source, fact)
      .filter(
        (number) => isOfSomething(page, share) && isMultiple(source, number) && isInverse(share, number),
      )
      .map(({ start, end }) => ({ start, end, turned: true }));
    return [...shares, ...multiples];
  };
  return likestOf(place, facts, othersIn, LEAST_ALIKE);
}

/** "six out of ten", "nine in ten" */
function isRatio({ text }: AnalysedText, { start, end }: Stretch): boolean {
  return / (?:in|out of|of) (?:every )?(?:ten|10|three|five|four|\d+)$/.test(text.slice(start, end));
}

/** "23 per cent fewer": no part of a whole. */
function isCompared(text: AnalysedText, { end }: ShareMention): boolean {
  const next = tokensIn(text, { start: end, end: end + 12 })[0]?.lower ?? '';
  return COMPARED.has(next);
}

/** The shares of a sentence, with odds and fractions that need the words behind them. */
const partsIn = remembered((text, sentence: Stretch): readonly ShareMention[] => {
  const told = sharesOf(text, sentence);
  const more = [...text.text.slice(sentence.start, sentence.end).matchAll(MORE)].flatMap((match) => {
    const { index } = match;
    const bottom =
      match[1] === undefined ? (FRACTIONS.get(match[2] ?? '') ?? 0) : Number(match[1].replaceAll(',', ''));
    const start = sentence.start + index;
    const end = start + match[0].length;
    if (bottom < 2 || told.some((other) => other.start < end && start < other.end)) return [];
    const share: ShareMention = {
      start,
      end,
      share: 1 / bottom,
      whole: null,
      margin: 'exact',
      isPercent: false,
      next: 0,
    };
    return [share];
  });
  return [...told, ...more];
});

/** "three times the level" */
function isMultiple(text: AnalysedText, { end }: NumberMention): boolean {
  return tokensIn(text, { start: end, end: end + 12 })[0]?.lower === 'times';
}

/** "a third of the level"; not "at a third of that" */
function isOfSomething({ text }: AnalysedText, { end }: Stretch): boolean {
  return /^ of (?:the|its|their|what)\b/.test(text.slice(end, end + 12));
}

function isInverse({ share, isPercent }: ShareMention, { value }: NumberMention): boolean {
  return !isPercent && Math.abs(share * value - 1) < OFF;
}

function rest(other: ShareMention): ShareMention {
  return { ...other, share: 1 - other.share };
}

/** Whether the one may stand for the other. */
function areLike({ share: a, margin }: ShareMention, { share: b }: ShareMention): boolean {
  const [least, most] = a < b ? [a, b] : [b, a];
  if (most < SMALL) return least > 0 && most / least <= FACTOR;
  return most - least <= (margin === 'exact' ? OFF : 2 * OFF);
}

/** Whether one of these numbers is about this share of another. */
function isMade(share: ShareMention, numbers: readonly NumberMention[]): boolean {
  const some = numbers.slice(0, MOST_COMBINED);
  return some.some((part) =>
    some.some(
      (whole) =>
        part !== whole &&
        part.kind === whole.kind &&
        part.unit?.factor === whole.unit?.factor &&
        [part.value / whole.value, 1 - part.value / whole.value].some(
          (made) => Math.abs(made - share.share) <= MADE_OFF,
        ),
    ),
  );
}
