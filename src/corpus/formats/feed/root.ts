/** What stands before an XML document's root, and JSON Feed's own sign. */
const ROOT = /<(?:[\w.-]+:)?(rss|feed|rdf)(?=[\s>/])/iy;
const SIGN = /"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\\?\/version/;
/** How far in a JSON file its version is looked for, in UTF-16 code units. */
const BEGINNING = 2_000;

export type Dialect = 'rss' | 'atom' | 'rdf' | 'json';

/**
 * Which kind of feed a text is, and where its root element begins; null for anything else. Looks at its
 * beginning only: declarations, comments and a DOCTYPE may stand before the root, but no other text.
 */
export function feedRoot(text: string): { dialect: Dialect; at: number } | null {
  let at = skipSpace(text, 0);
  if (text[at] === '{') return SIGN.test(text.slice(at, at + BEGINNING)) ? { dialect: 'json', at } : null;
  for (;;) {
    const end = declarationEnd(text, at);
    if (end === null) break;
    at = skipSpace(text, end);
  }
  ROOT.lastIndex = at;
  const name = ROOT.exec(text)?.[1]?.toLowerCase();
  if (name === undefined) return null;
  return { dialect: name === 'feed' ? 'atom' : name === 'rdf' ? 'rdf' : 'rss', at };
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (/[\s\uFEFF]/.test(text[at] ?? '')) at += 1;
  return at;
}

/** The end of the declaration, comment or DOCTYPE that begins here, or null where none does. */
function declarationEnd(text: string, at: number): number | null {
  if (text.startsWith('<?', at)) return after(text, '?>', at);
  if (text.startsWith('<!--', at)) return after(text, '-->', at);
  if (!text.startsWith('<!', at)) return null;
  const end = after(text, '>', at);
  const subset = text.slice(at, end ?? at).indexOf('[');
  if (subset < 0) return end;
  const closing = /\]\s?>/g;
  closing.lastIndex = at + subset;
  return closing.test(text) ? closing.lastIndex : null;
}

function after(text: string, mark: string, from: number): number | null {
  const at = text.indexOf(mark, from);
  return at < 0 ? null : at + mark.length;
}
