import { CorpusError } from '../../corpus/errors';
import { readFile } from '../../corpus/formats/file';
import { refusePrivateHost } from '../../corpus/formats/private-host';
import type { ArrivingDocument } from '../../corpus/store/imports';
import { webAddress } from '../../protocol';
import { fetchInput } from '../document-fetch';
import { parsers } from '../parsers';

/** Between two requests to one host, in ms: a list of addresses must be no burden to it. */
const BETWEEN = 1_000;

/** When each host was asked last. */
const asked = new Map<string, number>();

/**
 * Fetches a document of an import. Private hosts are asked only where they are among those that the user agreed to,
 * also where another one forwards to them.
 */
export async function fetchForImport(
  address: string | null,
  hosts: readonly string[],
  signal: AbortSignal,
): Promise<ArrivingDocument> {
  const url = webAddress(address);
  if (url === null) throw new CorpusError('bad-input', { key: 'fetchNoAddress' });
  const granted = new Set(hosts);
  refusePrivateHost(url, granted);
  await turnOf(url.host, signal);
  const input = await fetchInput(url, signal);
  if (input.address !== null) refusePrivateHost(new URL(input.address), granted);
  return { ...(await readFile(input, parsers)), alike: true };
}

async function turnOf(host: string, signal: AbortSignal): Promise<void> {
  const since = Date.now() - (asked.get(host) ?? 0);
  if (since < BETWEEN) {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, BETWEEN - since);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
  signal.throwIfAborted();
  asked.set(host, Date.now());
}
