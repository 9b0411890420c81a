import { extname } from 'node:path';
import { shortHash } from '../../engine/hash';
import { RECORD_FORMAT } from '../../engine/record';
import { ENGINE_VERSION } from '../../engine/version';

/** All that a record depends on, files by what is in them. */
export interface Inputs {
  page: { name: string; hash: string };
  sources: readonly { name: string; hash: string }[];
  date: string | null;
}

/** The folder of records within a batch's. */
export const RECORDS = 'records';

/** The longest that a name is before its hash: with it, short of what any file system allows. */
const LONGEST = 60;

const RECORD_NAME = /^[a-z0-9-]+-[0-9a-f]{16}\.json$/;

/**
 * What the file of a page's record is called: something of the page's own name for people, and a hash of all inputs.
 * That it is there says that these inputs were checked; whatever pages are called, it is one plain name, and
 * another for each.
 */
export function recordName({ page, sources, date }: Inputs): string {
  const inputs = [
    RECORD_FORMAT,
    ENGINE_VERSION,
    page.name,
    page.hash,
    date,
    // Of a source's name only the format counts.
    sources.map(({ name, hash }) => [extname(name).toLowerCase(), hash]),
  ];
  return `${plain(page.name) || 'page'}-${shortHash(JSON.stringify(inputs))}.json`;
}

/** Whether a file is called as a record is. */
export function isRecordName(name: string): boolean {
  return RECORD_NAME.test(name);
}

function plain(name: string): string {
  return name
    .slice(0, name.length - extname(name).length)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(-LONGEST)
    .replace(/^-|-$/g, '');
}
