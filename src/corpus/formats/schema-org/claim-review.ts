import { type Fields, isFields, names, typesOf } from '../../../article/json-ld';
import type { NewDocument } from '../../../engine/record';
import { CorpusError } from '../../errors';
import { labelsOf, type PublishedItem } from '../document';
import type { ParseHtml } from '../published-text';
import { addressIn, dayIn, firstOf, languageIn, lineIn } from './fields';

/**
 * A fact-check of schema.org's as a source document: what was claimed, by whom, when and where, and how the
 * publisher rated it, in the publisher's words, one a paragraph. It repeats a claim in order to refute it, so it is
 * of the kind `fact-check`, which is there to be searched and not to be matched: a page that tells the same claim
 * would find it supported.
 */
export function claimReviewOf(fields: Fields, parse: ParseHtml): PublishedItem {
  const claim = lineIn(fields.claimReviewed, parse);
  const title = lineIn(fields.headline, parse) ?? lineIn(fields.name, parse) ?? claim;
  const address = addressIn(fields.url);
  const name = (title ?? address ?? 'ClaimReview').slice(0, 100);
  const rating = ratingOf(fields.reviewRating, parse);
  if (claim === null || rating === null) {
    const result = new CorpusError('bad-input', { key: 'schemaNoRuling', values: { name } });
    return { name, result, address, needsFetch: false };
  }
  const said = claimOf(fields.itemReviewed);
  const paragraphs = [
    title === claim ? null : title,
    `Claim: ${claim}`,
    said.by && `Claimed by: ${said.by}`,
    said.on && `Claimed on: ${said.on}`,
    said.at && `Appeared at: ${said.at}`,
    `Rating: ${rating}`,
    lineIn(fields.reviewBody, parse) ?? lineIn(fields.description, parse),
  ];
  const document: NewDocument = {
    title: title ?? claim,
    ...publisherOf(fields),
    date: dayIn(fields.datePublished, fields.dateModified),
    language: languageIn(fields.inLanguage),
    kind: 'fact-check',
    address,
    text: paragraphs.filter((paragraph) => paragraph !== null).join('\n\n'),
  };
  const result = { document: { ...document, ...labelsOf(document) }, complete: true };
  return { name, result, address, needsFetch: false };
}

/** The ruling in words; of numbers only such as come with their scale. */
function ratingOf(value: unknown, parse: ParseHtml): string | null {
  const rating = firstOf(value);
  if (!isFields(rating)) return lineIn(rating, parse);
  const inWords = lineIn(rating.alternateName, parse) ?? lineIn(rating.name, parse);
  if (inWords !== null) return inWords;
  const [given, worst, best] = [rating.ratingValue, rating.worstRating, rating.bestRating].map((each) =>
    lineIn(each, parse),
  );
  return given && worst && best ? `${given} (worst ${worst}, best ${best})` : null;
}

function claimOf(value: unknown): { by: string | null; on: string | null; at: string | null } {
  const claim = firstOf(value);
  if (!isFields(claim)) return { by: null, on: null, at: null };
  return {
    by: names(claim.author),
    on: dayIn(claim.datePublished),
    at: addressIn(claim.firstAppearance) ?? addressIn(claim.appearance),
  };
}

/** The author of a fact-check is the organisation that publishes it, save where both are named. */
function publisherOf(fields: Fields): { publisher: string | null; author: string | null } {
  const author = names(fields.author);
  const publisher = names(fields.publisher);
  const first = firstOf(fields.author);
  const isPerson = isFields(first) && typesOf(first).includes('Person');
  return isPerson && publisher !== null
    ? { publisher, author }
    : { publisher: author ?? publisher, author: null };
}
