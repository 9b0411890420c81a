import type { AlignedFact } from '../align/align';
import { around } from '../align/facts';
import { sameSurroundings } from '../align/surroundings';
import type { AnalysedText, Sentence } from '../text/analyse';
import { remembered } from '../text/remember';
import type { Stretch } from '../text/sentences';
import type { CheckContext, Finding } from './rule';
import { saying } from './stretches';

/** Periods that are counted from now: for date-changed, which compares them only with each other. */

const REACH = 2;
const LEAST_COVERED = 0.34;
const LEAST_ALIKE = 0.3;
const STEPS = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
  ['coming', 1],
]);
const PERIOD =
  /\b(?:(?:start|beginning|middle|end) of )?(last|this|next|coming) (week|month|year|spring|summer|autumn|fall|winter|season|term|weekend)\b/gi;
/** "The last week of the trial", "by this week's vote": no period counted from now. */
const OTHERWISE = /\b(?:the|its|their|his|her|of these) $/i;
/** "Up on last season", "than last year": what something is compared with. */
const COMPARED = /\b(?:than|on|against|with|over|from|to|months of|period of|time|as|since) $/i;
/** A year by its number may be any of them. */
const YEAR = /\b(?:19|20)\d\d\b/;

/** "next year": one step on from now. */
interface Period extends Stretch {
  noun: string;
  step: number;
}

const periodsIn = remembered(({ text }: AnalysedText, sentence: Stretch): Period[] =>
  [...text.slice(sentence.start, sentence.end).matchAll(PERIOD)].flatMap((match) => {
    const [all, step = '', noun = ''] = match;
    const start = sentence.start + match.index;
    const before = text.slice(Math.max(sentence.start, start - 12), start);
    if (COMPARED.test(before) && step.toLowerCase() !== 'next') return [];
    if (step.toLowerCase() !== 'coming' && OTHERWISE.test(before) && !/ of /.test(all)) return [];
    return [
      { start, end: start + all.length, noun: noun.toLowerCase(), step: STEPS.get(step.toLowerCase()) ?? 0 },
    ];
  }),
);

/** "This year" where the claim's best fact has "next year", and no fact nearby this one. */
export function periodsChanged(
  claim: Sentence,
  facts: readonly AlignedFact[],
  { page, trace }: CheckContext,
): Finding[] {
  const stated = periodsIn(page, claim);
  const [best] = facts;
  if (stated.length === 0 || best === undefined || best.covered < LEAST_COVERED) return [];
  const near = facts.flatMap((aligned) =>
    around(aligned, REACH).flatMap((sentence) => periodsIn(aligned.source, sentence)),
  );
  const told = around({ source: page, fact: claim }, 1).flatMap((sentence) => periodsIn(page, sentence));
  return stated.flatMap((period): Finding[] => {
    if (near.some((other) => isSame(period, other))) {
      trace(claim, 'a fact nearby has the period');
      return [];
    }
    const { source, fact } = best;
    if (YEAR.test(source.text.slice(fact.start, fact.end))) return [];
    const place = { text: page, sentence: claim, place: period };
    const other = periodsIn(source, fact).find(
      (each) =>
        each.noun === period.noun &&
        !told.some((one) => isSame(one, each)) &&
        sameSurroundings(place, { text: source, sentence: fact, place: each }) >= LEAST_ALIKE,
    );
    if (other === undefined) return [];
    return [
      {
        severity: 2,
        tier: 'period',
        claim,
        mark: { start: period.start, end: period.end },
        facts: [{ source, start: fact.start, end: fact.end }],
        against: [],
        says: saying(source.text, other, page.text, period),
      },
    ];
  });
}

function isSame(a: Period, b: Period): boolean {
  return a.noun === b.noun && a.step === b.step;
}
