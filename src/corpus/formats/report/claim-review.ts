import type { FactSpan, PageInput, SourceDocument } from '../../../engine/record';
import type { ReviewedNote } from '../../../protocol';
import { CorpusError } from '../../errors';
import { isoDay, type Subject, type SubjectReview } from './subject';
import { webLink } from './web-link';

/**
 * The fact-checks of a review as schema.org's `ClaimReview`, a list to be put into a page: one for each note that a
 * reviewer stands by and that has a rating in the reviewer's own words, or else the page has. `url`, the address under
 * which a fact-check is published, only its publisher can add.
 * @throws CorpusError where nobody reviewed, nothing is decided and rated, or the reviewer gave no name
 */
export function claimReviews({ record, sources, notes, review }: Subject): string {
  if (review === null) throw cannot('claimReviewNoReview');
  const ruled = notes.flatMap((one) => {
    const claim = one.note.claim ?? one.note.mark;
    const rating = one.rating.trim() || review.rating.trim();
    const stands = (one.decision === 'confirmed' || one.decision === 'edited') && !one.gone;
    return stands && claim !== null && rating !== '' ? [{ one, claim, rating }] : [];
  });
  if (ruled.length === 0) throw cannot('claimReviewNothing');
  const all = ruled.map(({ one, claim, rating }) => ({
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    claimReviewed: claim.text,
    author: { '@type': 'Person', name: authorOf(one, review) },
    ...(one.at !== null && { datePublished: isoDay(one.at) }),
    // No number: a scale of numbers would be Plumbline's, not the reviewer's.
    reviewRating: { '@type': 'Rating', alternateName: rating },
    ...(one.comment.trim() !== '' && { reviewBody: one.comment.trim() }),
    itemReviewed: claimOf(record.page),
    ...(one.note.facts.length > 0 && { citation: citationsOf(one.note.facts, sources) }),
  }));
  // As it goes into a page's script, nothing in it may end that.
  return `${JSON.stringify(all, null, 2).replaceAll('<', '\\u003c')}\n`;
}

/** Who decided, or else the only one who gave a name in this review. */
function authorOf({ by }: ReviewedNote, review: SubjectReview): string {
  const [only, ...others] = review.by;
  const name = by.trim() || (others.length === 0 ? only : undefined);
  if (name === undefined) throw cannot('claimReviewNoName');
  return name;
}

function claimOf({ title, byline, date, address }: PageInput) {
  const url = webLink(address);
  const made = {
    ...(byline?.trim() && { author: { '@type': 'Person', name: byline.trim() } }),
    ...(date !== null && { datePublished: date }),
  };
  return {
    '@type': 'Claim',
    ...made,
    appearance: {
      '@type': 'Article',
      ...(url !== null && { url }),
      ...(title.trim() && { headline: title.trim() }),
      ...made,
    },
  };
}

/** The sources that a note rests on, each once. */
function citationsOf(facts: readonly FactSpan[], sources: ReadonlyMap<string, SourceDocument>) {
  const cited = new Set(facts.flatMap(({ source }) => sources.get(source) ?? []));
  return [...cited].map(({ title, publisher, date, address }) => {
    const url = webLink(address);
    return {
      '@type': 'CreativeWork',
      ...(title.trim() && { name: title.trim() }),
      ...(url !== null && { url }),
      ...(publisher?.trim() && { publisher: { '@type': 'Organization', name: publisher.trim() } }),
      ...(date !== null && { datePublished: date }),
    };
  });
}

function cannot(key: 'claimReviewNoReview' | 'claimReviewNothing' | 'claimReviewNoName'): CorpusError {
  return new CorpusError('bad-input', { key });
}
