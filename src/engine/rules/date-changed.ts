import type { AlignedFact } from '../align/align';
import { type AnalysedSource, around } from '../align/facts';
import { sameSurroundings } from '../align/surroundings';
import { type AnalysedText, type Sentence, tokensIn } from '../text/analyse';
import { remembered } from '../text/remember';
import type { Stretch } from '../text/sentences';
import { type ClockMention, type DateMention, findTimes, mayBeSame } from '../text/times';
import { periodsChanged } from './date-periods';
import { likestOf } from './likest';
import type { CheckContext, Finding, Rule } from './rule';
import { saying } from './stretches';
import { isTimeOfEntry } from './ticker';

/** A date that stands this near to the facts of the claim supports it. */
const REACH = 2;
const LEAST_COVERED = 0.25;
/** What must be the same around two dates that share nothing. */
const ALIKE = 0.4;
/** The same of a time that stands nowhere near. */
const LEAST_LOOSE = 0.15;
/** The source counts its years from its own. */
const OWN_YEAR = /\b(?:this|last|next) year\b/i;
/** "a day after", "the following week", "four years before": the page may have worked its date out. */
const WORKED_OUT =
  /\b(?:after|later|earlier|before|next|following|previous|preceding|since|ago|eve|yesterday|tomorrow|same day|last day|end of)\b/i;
