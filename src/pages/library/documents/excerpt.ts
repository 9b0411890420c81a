import { shorten } from '../../../card/words';
import type { ListedDocument } from '../../../protocol';

/** The longest excerpt without hits, in UTF-16 units: less than the store cuts off. */
const LONGEST = 120;

/** An excerpt as it is shown below its title: the title, with which most texts begin, is not repeated. */
export function excerptToShow(excerpt: ListedDocument['excerpt'], title: string): ListedDocument['excerpt'] {
  if (excerpt.some((part) => part.hit)) return excerpt;
  const text = excerpt.map((part) => part.text).join('');
  const body = text.startsWith(title) ? text.slice(title.length).trimStart() : text;
  return body === '' ? [] : [{ text: shorten(body, LONGEST), hit: false }];
}
