import type { Corpus } from '../corpus/store/store';
import { eventTerms, sameEvent } from '../engine';
import type { SourceDocument } from '../engine/record';
import { MAX_SOURCES } from './asks';

/** `sameEvent` from which an opening may belong to a source: enough to read the whole article. */
export const POSSIBLE = 0.3;
/** `sameEvent` from which an article reports what a source covers: the engine's own decision. */
export const SAME = 0.5;

/** Documents that are compared more closely than by their words. */
const CANDIDATES = 20;

/** The sources whose event is at least that likely the text's, most alike first, at most ten. */
export function sourcesOf(text: string, corpus: Corpus, threshold: number): SourceDocument[] {
  return corpus
    .candidates(eventTerms(text), CANDIDATES)
    .map((id) => corpus.get(id))
    .filter((source) => source !== null)
    .map((source) => ({ source, same: sameEvent(text, source.text) }))
    .filter(({ same }) => same >= threshold)
    .sort((a, b) => b.same - a.same)
    .slice(0, MAX_SOURCES)
    .map(({ source }) => source);
}
