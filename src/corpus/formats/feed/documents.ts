import type { NewDocument } from '../../../engine/record';
import { CorpusError } from '../../errors';
import { labelsOf, type PublishedItem, type ReadDocument, tooLarge } from '../document';
import { madeTitle } from '../labels';
import { MAX_DOCUMENT } from '../limits';
import { type ParseHtml, publishedText } from '../published-text';
import type { Feed, FeedItem } from '.';

/** An item of a feed as a source document. */
interface FeedDocument extends PublishedItem {
  item: FeedItem;
}

/** The items of a feed as source documents, each made when it is asked for. */
export function* feedDocuments(feed: Feed, parse: ParseHtml): Generator<FeedDocument, undefined> {
  for (const item of feed.items) {
    const name = (item.title ?? item.address ?? item.id).slice(0, 100);
    const result = resultOf(feed, item, parse, name);
    const isWhole = !(result instanceof CorpusError) && result.complete;
    const { address } = item;
    yield { name, item, result, address, needsFetch: !isWhole && address !== null };
  }
}

function resultOf(feed: Feed, item: FeedItem, parse: ParseHtml, name: string): ReadDocument | CorpusError {
  const { content } = item;
  const { text, complete } =
    content === null
      ? { text: '', complete: false }
      : publishedText(item.title, content.value, content.format, parse);
  if (text === '') return new CorpusError('bad-input', { key: 'documentNoText', values: { name } });
  if (text.length > MAX_DOCUMENT) return tooLarge(name, text.length, MAX_DOCUMENT);
  const document: NewDocument = {
    title: item.title ?? madeTitle(text),
    publisher: item.publisher ?? feed.title,
    author: item.author,
    date: item.date,
    language: item.language,
    kind: 'report',
    address: item.address,
    text,
  };
  return { document: { ...document, ...labelsOf(document) }, complete: complete && item.whole };
}
