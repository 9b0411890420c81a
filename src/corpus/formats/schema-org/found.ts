/** Where articles and fact-checks stand in schema.org's structured data. */
import { ARTICLE_TYPE, type Fields, isFields, typesOf } from '../../../article/json-ld';

/** The properties under which articles and fact-checks stand in other objects. */
const HOLDERS = ['@graph', 'mainEntity', 'dataFeedElement', 'item', 'review'];

/** So many of a page's scripts of structured data are read. */
export const MAX_SCRIPTS = 200;

/** All articles and fact-checks: looks through lists and what holds others, not into what these refer to. */
export function found(data: unknown): Fields[] {
  const all: Fields[] = [];
  const queue: unknown[] = [data];
  for (let index = 0; index < queue.length; index++) {
    const value = queue[index];
    queue[index] = undefined;
    if (Array.isArray(value)) for (const each of value) queue.push(each);
    else if (isFields(value)) {
      const isArticle = typesOf(value).some((type) => ARTICLE_TYPE.test(type));
      if (isArticle || isClaimReview(value)) all.push(value);
      for (const holder of isArticle ? ['review'] : HOLDERS) {
        const held = value[holder];
        if (typeof held === 'object' && held !== null) queue.push(held);
      }
    }
  }
  return all;
}

/** Whether what an article names as its review is a fact-check. */
export function holdsClaimReview(value: unknown): boolean {
  return (Array.isArray(value) ? value : [value]).some((each) => isFields(each) && isClaimReview(each));
}

export function isClaimReview(fields: Fields): boolean {
  return typesOf(fields).includes('ClaimReview');
}
