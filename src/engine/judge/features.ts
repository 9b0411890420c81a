import type { Alignment } from '../align/align';
import type { CheckContext, Found } from '../rules/rule';
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
    [`tier ${rule.id}: ${finding.tier}`]: 1,
    'alignment: covered': best?.covered ?? 0,
    'alignment: rests on the best fact': best !== undefined && best.fact.start === facts[0]?.start ? 1 : 0,
    'place: headline': claim !== null && claim.start === context.page.sentences[0]?.start ? 1 : 0,
    'place: quoted': mark !== null && context.page.quotations.some((words) => holds(words, mark)) ? 1 : 0,
  };
}

/**
 * What the rest of the page says about one of its findings: a page that leans in one place leans in others, and one
 * that does not is misread in one place.
 */
export function pageFeatures(one: Looked, looked: readonly Looked[]): Features {
  const others = looked.filter(({ rule }) => rule !== one.rule);
  const same = looked.filter(({ rule, finding }) => rule === one.rule && finding.tier === one.finding.tier);
  const beside = others.filter(({ finding }) => finding.claim?.start === one.finding.claim?.start);
  const own = Math.log(one.chance / (1 - one.chance));
  const found = weighOthers(others);
  const alone = Math.max(0, 1 - found);
  return {
    'own look': own,
    'page: found by other rules': Math.min(MOST_OTHERS, found),
    'page: alone': alone,
    'page: alone, by its own look': alone * own,
    'page: others of this tier': Math.min(MOST_SAME, same.length - 1),
    'claim: found by another rule': Math.max(0, ...beside.map(({ chance }) => chance)),
  };
}

/** How many other rules found something, each by its surest finding. */
function weighOthers(others: readonly Looked[]): number {
  const surest = new Map<string, number>();
  for (const { rule, chance } of others) surest.set(rule.id, Math.max(chance, surest.get(rule.id) ?? 0));
  let sum = 0;
  for (const chance of surest.values()) sum += Math.max(0, chance - LEAST_CHANCE) / (1 - LEAST_CHANCE);
  return sum;
}

function alignmentOf(claim: Stretch | null, { alignments }: CheckContext): Alignment | undefined {
  return claim === null ? undefined : alignments.find((each) => each.claim.start === claim.start);
}

function holds(outer: Stretch, inner: Stretch): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
