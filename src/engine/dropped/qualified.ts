import type { Bearing } from '../judge/importance';
import type { AnalysedText } from '../text/analyse';
import type { SourceFacts } from './source-facts';
import { type PageWords, placesOf, type Telling } from './told';

/** What a page tells of a source's sentences. */
export interface Told {
  page: PageWords;
  facts: SourceFacts;
  tellings: readonly Telling[];
}

/** How far around a sentence the page is asked what it tells. */
const REACH = 2;
const LEAST_TOLD = 0.3;
const BY_NEIGHBOUR = 0.25;
/** What follows a sentence is rarely what it qualifies. */
const AFTER = 0.4;
const LEAST_QUALIFIED = 0.15;

/**
 * The page's sentence that a sentence of the source would have qualified, by their indexes: it has most of its words,
 * or tells what stands beside it in the source; null where none does.
 */
export function qualifiedBy(index: number, { facts, tellings, page }: Told): number | null {
  const votes = new Map<number, number>();
  const vote = (sentence: number, weight: number) => votes.set(sentence, (votes.get(sentence) ?? 0) + weight);
  const own = (facts.sentences[index] ?? []).map(({ key, weight }) => ({
    key,
    weight: weight / (facts.counts.get(key) ?? 1),
  }));
  const total = own.reduce((sum, { weight }) => sum + weight, 0);
  for (const { key, weight } of own) {
    for (const { sentence, likeness } of placesOf(key, page)) vote(sentence, (weight * likeness) / total);
  }
  for (let step = -REACH; step <= REACH; step++) {
    const near = step === 0 ? undefined : tellings[index + step];
    if (near === undefined || near.presence < LEAST_TOLD) continue;
    vote(near.sentence, (BY_NEIGHBOUR * near.presence * (step > 0 ? AFTER : 1)) / Math.abs(step));
  }
  let best: number | null = null;
  let most = LEAST_QUALIFIED;
  for (const [sentence, weight] of votes) {
    if (weight > most) {
      most = weight;
      best = sentence;
    }
  }
  return best;
}

/** Sentences this near to the claim may carry the caveat in words of their own. */
const KEPT_WITHIN = 1;

/** Whether the page, where it tells what a caveat qualifies, qualifies it in the same way in whatever words. */
export function isKeptNear(
  { claim, bearing }: { claim: number | null; bearing: Bearing },
  page: AnalysedText,
): boolean {
  const { caveat } = bearing;
  if (claim === null || caveat === null) return false;
  return page.sentences
    .slice(Math.max(0, claim - KEPT_WITHIN), claim + KEPT_WITHIN + 1)
    .some(({ start, end }) => {
      const words = page.text.slice(start, end).toLowerCase().replaceAll('’', "'");
      return caveat.pattern.test(words) || caveat.freely?.test(words) === true;
    });
}
