import { type Fields, names, truth } from '../../../article/json-ld';
import type { NewDocument } from '../../../engine/record';
import { titleOf } from '../../../engine/text/normalize';
import { CorpusError } from '../../errors';
import { labelsOf, type PublishedItem, tooLarge } from '../document';
import { MAX_DOCUMENT } from '../limits';
import { hasMarkup, type ParseHtml, publishedText } from '../published-text';
import { addressIn, dayIn, firstOf, languageIn, lineIn } from './fields';

/** Where an article is to be read. */
export function articleAddress(fields: Fields): string | null {
  return addressIn(fields.url) ?? addressIn(fields.mainEntityOfPage) ?? addressIn(fields['@id']);
}

/** A news article of schema.org's as a source document. */
export function articleOf(fields: Fields, kind: 'report' | 'fact-check', parse: ParseHtml): PublishedItem {
  const title = lineIn(fields.headline, parse) ?? lineIn(fields.name, parse);
  const address = articleAddress(fields);
  const name = (title ?? address ?? 'NewsArticle').slice(0, 100);
  const body = firstOf(fields.articleBody);
  const { text, complete } =
    typeof body === 'string'
      ? publishedText(title, body, hasMarkup(body) ? 'html' : 'text', parse)
      : { text: '', complete: false };
  if (text === '') {
    const result = new CorpusError('bad-input', { key: 'documentNoText', values: { name } });
    return { name, result, address, needsFetch: address !== null };
  }
  if (text.length > MAX_DOCUMENT) {
    return { name, result: tooLarge(name, text.length, MAX_DOCUMENT), address, needsFetch: false };
  }
  const document: NewDocument = {
    title: title ?? titleOf(text),
    publisher: names(fields.publisher),
    author: names(fields.author ?? fields.creator),
    date: dayIn(fields.datePublished, fields.dateModified),
    language: languageIn(fields.inLanguage),
    kind,
    address,
    text,
  };
  const isWhole = complete && truth(fields.isAccessibleForFree) !== false;
  return {
    name,
    result: { document: { ...document, ...labelsOf(document) }, complete: isWhole },
    address,
    needsFetch: !isWhole && address !== null,
  };
}
