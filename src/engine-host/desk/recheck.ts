import { CorpusError } from '../../corpus/errors';
import type { ReviewState } from '../../corpus/formats/review/fold';
import type { Recheck } from '../../corpus/formats/review/schema';
import type { Corpus } from '../../corpus/store/store';
import { pageOf, splitSentences } from '../../engine';
import type { CheckRecord, Realigned, SourceDocument, Span } from '../../engine/record';
import type { ReviewChange } from '../../protocol';
import { holdSources } from './bounds';
import type { CheckInput } from './check';
import { sourceBy, withId } from './sources';

/** What of a check is another, and why. */
interface Other extends Partial<Pick<CheckInput, 'page' | 'sources' | 'realigned' | 'judgements'>> {
  why: Recheck['why'];
}

/**
 * What a review's page is to be checked with again: as before, save for what is changed. What was judged stays judged, unless it is judged anew.
 * @throws CorpusError where it cannot be changed so
 */
export function recheckInput(
  { record, known }: ReviewState,
  change: ReviewChange,
  corpus: Corpus,
): { why: Recheck['why']; input: CheckInput } {
  const { sources, judgements, realigned = [], engine } = record;
  const { why, ...other } = otherBy(change, record, (id) => known.get(id) ?? sourceBy(id, corpus));
  const { threshold } = engine;
  return { why, input: { page: pageOf(record), sources, realigned, threshold, judgements, ...other } };
}

/** A check as a step of its review, which repeats nothing that the review has. */
export function recheckStep(
  { record: before, known }: ReviewState,
  { page: { text, ...page }, sources, format: _, ...record }: CheckRecord,
  why: Recheck['why'],
): Recheck {
  return {
    step: 'recheck',
    why,
    ...record,
    page,
    ...(text !== before.page.text && { text }),
    sources: sources.map(({ id }) => id),
    added: sources.filter(({ id }) => !known.has(id)),
  };
}

function otherBy(
  change: ReviewChange,
  { page, sources, realigned = [] }: CheckRecord,
  sourceOf: (id: string) => SourceDocument | null,
): Other {
  switch (change.change) {
    case 'add-sources':
      return { why: 'source-added', sources: withMore(sources, change, sourceOf) };
    case 'remove-source':
      return {
        why: 'source-removed',
        sources: without(sources, change.id),
        realigned: realigned.flatMap((one) => withoutFactsOf(change.id, one) ?? []),
      };
    case 'realign': {
      const { claim, facts } = change;
      if (!sentencesIn(page.text).some(({ start, end }) => start === claim.start && end === claim.end))
        throw new CorpusError('bad-input', { key: 'reviewStepRefused' });
      const others = realigned.filter((one) => one.claim.start !== claim.start);
      const all = facts === null ? others : [...others, { claim, facts }];
      return { why: 'realigned', realigned: all.toSorted((a, b) => a.claim.start - b.claim.start) };
    }
    case 'page':
      return {
        why: 'page-changed',
        page: change.page,
        realigned: movedTo(change.page.text, page.text, realigned),
      };
    case 'again':
      return { why: 'again' };
    case 'judged':
      return { why: 'judged', judgements: change.judgements };
  }
}

function withMore(
  sources: readonly SourceDocument[],
  { ids, documents }: Extract<ReviewChange, { change: 'add-sources' }>,
  sourceOf: (id: string) => SourceDocument | null,
): SourceDocument[] {
  const all = new Map(sources.map((source) => [source.id, source]));
  const given = documents.map(withId).map((document) => sourceOf(document.id) ?? document);
  for (const source of [...ids.map(sourceOf), ...given]) {
    if (source === null) throw new CorpusError('bad-input', { key: 'reviewSourceGone' });
    if (!all.has(source.id)) all.set(source.id, source);
  }
  if (all.size === sources.length) throw new CorpusError('bad-input', { key: 'reviewSourceThere' });
  holdSources([...all.values()]);
  return [...all.values()];
}

function without(sources: readonly SourceDocument[], id: string): SourceDocument[] {
  const left = sources.filter((source) => source.id !== id);
  if (left.length === sources.length) throw new CorpusError('bad-input', { key: 'reviewSourceGone' });
  if (left.length === 0) throw new CorpusError('bad-input', { key: 'reviewLastSource' });
  return left;
}

/** What is left of a claim's chosen facts: nothing where all were of this source, but a claim may have none by choice. */
function withoutFactsOf(id: string, { claim, facts }: Realigned): Realigned | null {
  const left = facts.filter(({ source }) => source !== id);
  return left.length === 0 && facts.length > 0 ? null : { claim, facts: left };
}

/** Claims move along with their words: of sentences that say the same, the second stays the second. Others fall away. */
function movedTo(text: string, before: string, realigned: readonly Realigned[]): Realigned[] {
  const places = placesOf(text);
  const placesBefore = placesOf(before);
  return realigned
    .flatMap(({ claim, facts }) => {
      const at = (placesBefore.get(claim.text) ?? []).indexOf(claim.start);
      const start = places.get(claim.text)?.[at];
      return start === undefined
        ? []
        : [{ claim: { ...claim, start, end: start + claim.text.length }, facts }];
    })
    .sort((a, b) => a.claim.start - b.claim.start);
}

/** Where the sentences of a text begin, by what they say. */
function placesOf(text: string): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const { text: words, start } of sentencesIn(text)) {
    const starts = places.get(words) ?? [];
    starts.push(start);
    places.set(words, starts);
  }
  return places;
}

function sentencesIn(text: string): Span[] {
  return splitSentences(text).map(({ start, end }) => ({ text: text.slice(start, end), start, end }));
}
