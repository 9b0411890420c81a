/** Annotations in a file: as the W3C's model has them, and as Hypothesis exports its own. */
import { type Fields, isFields } from '../../../../article/json-ld';

/** One annotation, in the words of neither. */
export interface Annotation {
  id: string;
  /** Whose it is; '' where nobody is named. */
  by: string;
  /** The page that it is about; '' where none is named. */
  page: string;
  /** The words that it is about, with what surrounds them; null where it is about the whole page. */
  quote: Quote | null;
  position: { start: number; end: number } | null;
  comments: string[];
  /** What assesses the words, as a rating does. */
  ratings: string[];
  tags: string[];
  /** Words of other pages that it links. */
  links: { page: string; quote: Quote }[];
  /** The annotation that it answers, the first of a thread; '' where none. */
  answers: string;
}

export interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
}

/** More annotations of one page nobody reads. */
export const MAX_ANNOTATIONS = 2_000;

/** The annotations of a file; null where it is none of annotations. */
export function annotationsIn(text: string): Annotation[] | null {
  const items = itemsIn(parsed(text));
  return items === null ? null : items.filter(isFields).map(annotationOf);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function itemsIn(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value.some((one) => isFields(one) && isAnnotation(one)) ? value : null;
  if (!isFields(value)) return null;
  if (isOf(value, 'AnnotationCollection')) return isFields(value.first) ? list(value.first.items) : [];
  if (isOf(value, 'AnnotationPage')) return list(value.items);
  // What Hypothesis exports, and what its server answers.
  for (const all of [value.annotations, value.rows])
    if (Array.isArray(all) && all.every((one) => isFields(one) && isAnnotation(one))) return all;
  return isAnnotation(value) ? [value] : null;
}

function isAnnotation(fields: Fields): boolean {
  return isOf(fields, 'Annotation') || (typeof fields.uri === 'string' && 'target' in fields);
}

function isOf(fields: Fields, type: string): boolean {
  return list(fields.type ?? fields['@type']).includes(type);
}

function annotationOf(fields: Fields): Annotation {
  const target = list(fields.target)[0];
  const selectors = isFields(target) ? list(target.selector).filter(isFields) : [];
  const position = selectors.find((selector) => isOf(selector, 'TextPositionSelector'));
  const bodies = list(fields.body);
  const plain = bodies.filter((body) => typeof body === 'string');
  const all = bodies.filter(isFields);
  // Of Plumbline's own the first comment only tells what the check found.
  const own = textOf(fields.id).startsWith('urn:plumbline:');
  const texts = all
    .filter((body) => !(own && purposeOf(body, fields) === 'commenting' && 'language' in body))
    .map((body) => ({ text: textOf(body.value), purpose: purposeOf(body, fields) }))
    .filter(({ text }) => text.trim() !== '');
  const of = (purpose: string) => texts.filter((one) => one.purpose === purpose).map(({ text }) => text);
  return {
    id: textOf(fields.id),
    by: nameOf(fields),
    page: textOf(isFields(target) ? (target.source ?? target.id) : target) || textOf(fields.uri),
    quote: quoteOf(selectors),
    position: position === undefined ? null : positionOf(position),
    comments: [textOf(fields.text), textOf(fields.bodyValue), ...of('commenting'), ...plain].filter(
      (text) => text.trim() !== '',
    ),
    ratings: of('assessing'),
    tags: [...of('tagging'), ...list(fields.tags).map(textOf)].filter((tag) => tag.trim() !== ''),
    links: all.flatMap((body) => {
      const quote = quoteOf(list(body.selector).filter(isFields));
      return quote === null ? [] : [{ page: textOf(body.source), quote }];
    }),
    answers: textOf(list(fields.references)[0]),
  };
}

/** What a body says of itself, or else the annotation of it. A text of no known purpose comments. */
function purposeOf(body: Fields, annotation: Fields): string {
  const named = [body.purpose, annotation.motivation].map((one) => textOf(list(one)[0]));
  const [own = '', motive = ''] = named;
  if (own !== '') return PURPOSES.has(own) ? own : 'commenting';
  return motive === 'tagging' ? motive : 'commenting';
}
const PURPOSES: ReadonlySet<string> = new Set(['assessing', 'tagging', 'commenting', 'linking']);

function quoteOf(selectors: readonly Fields[]): Quote | null {
  const quote = selectors.find((selector) => isOf(selector, 'TextQuoteSelector'));
  const exact = textOf(quote?.exact);
  if (quote === undefined || exact.trim() === '') return null;
  return { exact, prefix: textOf(quote.prefix), suffix: textOf(quote.suffix) };
}

function positionOf({ start, end }: Fields): Annotation['position'] {
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : null;
}

/** `creator` of the W3C's, `user_info` and `acct:name@place` of Hypothesis. */
function nameOf({ creator, user_info: info, user }: Fields): string {
  const [first] = list(creator);
  const named = isFields(first) ? textOf(first.name) || textOf(first.nickname) : '';
  const shown = isFields(info) ? textOf(info.display_name) : '';
  const account = /^acct:([^@]+)@/.exec(textOf(user))?.[1] ?? '';
  return (named || shown || account).trim();
}

function list(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
