import { headlineText } from '../../../card/words';
import { documentId } from '../../../engine';
import type { FactSpan, Note, Span } from '../../../engine/record';
import type { ReviewedNote, Say } from '../../../protocol';
import { recordHash } from '../record';
import { isoTime, type Subject, type SubjectReview } from './subject';
import { type ToldNote, told } from './told';

/** Characters of context that a quote selector carries, in UTF-16 units. */
const CONTEXT = 32;

/**
 * The notes that readers see as a W3C Web Annotation collection (https://www.w3.org/TR/annotation-model/): each assesses
 * words of the page, and links the source's own words. Selectors are quotes, not positions: a record's offsets count
 * into the article's text, which is not the page's. Of a review there is also what it decided, as further bodies.
 */
export function annotationsReport(subject: Subject, say: Say): string {
  const { record, sources, notes, review } = subject;
  const { page } = record;
  const { shown, undecided, dropped, rejected, title } = told(subject, say);
  const pageAddress = page.address ?? urn(documentId(page.text));
  const reviewed = new Map(notes.map((one) => [one.note.id, one]));
  const about = ({ note }: ToldNote) => {
    const one = reviewed.get(note.id);
    return review === null || one === undefined ? null : { one, made: madeBy(one, review) };
  };
  const items = [...shown, ...undecided, ...dropped, ...rejected].map((toldNote) => {
    const { note, kind } = toldNote;
    const by = about(toldNote);
    return {
      id: urn(note.id),
      type: 'Annotation',
      ...by?.made,
      ...(by && { generator: { type: 'Software', name: `Plumbline ${record.engine.version}` } }),
      motivation: note.kind === 'dropped' ? 'commenting' : 'assessing',
      body: [
        text(`${kind}. ${headlineText(note, say)}`, 'commenting', say.language()),
        text(note.kind, 'tagging'),
        ...note.facts.flatMap((fact) => linked(fact)),
        ...(by === null ? [] : decided(by.one)),
      ],
      target: targetOf(note),
    };
  });
  const whole = review === null ? [] : wholeOf(review, pageAddress);

  function linked(fact: FactSpan) {
    const source = sources.get(fact.source);
    return source === undefined
      ? []
      : [
          {
            type: 'SpecificResource',
            source: source.address ?? urn(source.id),
            selector: quoteOf(fact, source.text),
            purpose: 'linking',
          },
        ];
  }

  function targetOf({ mark, claim }: Note) {
    const words = mark ?? claim;
    return words === null ? pageAddress : { source: pageAddress, selector: quoteOf(words, page.text) };
  }

  const id = urn(review === null ? `record:${recordHash(record)}` : `review:${review.id}`);
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: title,
    total: items.length + whole.length,
    first: { id: `${id}:1`, type: 'AnnotationPage', startIndex: 0, items: [...whole, ...items] },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

/** Names without an address: they are one within this file. */
function urn(name: string): string {
  return `urn:plumbline:${name}`;
}

type Purpose = 'assessing' | 'commenting' | 'tagging';

function text(value: string, purpose: Purpose, language?: string) {
  return { type: 'TextualBody', value, format: 'text/plain', ...(language && { language }), purpose };
}

/** A reviewer's decision, rating and comment, as far as there are any. */
function decided({ decision, rating, comment, by }: Omit<ReviewedNote, 'note' | 'found' | 'gone' | 'at'>) {
  const bodies: [string | null, Purpose][] = [
    [decision, 'tagging'],
    [rating, 'assessing'],
    [comment, 'commenting'],
  ];
  return bodies.flatMap(([value, purpose]) => (value ? [{ ...text(value, purpose), ...creatorOf(by) }] : []));
}

/** Who touched a note, and when first and last. */
function madeBy({ note, by, at }: ReviewedNote, { touched }: SubjectReview) {
  if (at === null) return {};
  const created = Math.min(touched.get(note.id) ?? at, at);
  return {
    ...creatorOf(by),
    created: isoTime(created),
    ...(created < at && { modified: isoTime(at) }),
  };
}

/** What was said of the page as a whole, as an annotation of it. */
function wholeOf({ id, by, at, rating, comment }: SubjectReview, target: string) {
  const body = decided({ decision: null, rating, comment, by: '' });
  const creator = by.map(person);
  return body.length === 0
    ? []
    : [
        {
          id: urn(`review:${id}:page`),
          type: 'Annotation',
          ...(creator.length > 0 && { creator }),
          ...(at !== null && { modified: isoTime(at) }),
          motivation: 'assessing',
          body,
          target,
        },
      ];
}

function creatorOf(name: string) {
  return name.trim() === '' ? {} : { creator: person(name.trim()) };
}

function person(name: string) {
  return { type: 'Person', name };
}

/** What surrounds words is told only where they still stand. */
function quoteOf({ text: exact, start, end }: Span, all: string) {
  const isThere = all.slice(start, end) === exact;
  return {
    type: 'TextQuoteSelector',
    exact,
    ...(isThere && {
      prefix: all.slice(Math.max(0, start - CONTEXT), start),
      suffix: all.slice(end, end + CONTEXT),
    }),
  };
}
