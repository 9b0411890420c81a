import type { NewDocument } from '../../../engine/record';
import { CorpusError } from '../../errors';
import { authorOf, dayOf, isTitle, legible, madeTitle } from '../labels';
import { blocksOf } from './body';
import { TooLarge, unzip } from './unzip';
import { attribute, childOf, elementsOf, type ParseXml, rootOf, type XmlElement } from './xml';

/** What is read of a file unpacks to no more than this, in bytes. */
const MOST = 32_000_000;

const TYPES = '[Content_Types].xml';
const LINKS = '_rels/.rels';
const ABOUT = 'docProps/core.xml';

/**
 * Reads a Word file as a source document: headings, paragraphs, lists and tables as they are with all tracked changes
 * accepted, without footnotes and comments.
 * @throws CorpusError when it is no Word file, damaged, may hold macros, unpacks to too much or holds no text
 */
export function readDocx(
  bytes: Uint8Array,
  { name, address }: { name: string; address: string | null },
  parse: ParseXml,
): NewDocument {
  try {
    return read(bytes, { name, address }, parse);
  } catch (error) {
    if (error instanceof CorpusError) throw error;
    if (error instanceof TooLarge) {
      const values = { name, size: MOST / 1e6 };
      throw new CorpusError('too-large', { key: 'documentInflated', values }, { cause: error });
    }
    throw new CorpusError('bad-input', { key: 'documentDamaged', values: { name } }, { cause: error });
  }
}

function read(
  bytes: Uint8Array,
  { name, address }: { name: string; address: string | null },
  parse: ParseXml,
): NewDocument {
  const first = unzip(bytes, new Set([TYPES, LINKS]), MOST);
  const types = first.get(TYPES);
  const links = first.get(LINKS);
  if (types === undefined || links === undefined) throw refusal('documentNoWord', name);
  const known = new TextDecoder().decode(types);
  if (/macroEnabled|vbaProject/i.test(known)) throw refusal('documentMacros', name);
  if (!/wordprocessingml\.(?:document|template)\.main/.test(known)) throw refusal('documentNoWord', name);
  const main = mainPart(rootOf(links, parse));
  if (main === null) throw refusal('documentDamaged', name);
  const parts = unzip(bytes, new Set([main, ABOUT]), MOST);
  const document = parts.get(main);
  if (document === undefined) throw refusal('documentDamaged', name);
  const body = childOf(rootOf(document, parse), 'body');
  const text = body === null ? '' : legible(blocksOf(body).join('\n\n'));
  if (!/\S/.test(text)) throw refusal('documentNoText', name);
  const about = parts.get(ABOUT);
  return { ...labelsOf(about === undefined ? null : rootOf(about, parse), text), address, text };
}

function refusal(
  key: 'documentNoWord' | 'documentMacros' | 'documentDamaged' | 'documentNoText',
  name: string,
): CorpusError {
  return new CorpusError('bad-input', { key, values: { name } });
}

/** Where the text is, as the archive's first page of links tells. */
function mainPart(links: XmlElement): string | null {
  for (const link of elementsOf(links)) {
    const target = attribute(link, 'Target');
    if (target !== null && attribute(link, 'Type')?.endsWith('/officeDocument'))
      return target.replace(/^\//, '');
  }
  return null;
}

function labelsOf(about: XmlElement | null, text: string) {
  const said = (name: string) => (about === null ? null : (childOf(about, name)?.textContent ?? null));
  const title = said('title')?.replace(/\s+/g, ' ').trim() ?? '';
  return {
    title: isTitle(title) ? title : madeTitle(text),
    publisher: null,
    author: authorOf(said('creator')),
    date: dayOf(said('created')),
    language: null,
    kind: 'report' as const,
  };
}
