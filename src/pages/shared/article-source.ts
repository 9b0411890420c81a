import type { Article } from '../../article/types';
import type { NewDocument } from '../../engine/record';
import { say } from '../../platform';
import { MAX_LABEL } from '../../protocol';

/** An article that is open in a tab, as a source document within the library's limits. */
export function articleAsSource(article: Article): NewDocument {
  const { title, publisher, byline, date, language, address, text } = article;
  return {
    title: title.trim().slice(0, MAX_LABEL) || say('untitledSource'),
    publisher: publisher?.slice(0, MAX_LABEL) ?? null,
    author: byline?.slice(0, MAX_LABEL) ?? null,
    date,
    language,
    kind: 'report',
    // Cut, it would lead elsewhere.
    address: address !== null && address.length > MAX_LABEL ? null : address,
    text,
  };
}
