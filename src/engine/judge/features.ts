import type { Alignment } from '../align/align';
import type { CheckContext, Found } from '../rules/rule';
import type { AnalysedText } from '../text/analyse';
import { firstStartingAt } from '../text/halving';
import { oncePer } from '../text/remember';
import type { Stretch } from '../text/sentences';

/** What the judge weighs, by name. */
export type Features = Readonly<Record<string, number>>;

/** A finding with the chance that it is right, 0 to 1, by the first look. */
export interface Looked extends Found {
  chance: number;
}

/** Other rules' findings below this chance speak for nothing. */
const LEAST_CHANCE = 0.3;
/** Three sure findings of other rules say as much about a page as ten. */
const MOST_OTHERS = 3;
/** And four of the same tier as much as ten that it misreads this page. */
const MOST_SAME = 4;

/**
 * What tells whether a finding is right as it stands: which of its rule's cases it is, how well its claim is aligned
 * with what it rests on, and where its words stand.
 */
export function ownFeatures({ rule, finding }: Found, context: CheckContext): Features {
  const { claim, mark, facts } = finding;
  const alignment = alignmentOf(claim, context);
  const best = alignment?.facts[0];
  return {
    [`rule ${rule.id}`]: 1,
    [`tier ${tierOf({ rule, finding })}`]: 1,
    'alignment: covered': best?.covered ?? 0,
    'alignment: rests on the best fact': best !== undefined && best.fact.start === facts[0]?.start ? 1 : 0,
    'place: headline': claim !== null && claim.start === context.page.sentences[0]?.start ? 1 : 0,
    'place: quoted': mark !== null && isQuoted(mark, context.page) ? 1 : 0,
  };
}

/** What was found on a page, summed up once for the look at each of its findings. */
export interface PageSummary {
  page: Surest;
  /** By where the claim starts. */
  claims: ReadonlyMap<number | undefined, Surest>;
  /** How many findings there are of each tier of each rule. */
  tiers: ReadonlyMap<string, number>;
}

/** Each rule's surest chance. */
type Surest = Map<string, number>;

/** Sums up what was found on a page. */
export function summarise(looked: readonly Looked[]): PageSummary {
  const page: Surest = new Map();
  const claims = new Map<number | undefined, Surest>();
  const tiers = new Map<string, number>();
  for (const one of looked) {
    const { rule, chance } = one;
    const start = one.finding.claim?.start;
    const claim: Surest = claims.get(start) ?? new Map();
    claims.set(start, claim);
    for (const surest of [page, claim]) surest.set(rule.id, Math.max(chance, surest.get(rule.id) ?? 0));
    tiers.set(tierOf(one), (tiers.get(tierOf(one)) ?? 0) + 1);
  }
  return { page, claims, tiers };
}

function tierOf({ rule, finding }: Found): string {
  return `${rule.id}: ${finding.tier}`;
}

/**
 * What the rest of the page says about one of its findings: a page that leans in one place leans in others, and one
 * that does not is misread in one place.
 */
export function pageFeatures(one: Looked, { page, claims, tiers }: PageSummary): Features {
  const own = Math.log(one.chance / (1 - one.chance));
  const found = weighOthers(one, page);
  const alone = Math.max(0, 1 - found);
  const beside = claims.get(one.finding.claim?.start) ?? new Map<string, number>();
  return {
    'own look': own,
    'page: found by other rules': Math.min(MOST_OTHERS, found),
    'page: alone': alone,
    'page: alone, by its own look': alone * own,
    'page: others of this tier': Math.min(MOST_SAME, (tiers.get(tierOf(one)) ?? 1) - 1),
    'claim: found by another rule': Math.max(0, ...ofOthers(one, beside)),
  };
}

/** The surest chance of each other rule. */
function ofOthers({ rule }: Looked, surest: Surest): number[] {
  return [...surest].flatMap(([id, chance]) => (id === rule.id ? [] : [chance]));
}

/** How many other rules found something, each by its surest finding. */
function weighOthers(one: Looked, surest: Surest): number {
  let sum = 0;
  for (const chance of ofOthers(one, surest)) sum += Math.max(0, chance - LEAST_CHANCE) / (1 - LEAST_CHANCE);
  return sum;
}

const alignmentsByStart = oncePer(
  (alignments) => alignments,
  (alignments: CheckContext['alignments']) => new Map(alignments.map((each) => [each.claim.start, each])),
);

function alignmentOf(claim: Stretch | null, { alignments }: CheckContext): Alignment | undefined {
  return claim === null ? undefined : alignmentsByStart(alignments).get(claim.start);
}

/** Whether words of a text stand inside one of its quotations, which do not overlap. */
function isQuoted(words: Stretch, { quotations }: AnalysedText): boolean {
  const before = quotations[firstStartingAt(quotations, words.start + 1) - 1];
  return before !== undefined && words.end <= before.end;
}
