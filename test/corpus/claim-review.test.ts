/** A review's fact-checks as schema.org's ClaimReview, read by consumers of others' making and by our own reader. */
import { Ajv } from 'ajv';
import fc from 'fast-check';
import jsonld from 'jsonld';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { claimReviews } from '../../src/corpus/formats/report/claim-review';
import { subjectOf } from '../../src/corpus/formats/report/subject';
import type { Review, Step } from '../../src/corpus/formats/review/schema';
import { readSchemaOrg } from '../../src/corpus/formats/schema-org';
import { spoken } from '../locales/say';
import { IDS, record, review, steps } from './reviewed';

const written = (of: Parameters<typeof subjectOf>[0]) => claimReviews(subjectOf(of));
const reviewOf = (...made: Step[]): Review => ({ ...review, steps: steps(...made), done: made.length });
const text = written(review);
const all = JSON.parse(text);

const confirm: Step = { step: 'decide', note: IDS.will, decision: 'confirmed' };
const rate: Step = { step: 'rate', note: IDS.will, rating: 'Overstated' };

/**
 * What Google documents for ClaimReview (https://developers.google.com/search/docs/appearance/structured-data/factcheck):
 * required of it `claimReviewed` and `reviewRating`, of that `alternateName`; recommended author, itemReviewed, and of
 * the claim appearance, author and datePublished. `url`, required, too, is where it is published, which nobody knows yet.
 */
const words = { type: 'string', minLength: 1 };
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const entity = (type: string, properties: Record<string, object>, required: string[]) => ({
  type: 'object',
  properties: { '@type': { const: type }, ...properties },
  required: ['@type', ...required],
});
const person = entity('Person', { name: words }, ['name']);
const GOOGLE = {
  type: 'array',
  minItems: 1,
  items: entity(
    'ClaimReview',
    {
      '@context': { const: 'https://schema.org' },
      claimReviewed: words,
      datePublished: day,
      author: person,
      reviewRating: {
        ...entity('Rating', { alternateName: words }, ['alternateName']),
        not: { required: ['ratingValue'] },
      },
      itemReviewed: entity(
        'Claim',
        {
          appearance: entity('Article', { url: { ...words, pattern: '^https?:' } }, ['url']),
          author: person,
          datePublished: day,
        },
        ['appearance', 'author', 'datePublished'],
      ),
    },
    ['@context', 'claimReviewed', 'reviewRating', 'author', 'itemReviewed', 'datePublished'],
  ),
};

test('each note that was confirmed, edited or added is one, rated in the reviewer’s words', () => {
  expect(
    all.map(({ claimReviewed, reviewRating }: { claimReviewed: string; reviewRating: object }) => [
      claimReviewed,
      reviewRating,
    ]),
  ).toEqual([
    [
      'The council will close the Elm Road library in September, said A. Moss.',
      { '@type': 'Rating', alternateName: 'Stronger than "could"' },
    ],
    ['All 700 people who signed want it kept.', { '@type': 'Rating', alternateName: 'Misleading' }],
    ['All 700 people who signed want it kept.', { '@type': 'Rating', alternateName: 'Misleading' }],
  ]);
});

test('properties and ranges are schema.org’s: the compiler holds the file to schema-dts', async () => {
  const head = "import type { ClaimReview, WithContext } from 'schema-dts';\n";
  const file = `${head}\nexport const reviews: WithContext<ClaimReview>[] = ${text.trimEnd()};\n`;
  await expect(file).toMatchFileSnapshot('../golden/report/claim-review.review.ts');
});

test('what Google requires and recommends is there, and no number', () => {
  const validate = new Ajv().compile(GOOGLE);
  expect(validate(all) || validate.errors).toBe(true);
});

test('a JSON-LD processor takes every term', async () => {
  const options = {
    safe: true,
    format: 'application/n-quads' as const,
    documentLoader: async (documentUrl: string) => ({
      documentUrl,
      // schema.org's own context says the same of these terms.
      document: { '@context': { '@vocab': 'http://schema.org/' } },
    }),
  };
  const quads = String(await jsonld.toRDF(all, options));
  expect(quads.match(/<http:\/\/schema\.org\/ClaimReview>/g)).toHaveLength(3);
  expect(quads).toContain('<http://schema.org/datePublished> "2026-05-07"');
});

test('our own reader takes it from a page, as a fact-check', () => {
  const page = `<!doctype html><title>A</title><script type="application/ld+json">${text}</script>`;
  const items = [
    ...readSchemaOrg(
      { name: 'a.html', type: 'text/html', content: page, address: null },
      (html) => parseHTML(html).document,
    ),
  ];
  expect(items).toHaveLength(3);
  expect(items[0]?.result).toMatchObject({
    document: {
      kind: 'fact-check',
      date: '2026-05-07',
      publisher: 'Robin "R" Reed <r@example.org>',
      text: expect.stringMatching(/^Claim: The council will close[\s\S]*Rating: Stronger than "could"/),
    },
  });
});

describe('where there is none to write, it says what to do', () => {
  const refused = (of: Parameters<typeof subjectOf>[0]) => () => spoken(() => written(of));

  test('nobody reviewed', () => expect(refused(record)).toThrow(/was not reviewed\. Begin a review/));

  test('nothing is decided, or nothing rated, or all was rejected', () => {
    const rejected: Step = { step: 'decide', note: IDS.will, decision: 'rejected' };
    for (const made of [[], [rate], [confirm], [rate, rejected]])
      expect(refused(reviewOf(...made))).toThrow(/nothing yet .* Confirm or edit a note/);
  });

  test('the reviewer gave no name', () => {
    const made = reviewOf(confirm, rate);
    const nameless = { ...made, steps: made.steps.map((step) => ({ ...step, by: ' ' })) };
    expect(refused(nameless)).toThrow(/Give your name/);
  });
});

test('a name that the only reviewer gave later counts', () => {
  const made = reviewOf(confirm, rate, { step: 'finish', finished: true });
  const later = {
    ...made,
    steps: made.steps.map((step, at) => ({ ...step, by: at === 2 ? 'R. Reed' : '' })),
  };
  expect(JSON.parse(written(later))[0].author.name).toBe('R. Reed');
});

test('whatever a reviewer writes, the file does not end the script that it stands in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (any) => {
      const rating = `a</script><!--${any}`;
      const file = written(reviewOf(confirm, { step: 'rate', note: IDS.will, rating }));
      expect(file).not.toContain('<');
      expect(JSON.parse(file)[0].reviewRating.alternateName).toBe(rating.trim());
    }),
    { numRuns: 100 },
  );
});
