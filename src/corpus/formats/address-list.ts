import { CorpusError } from '../errors';
import { decodeText } from './decode';
import { fileTooLarge, nameOf, type RawInput } from './document';
import { MAX_INPUT, MAX_LABEL } from './limits';
import { webAddress } from './web-address';

/** So many addresses one list may hold. */
const MAX_ADDRESSES = 10_000;
/** So many lines that hold no address are told; a file with more is no such list. */
const MAX_FAULTS = 100;
/** The beginning of a line that is shown to say which one is meant, in UTF-16 code units. */
const MAX_SHOWN = 100;
/** The words over the first column of a table. */
const HEADING = /^\W*(?:url|uri|link|href|address|adresse|web ?site|page|source)s?\W*$/i;

/** The web addresses of a file, those of one host together. */
export interface AddressList {
  /** In the order in which each host comes first. */
  hosts: { host: string; addresses: string[] }[];
  /** Lines that hold something else, numbered from 1, the first hundred. */
  faults: { line: number; text: string }[];
}

/**
 * Reads a list of http and https addresses: one a line, whatever follows behind a space, or in the first
 * column of a CSV file. Blank lines, lines that begin with `#`, and a heading are passed over; what is named twice comes once.
 * @throws CorpusError when there are none, too many, or the file is no text
 */
export function readAddressList(raw: RawInput): AddressList {
  const name = nameOf(raw);
  if (raw.content.length > MAX_INPUT) throw fileTooLarge(name, raw.content.length, MAX_INPUT);
  const content = typeof raw.content === 'string' ? raw.content : decodeText(raw.content, raw.type, name);
  const hosts = new Map<string, Set<string>>();
  const faults: AddressList['faults'] = [];
  // In a table a comma ends the address; elsewhere it may belong to it.
  const isTable = /\.[ct]sv$/i.test(raw.name) || /^text\/(?:csv|tab)/i.test(raw.type);
  let count = 0;
  let number = 0;
  for (const line of linesOf(content.replace(/^\uFEFF/, ''))) {
    number += 1;
    const text = line.trim();
    if (text === '' || text.startsWith('#')) continue;
    const url = addressOf(isTable ? firstColumn(text) : firstWord(text));
    if (url === null) {
      const isHeading = number === 1 && HEADING.test(firstColumn(text));
      if (!isHeading && faults.length < MAX_FAULTS)
        faults.push({ line: number, text: text.slice(0, MAX_SHOWN) });
      continue;
    }
    const addresses = hosts.get(url.host) ?? new Set();
    if (!addresses.has(url.href)) count += 1;
    if (count > MAX_ADDRESSES) {
      throw new CorpusError('too-large', { key: 'addressesTooMany', values: { name, most: MAX_ADDRESSES } });
    }
    hosts.set(url.host, addresses.add(url.href));
  }
  if (count === 0) throw new CorpusError('bad-input', { key: 'addressesNone', values: { name } });
  return { hosts: [...hosts].map(([host, addresses]) => ({ host, addresses: [...addresses] })), faults };
}

function* linesOf(content: string): Generator<string, undefined> {
  const end = /\r\n?|\n/g;
  let start = 0;
  for (const { 0: mark, index } of content.matchAll(end)) {
    yield content.slice(start, index);
    start = index + mark.length;
  }
  yield content.slice(start);
}

/** What stands before the first separator, without the quotation marks of CSV. */
function firstColumn(line: string): string {
  const quoted = /^"((?:[^"]|"")*)"/.exec(line.slice(0, 2 * MAX_LABEL))?.[1];
  return (quoted?.replaceAll('""', '"') ?? /^[^,;\t]*/.exec(line)?.[0] ?? '').trim();
}

/** What stands before the first space, without the brackets that a mail puts around an address. */
function firstWord(line: string): string {
  return (/^\S*/.exec(line)?.[0] ?? '').replace(/^<(.*)>$/, '$1');
}

function addressOf(text: string): URL | null {
  const address = /^https?:\/\//i.test(text) ? webAddress(text, null) : null;
  if (address === null) return null;
  const url = new URL(address);
  url.hash = '';
  return url;
}
