import { languageTag } from '../../../article/details';
import { isFields, words } from '../../../article/json-ld';
import { publishedDay } from '../day';
import { hasMarkup, type ParseHtml, publishedLine } from '../published-text';
import { webAddress } from '../web-address';

/** The longest claim, ruling or other line that is taken, in UTF-16 code units. */
const MAX_LINE = 5_000;

/** The first of a list, or the value itself. */
export function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

/** A text, or a number, as one line; HTML in it as what it says. */
export function lineIn(value: unknown, parse: ParseHtml): string | null {
  const first = firstOf(value);
  if (typeof first === 'number') return String(first);
  if (typeof first !== 'string') return null;
  const text = first.slice(0, MAX_LINE);
  return publishedLine(text, hasMarkup(text) ? 'html' : 'text', parse) || null;
}

/** An address: a text, or an object with a `url` or an `@id`. */
export function addressIn(value: unknown): string | null {
  const first = firstOf(value);
  const said = isFields(first) ? (firstOf(first.url) ?? first['@id']) : first;
  return typeof said === 'string' ? webAddress(said, null) : null;
}

/** A day: the first of these texts that names one. */
export function dayIn(...values: unknown[]): string | null {
  return values.map((value) => publishedDay(words(value))).find((day) => day !== null) ?? null;
}

/** A language: a text, or an object with an `alternateName`. */
export function languageIn(value: unknown): string | null {
  const first = firstOf(value);
  return languageTag(words(isFields(first) ? first.alternateName : first));
}
