import { TYPES } from './types';
import type { Work } from './works';

/** CSL-JSON, as citation processors read it: https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html */
export function cslOf(works: readonly Work[]): string {
  const items = works.map(({ key, kind, title, author, publisher, date, language, address }) => ({
    id: key,
    type: TYPES[kind].csl,
    ...(TYPES[kind].genre !== null && { genre: TYPES[kind].genre }),
    ...(title !== null && { title }),
    ...(author !== null && { author: [{ literal: author }] }),
    ...(publisher !== null && { publisher }),
    ...(date !== null && { issued: { 'date-parts': [date.split('-').map(Number)] } }),
    ...(language !== null && { language }),
    ...(address !== null && { URL: address }),
  }));
  return `${JSON.stringify(items, null, 2)}\n`;
}
