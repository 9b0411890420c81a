import type { Article } from '../article/types';
import type { PageInput } from '../engine/record';
import { MAX_LABEL } from './limits';

/** An article as the engine gets it. Too long an address is unknown: cut, it would lead elsewhere. */
export function pageInput(article: Article): PageInput {
  const { title, byline, date, language, address, incomplete, text } = article;
  return {
    title,
    byline,
    date,
    language,
    address: address !== null && address.length > MAX_LABEL ? null : address,
    complete: incomplete === null,
    text,
  };
}
