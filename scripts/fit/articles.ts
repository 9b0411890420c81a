import { readdirSync, readFileSync } from 'node:fs';

/** The articles that the judge learns from: model/material/README.md says what they are and how they are written. */

const folder = new URL('../../model/material/articles/', import.meta.url);

/** Words of a page that distort, UTF-16 offsets into it. */
export interface Mark {
  start: number;
  end: number;
  kind: string;
  severity: number;
}

export interface SpunPage {
  style: string;
  text: string;
  marks: Mark[];
}

/** A source with pages that distort it, every difference marked, and pages that do not. */
export interface ArticleSet {
  name: string;
  /** Whether those who made the rules have read it: rules look better on it than on others. */
  wasRead: boolean;
  date: string | null;
  source: string;
  spun: SpunPage[];
  faithful: string[];
}

const MARK = /⟦([a-z-]+)\|([123])\|([^⟦⟧|]+)⟧\{[^{}]*\}/g;

/** All sets, by name. @throws where a file is of another shape */
export function readArticles(): ArticleSet[] {
  return [true, false].flatMap((wasRead) => {
    const part = new URL(wasRead ? 'read/' : 'unread/', folder);
    return readdirSync(part)
      .sort()
      .map((file) =>
        parseArticles(file.replace(/\.txt$/, ''), readFileSync(new URL(file, part), 'utf8'), wasRead),
      );
  });
}

/** Takes one file apart. @throws where a part is missing */
export function parseArticles(name: string, file: string, wasRead: boolean): ArticleSet {
  const [head = '', ...parts] = file.split(/^=== /m);
  const bodies = parts.map((part) => {
    const [title = '', ...lines] = part.split('\n');
    const [what = '', style = ''] = title.trim().split(' ');
    return { what, style, body: `${lines.join('\n').trim()}\n` };
  });
  const of = (what: string) => bodies.filter((each) => each.what === what);
  const source = of('source')[0]?.body;
  const spun = of('spun').map(({ style, body }) => ({ style, ...readMarks(body) }));
  const faithful = of('faithful').map(({ body }) => body);
  if (source === undefined || spun.length === 0 || faithful.length === 0) {
    throw new Error(`${name}: a source, pages that distort it and pages that do not are needed`);
  }
  return { name, wasRead, date: /^date: *(\S+)$/m.exec(head)?.[1] ?? null, source, spun, faithful };
}

function readMarks(marked: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  let text = '';
  let read = 0;
  for (const match of marked.matchAll(MARK)) {
    const [whole, kind = '', severity, words = ''] = match;
    text += marked.slice(read, match.index);
    marks.push({ start: text.length, end: text.length + words.length, kind, severity: Number(severity) });
    text += words;
    read = match.index + whole.length;
  }
  return { text: text + marked.slice(read), marks };
}
