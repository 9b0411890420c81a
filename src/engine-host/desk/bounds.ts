/** How much one check at the desk may be: it goes to the desk's page as one message. */
import { CorpusError } from '../../corpus/errors';
import { MAX_DOCUMENT } from '../../corpus/formats/limits';
import type { Review } from '../../corpus/formats/review/schema';
import type { CheckRecord, SourceDocument } from '../../engine/record';
import { MAX_ARTICLE } from '../../protocol';
import { MAX_DESK_SOURCES } from '../asks';

/** The longest texts of all sources together, in UTF-16 units: of any script they take less than 64 MiB. */
const MAX_TEXTS = 20_000_000;

/** @throws CorpusError where there are too many sources, or too long ones */
export function holdSources(sources: readonly SourceDocument[]): void {
  if (sources.length > MAX_DESK_SOURCES)
    throw new CorpusError('too-large', { key: 'reviewTooManySources', values: { most: MAX_DESK_SOURCES } });
  if (lengthOf(sources) > MAX_TEXTS)
    throw new CorpusError('too-large', {
      key: 'reviewTooLongSources',
      values: { most: MAX_TEXTS / 1_000_000 },
    });
}

/**
 * Holds what a file brings to what the desk could have made itself, all checks of a review: each that counts is made anew
 * whenever the review is opened.
 * @throws CorpusError where it is more
 */
export function holdFile(of: CheckRecord | Review): void {
  const record = of.format === 'plumbline.review/1' ? of.record : of;
  const steps = of.format === 'plumbline.review/1' ? of.steps : [];
  const rechecks = steps.flatMap((step) => (step.step === 'recheck' ? [step] : []));
  const known = new Map(record.sources.map((source) => [source.id, source]));
  holdSources(record.sources);
  for (const { added, sources } of rechecks) {
    for (const source of added) known.set(source.id, source);
    holdSources(sources.flatMap((id) => known.get(id) ?? []));
  }
  const pages = [record.page.text, ...rechecks.flatMap(({ text }) => text ?? [])];
  const isLong =
    pages.some((text) => text.length > MAX_ARTICLE) ||
    [...known.values()].some(({ text }) => text.length > MAX_DOCUMENT);
  if (isLong)
    throw new CorpusError('too-large', {
      key: 'reviewTooLongTexts',
      values: { article: MAX_ARTICLE, source: MAX_DOCUMENT / 1_000_000 },
    });
}

function lengthOf(sources: readonly SourceDocument[]): number {
  return sources.reduce((sum, { text }) => sum + text.length, 0);
}
