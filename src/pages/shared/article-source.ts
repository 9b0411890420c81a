import type { Article } from '../../article/types';
import type { NewDocument } from '../../engine/record';

/** An article that is open in a tab, as a source document. */
export function articleAsSource(article: Article): NewDocument {
  return {
    title: article.title,
    publisher: article.publisher,
    author: article.byline,
    date: article.date,
    language: article.language,
    kind: 'report',
    address: article.address,
    text: article.text,
  };
}