/** "would not come before 2029", "in 2029 at the earliest". */
const NOT_BEFORE =
  /\b(?:not|no|never)\b[^.]{0,60}\bbefore\s*$|n['’]t\b[^.]{0,60}\bbefore\s*$|\b(?:no|not) (?:earlier|sooner) than\s*$/i;

type When = DateMention | ClockMention;
type Tier = 'part' | 'deadline' | 'clock' | 'other' | 'loose';

/**
 * A date or time of day that none of the facts nearby can mean, while one of them has another: 6 June → 6 July,
 * June 2028 → June 2026, not before 2029 → by 2029. Surest where both share a part. Silent where a fact counts
 * from another date ("a day after"), since then the page may have worked its date out.
 */
export const dateChanged: Rule = {
  id: 'date-changed',
  kind: 'contradicted',
  needsFollowing: false,
  find: (context) =>
    context.alignments.flatMap(({ claim, facts }) => {
      const [best] = facts;
      return best === undefined || best.covered < LEAST_COVERED
        ? []
        : [...examine(claim, facts, context), ...periodsChanged(claim, facts, context)];
    }),
};

interface Known {
  source: AnalysedSource;
  fact: Sentence;
  time: When;
  tier: Tier;
  likeness: number;
}

function examine(claim: Sentence, facts: readonly AlignedFact[], { page, trace }: CheckContext): Finding[] {
  const stated = timesIn(page, claim);
  if (stated.length === 0) return [];
  const near = facts.flatMap(({ source, fact }) =>
    around({ source, fact }, REACH).map((sentence) => ({ source, sentence, isAligned: sentence === fact })),
  );
  const known = near.flatMap(({ source, sentence, isAligned }) =>
    timesIn(source, sentence).map((time) => ({ source, fact: sentence, time, isAligned })),
  );
  const told = around({ source: page, fact: claim }, 1).flatMap((sentence) => timesIn(page, sentence));
  return stated.flatMap((time): Finding[] => {
    const isTold = known.some((other) => areAlike(time, other.time) && mayBeSame(time, other.time));
    const found =
      known
        .flatMap(({ source, fact, time: other, isAligned }): Known[] => {
          const place = { text: page, sentence: claim, place: time };
          const tier = tierOf(page, time, source, other);
          if (tier === null || (isTold && tier !== 'deadline')) return [];
          if (tier !== 'deadline' && told.some((each) => areAlike(each, other) && mayBeSame(each, other)))
            return [];
          if (tier !== 'deadline' && WORKED_OUT.test(source.text.slice(fact.start, fact.end))) return [];
          const likeness = sameSurroundings(place, { text: source, sentence: fact, place: other });
          if ((tier === 'other' || tier === 'clock') && (!isAligned || likeness < ALIKE)) return [];
          return [{ source, fact, time: other, tier, likeness }];
        })
        .sort((a, b) => b.likeness - a.likeness)[0] ??
      (isTold ? undefined : widerIn(time, claim, facts, page));
    if (found === undefined) {
      trace(claim, isTold ? 'a fact nearby may mean the same date' : 'no other date stands in its place');
      return [];
    }
    const { source, fact, tier } = found;
    return [
      {
        severity: 2,
        tier,
        claim,
        mark: { start: time.start, end: time.end },
        facts: [{ source, start: fact.start, end: fact.end }],
        against: [],
        says: saying(source.text, found.time, page.text, time),
      },
    ];
  });
}

/**
 * The time that the claim's best fact has in the page's place, where nothing surer was found: the page's stands
 * nowhere near, and the surroundings are less like.
 */
function widerIn(
  time: When,
  claim: Sentence,
  [best]: readonly AlignedFact[],
  page: AnalysedText,
): Known | undefined {
  if (best === undefined) return undefined;
  const { source, fact } = best;
  const words = source.text.slice(fact.start, fact.end);
  if (WORKED_OUT.test(words) || isRange(time, words) || (isYear(time) && OWN_YEAR.test(words)))
    return undefined;
  const place = { text: page, sentence: claim, place: time };
  const told = around({ source: page, fact: claim }, 1).flatMap((sentence) => timesIn(page, sentence));
  const others = timesIn(source, fact)
    .filter((other) => isOfOneKind(time, other) && !mayBeSame(time, other))
    .filter((other) => !told.some((each) => areAlike(each, other) && mayBeSame(each, other)));
  const found = likestOf(place, [best], () => others, LEAST_LOOSE);
  return found && { ...found, time: found.other, tier: 'loose' };
}

/** "From 9 to 11 January" tells both days. */
function isRange(time: When, words: string): boolean {
  if (time.kind !== 'date' || time.day === null) return false;
  return new RegExp(`\\b${time.day}(?: (?:to|and|or|until) |[-–])\\d`).test(words);
}

function isYear(time: When): boolean {
  return time.kind === 'date' && time.year !== null && time.month === null;
}

/** Two clocks, or two dates that name the same parts, or a day of one month where the other names the month too. */
function isOfOneKind(a: When, b: When): boolean {
  if (a.kind !== 'date' || b.kind !== 'date') return a.kind === b.kind;
  return nameTheSame(a, b) || (a.month !== null && b.month !== null);
}

/** Dates that name a day, month, year or weekday, and times of day. */
const timesIn = remembered(findWhen);

function findWhen(text: AnalysedText, sentence: Stretch): When[] {
  return findTimes(text, sentence, null).filter((time): time is When => {
    if (time.kind === 'clock') return !isTimeOfEntry(text.text, sentence, time);
    // "On Mondays" is a habit.
    if (/days$/.test(text.text.slice(time.start, time.end))) return false;
    return time.kind === 'date' && fieldsOf(time).some((field) => field !== null);
  });
}

function fieldsOf({ year, month, day, weekday }: DateMention): (number | null)[] {
  return [year, month, day, weekday];
}

function tierOf(page: AnalysedText, time: When, source: AnalysedSource, other: When): Tier | null {
  if (time.kind === 'clock' || other.kind === 'clock') {
    return time.kind === other.kind && !mayBeSame(time, other) ? 'clock' : null;
  }
  if (mayBeSame(time, other))
    return areAlike(time, other) && isDeadline(page, time, source, other) ? 'deadline' : null;
  const isDay = (date: DateMention) => date.month !== null && date.day !== null;
  if (isDay(time) && isDay(other)) return time.day === other.day ? 'part' : 'other';
  const isMonth = (date: DateMention) => date.month !== null && date.year !== null && date.day === null;
  if (isMonth(time) && isMonth(other))
    return time.month === other.month || time.year === other.year ? 'part' : 'other';
  return nameTheSame(time, other) ? 'other' : null;
}

/** Whether both name exactly the same parts. */
function nameTheSame(a: DateMention, b: DateMention): boolean {
  const theirs = fieldsOf(b);
  return fieldsOf(a).every((field, at) => (field === null) === (theirs[at] === null));
}

/** Whether both name the same parts: a year and a year, a weekday and a weekday. */
function areAlike(a: When, b: When): boolean {
  if (a.kind !== 'date' || b.kind !== 'date') return a.kind === b.kind;
  const theirs = fieldsOf(b);
  return fieldsOf(a).some((field, at) => field !== null && theirs[at] !== null && theirs[at] !== undefined);
}

/** "by 2029" where the source says "not before 2029". */
function isDeadline(
  page: AnalysedText,
  time: DateMention,
  source: AnalysedSource,
  other: DateMention,
): boolean {
  const word = tokensIn(page, { start: Math.max(0, time.start - 12), end: time.start }).at(-1)?.lower;
  if (word !== 'by') return false;
  const isDenied = (text: AnalysedText, { start, end }: When) =>
    NOT_BEFORE.test(text.text.slice(Math.max(0, start - 80), start)) ||
    /^ at the earliest/.test(text.text.slice(end, end + 20));
  return isDenied(source, other) && !isDenied(page, time);
}
