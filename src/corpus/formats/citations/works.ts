import type { CheckRecord, DocumentKind } from '../../../engine/record';
import { webLink } from '../report/web-link';

/** What is cited of a check: its page or one of its sources. What is not known is null; nothing is made up. */
export interface Work {
  /** Unique within a file, of ASCII letters, digits and hyphens. */
  key: string;
  kind: DocumentKind | 'page';
  title: string | null;
  /** As it stands in the page or source: seldom a first and a last name, so nothing takes it apart. */
  author: string | null;
  publisher: string | null;
  /** `2025-05-07` */
  date: string | null;
  language: string | null;
  address: string | null;
}

/** The page and the sources of a check, the page first. When somebody looked at them no record says. */
export function worksOf({ page, sources }: CheckRecord): Work[] {
  const all = [{ ...page, kind: 'page' as const, author: page.byline, publisher: null }, ...sources].map(
    ({ kind, title, author, publisher, date, language, address }) => ({
      kind,
      title: lineOf(title),
      author: lineOf(author),
      publisher: lineOf(publisher),
      date,
      language: lineOf(language),
      address: webLink(address),
    }),
  );
  const taken = new Set<string>();
  return all.map((work) => {
    const base = keyOf(work);
    let key = base;
    for (let other = 2; taken.has(key); other++) key = `${base}-${other}`;
    taken.add(key);
    return { key, ...work };
  });
}

/** One line, without what no text file may hold; null where nothing is left. */
function lineOf(text: string | null): string | null {
  const line = (text ?? '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return line === '' ? null : line;
}

/** `ash2025library`: who, when, what, as far as it can be told in ASCII. */
function keyOf({ kind, author, publisher, date, title }: Omit<Work, 'key'>): string {
  const who = author === null ? asciiWords(publisher)[0] : asciiWords(author).at(-1);
  const what = asciiWords(title).find((word) => word.length > 3);
  const key = [who, date?.slice(0, 4), what].filter((part) => part !== undefined).join('');
  return /[a-z]/.test(key) ? key.slice(0, 60) : `${kind}${key}`;
}

function asciiWords(text: string | null): string[] {
  return (text ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}
