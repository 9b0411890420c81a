import { type Fields, LINKED_DATA, parseLinked } from '../../../article/json-ld';
import { CorpusError } from '../../errors';
import { decodeHtml, decodeText } from '../decode';
import { fileTooLarge, nameOf, type PublishedItem, type RawInput } from '../document';
import { MAX_DATA, MAX_INPUT } from '../limits';
import type { ParseHtml } from '../published-text';
import { articleAddress, articleOf } from './article';
import { claimReviewOf } from './claim-review';
import { addressIn } from './fields';
import { found, holdsClaimReview, isClaimReview, MAX_SCRIPTS } from './found';

/**
 * The news articles and fact-checks (`ClaimReview`) in schema.org's structured data: of an HTML page, a JSON file,
 * or JSON Lines; single, in lists, in `@graph`, or as a `DataFeed`. Each is made when it is asked for.
 * @param parse makes a document of HTML without loading or running anything of it
 * @throws CorpusError when it is too large, not in its encoding, no JSON, or holds none
 */
export function readSchemaOrg(raw: RawInput, parse: ParseHtml): Iterable<PublishedItem> {
  const name = nameOf(raw);
  const items = itemsOf(raw, name, parse);
  const first = items.next();
  if (first.done) throw new CorpusError('bad-input', { key: 'schemaNone', values: { name } });
  return withFirst(first.value, items);
}

function* withFirst<T>(first: T, others: Iterable<T>): Generator<T, undefined> {
  yield first;
  yield* others;
}

function* itemsOf(raw: RawInput, name: string, parse: ParseHtml): Generator<PublishedItem, undefined> {
  for (const data of dataOf(raw, name, parse)) {
    if (data instanceof CorpusError) yield { name, result: data, address: null, needsFetch: false };
    else yield* documentsOf(found(data), parse);
  }
}

function* documentsOf(all: Fields[], parse: ParseHtml): Generator<PublishedItem, undefined> {
  const reviewed = new Set(all.filter(isClaimReview).map(({ url }) => addressIn(url)));
  reviewed.delete(null);
  for (const fields of all) {
    if (isClaimReview(fields)) {
      yield claimReviewOf(fields, parse);
      continue;
    }
    // The article of a fact-check repeats the claim, too.
    const isFactCheck = reviewed.has(articleAddress(fields)) || holdsClaimReview(fields.review);
    yield articleOf(fields, isFactCheck ? 'fact-check' : 'report', parse);
  }
}

/** Every piece of JSON in the input, all scripts of a page being one; an error for each line that is none. */
function* dataOf(raw: RawInput, name: string, parse: ParseHtml): Generator<unknown, undefined> {
  const isHtml = /^(?:\xEF\xBB\xBF|\uFEFF)?\s*</.test(beginningOf(raw.content));
  const most = isHtml ? MAX_INPUT : MAX_DATA;
  if (raw.content.length > most) throw fileTooLarge(name, raw.content.length, most);
  if (isHtml) {
    const text = typeof raw.content === 'string' ? raw.content : decodeHtml(raw.content, raw.type, name);
    const scripts = [...parse(text).querySelectorAll(LINKED_DATA)].slice(0, MAX_SCRIPTS);
    yield scripts.map((script) => parseLinked(script.textContent ?? ''));
    return;
  }
  const text = typeof raw.content === 'string' ? raw.content : decodeText(raw.content, raw.type, name);
  const whole = /\.(?:jsonl|ndjson)$/i.test(raw.name) ? null : parseLinked(text.replace(/^\uFEFF/, ''));
  if (whole === null) yield* linesOf(text, name);
  else yield whole;
}

function beginningOf(content: string | Uint8Array): string {
  return typeof content === 'string'
    ? content.slice(0, 1_000)
    : new TextDecoder('latin1').decode(content.subarray(0, 1_000));
}

/** JSON Lines. Where already the first line is no JSON, nothing is. */
function* linesOf(text: string, name: string): Generator<unknown, undefined> {
  let line = 0;
  let end = -1;
  let isFirst = true;
  for (let start = 0; start < text.length; start = end + 1) {
    const newline = text.indexOf('\n', start);
    end = newline < 0 ? text.length : newline;
    line += 1;
    const value = text.slice(start, end).replace(/^\uFEFF/, '');
    if (!/\S/.test(value)) continue;
    const data = parseLinked(value);
    if (data !== null) yield data;
    else if (isFirst) throw new CorpusError('bad-input', { key: 'schemaNotJson', values: { name } });
    else yield new CorpusError('bad-input', { key: 'schemaBadLine', values: { line } });
    isFirst = false;
  }
}
