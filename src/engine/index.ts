/** The engine: pure, synchronous functions from texts to notes. What other rooms use of it. */
import { conclude } from './conclude';
import { prepareSource, propose } from './propose';
import type { CheckRecord, PageInput, SourceDocument } from './record';

export { claimsOf } from './claims';
export { conclude, DEFAULT_THRESHOLD } from './conclude';
export { presence } from './dropped/presence';
export { type Explanation, explain } from './explain';
export { documentId, shortHash } from './hash';
export { headlineCheck, headlineIn } from './headline/headline';
export { asksOf, type JudgeAsk, MOST_ASKS } from './judge/asks';
export { importance } from './judge/importance';
export { type Strength, strength } from './judge/strength';
export { support, sureNotes } from './judge/support';
export { type Wording, wording } from './judge/wording';
export { keyFacts } from './key-facts/key-facts';
export {
  type Comparison,
  comparisonOf,
  type PreparedSource,
  type Proposals,
  prepareSource,
  proposalsOf,
  propose,
} from './propose';
export * from './replay';
export { type EventProfile, eventProfile } from './same-event/profile';
export { eventTerms, sameEvent, termCounts } from './same-event/same-event';
export { pagesApart } from './story/apart';
export { story } from './story/story';
export { isEnglish } from './text/language';
export { normalizeText, titleOf } from './text/normalize';
export { isTooShort, splitSentences } from './text/sentences';

/** Checks a page against sources without a model: `propose`, then `conclude` with no judgements. */
export function check(page: PageInput, sources: readonly SourceDocument[], threshold?: number): CheckRecord {
  return conclude(propose(page, sources.map(prepareSource)), [], threshold);
}
