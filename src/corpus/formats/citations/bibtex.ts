import { TYPES } from './types';
import type { Work } from './works';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** BibTeX in UTF-8, as BibTeX and biblatex read it. Values stand in double braces: names are whole, capitals stay. */
export function bibtexOf(works: readonly Work[]): string {
  return works.map(entryOf).join('\n');
}

function entryOf({ key, kind, title, author, publisher, date, language, address }: Work): string {
  const { bibtex, genre } = TYPES[kind];
  // A `techreport` has to have an institution.
  const type = publisher === null ? 'misc' : bibtex;
  const [year = null, month = null, day = null] = date?.split('-') ?? [];
  const fields: [string, string | null][] = [
    ['title', title && text(title)],
    ['author', author && text(author)],
    [type === 'techreport' ? 'institution' : 'organization', publisher && text(publisher)],
    ['type', genre && text(genre)],
    ['year', year && `{${year}}`],
    ['month', month && (MONTHS[Number(month) - 1] ?? null)],
    ['day', day && `{${Number(day)}}`],
    ['language', language && text(language)],
    ['url', address && `{${verbatim(address)}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},\n`] : []));
  return `@${type}{${key},\n${lines.join('')}}\n`;
}

const ESCAPES: Record<string, string> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces whether a backslash stands before them or not.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '`': '\\textasciigrave{}',
};

function text(value: string): string {
  const escaped = value
    .replace(/[\\{}^~<>|`&%$#_]/g, (sign) => ESCAPES[sign] ?? `\\${sign}`)
    // Two of them would become a dash, a quotation mark.
    .replace(/(?<=-)-|(?<=')'/g, '{}$&');
  return `{{${escaped}}}`;
}

/** As `\url` takes it: a brace or backslash would be LaTeX's. */
function verbatim(address: string): string {
  return address.replace(/[{}\\]/g, encodeURIComponent);
}
