import type { AlignedFact } from '../align/align';
import { around } from '../align/facts';
import { sameSurroundings } from '../align/surroundings';
import type { AnalysedText, Sentence } from '../text/analyse';
import { type Quantity, quantitiesIn } from '../text/quantities';
import type { CheckContext, Finding } from './rule';
import { saying } from './stretches';

/** A quantity this near to the aligned facts that allows the page's supports it. */
const REACH = 1;
const LEAST_COVERED = 0.25;
/** What else must be the same around both quantities. */
const LEAST_ALIKE = 0.2;
const ALIKE = 0.3;
const VERY_ALIKE = 0.5;
/** Another quantifier supports the page in half as like surroundings. */
const WORDS_SUPPORT = 0.5;

/** A quantity of a source near the claim. */
interface Known {
  source: AlignedFact['source'];
  fact: Sentence;
  quantity: Quantity;
  isAligned: boolean;
}

/** Where the page tells more of a whole than its facts do (`way` 1), or less (-1). */
export function turnedQuantities({ page, alignments, trace }: CheckContext, way: 1 | -1): Finding[] {
  return alignments.flatMap(({ claim, facts }) => {
    const [best] = facts;
    if (best === undefined || best.covered < LEAST_COVERED) return [];
    const stated = quantitiesIn(page, claim);
    const shares = stated.filter(({ isShare, isOpen }) => isShare && !isOpen);
    const words = stated.filter((quantity) => !quantity.isShare && !isDistributive(page, quantity));
    if (words.length === 0) return [];
    const known = facts.flatMap((aligned) =>
      around(aligned, REACH).flatMap((sentence) =>
        quantitiesIn(aligned.source, sentence).map((quantity): Known => {
          return { source: aligned.source, fact: sentence, quantity, isAligned: sentence === aligned.fact };
        }),
      ),
    );
    return words.flatMap((quantity) => examine(quantity, shares, known, claim, page, way, trace) ?? []);
  });
}

function examine(
  quantity: Quantity,
  told: readonly Quantity[],
  known: readonly Known[],
  claim: Sentence,
  page: AnalysedText,
  way: 1 | -1,
  trace: CheckContext['trace'],
): Finding | null {
  const place = { text: page, sentence: claim, place: quantity };
  const likenessOf = ({ source, fact, quantity: other }: Known) =>
    sameSurroundings(place, { text: source, sentence: fact, place: other });
  const isTurned = ({ quantity: other, isAligned }: Known) =>
    isAligned &&
    (way > 0 ? other.high < quantity.low : other.low > quantity.high) &&
    !told.some((share) => allows(share, other));
  const found = known
    .filter(isTurned)
    .flatMap((each) => {
      const likeness = likenessOf(each);
      const tier = tierOf(quantity, each.quantity, likeness, way);
      return tier === null ? [] : [{ ...each, tier, likeness }];
    })
    .sort((a, b) => Number(b.tier === 'number') - Number(a.tier === 'number') || b.likeness - a.likeness)[0];
  if (found === undefined) return null;
  const supports = (other: Known) =>
    !other.quantity.isOpen &&
    allows(quantity, other.quantity) &&
    likenessOf(other) >= found.likeness * (other.quantity.isShare ? 1 : WORDS_SUPPORT);
  if (known.some(supports)) {
    trace(claim, 'a fact nearby has a quantity that allows it');
    return null;
  }
  return {
    severity: 2,
    tier: found.tier,
    claim,
    mark: { start: quantity.start, end: quantity.end },
    facts: [{ source: found.source, start: found.fact.start, end: found.fact.end }],
    against: [],
    says: saying(found.source.text, found.quantity, page.text, quantity),
  };
}

function tierOf(page: Quantity, quantity: Quantity, likeness: number, way: 1 | -1): string | null {
  const isOfSame = page.nouns.some((noun) => quantity.nouns.includes(noun));
  if (page.isOfVotes || quantity.isOfVotes) return page.isOfVotes && quantity.isOfVotes ? 'votes' : null;
  if (page.whole !== null && page.whole === quantity.whole) return 'number';
  if (page.whole !== null && quantity.whole !== null) return null;
  if (!quantity.isShare) return likeness >= (isOfSame ? ALIKE : VERY_ALIKE) ? 'words' : null;
  if (!quantity.isPart || likeness < LEAST_ALIKE) return null;
  if (quantity.isOpen) return page.low === 1 ? 'some-of' : null;
  if (page.low === 1) return isOfSame && likeness >= ALIKE ? 'all' : null;
  if (isOfSame) return 'number';
  return way > 0 ? 'part' : null;
}

/** "120 in each group": by groups, not all of them. "Each of the groups" are all. */
function isDistributive({ text }: AnalysedText, { start, end }: Quantity): boolean {
  return /^each$/i.test(text.slice(start, end)) && !/^ of\b/.test(text.slice(end, end + 4));
}

/** Whether both may be said of one thing. */
function allows(a: Quantity, b: Quantity): boolean {
  return a.low <= b.high && b.low <= a.high;
}
