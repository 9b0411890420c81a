import { TYPES } from './types';
import type { Work } from './works';

/** RIS, as reference managers read it. A value is a line: it needs no escapes, and may have none. */
export function risOf(works: readonly Work[]): string {
  return works
    .map(({ key, kind, title, author, publisher, date, language, address }) => {
      const fields: [string, string | null][] = [
        ['TY', TYPES[kind].ris],
        ['ID', key],
        ['TI', title],
        ['AU', author],
        ['PB', publisher],
        ['PY', date?.slice(0, 4) ?? null],
        ['DA', date && `${date.replaceAll('-', '/')}/`],
        ['M3', TYPES[kind].genre],
        ['LA', language],
        ['UR', address],
      ];
      const lines = fields.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value}\r\n`]));
      return `${lines.join('')}ER  - \r\n`;
    })
    .join('\r\n');
}
