import * as v from 'valibot';
import type { RawInput, ReadDocument } from '../corpus/formats/document';
import type { NewDocument, PageInput } from '../engine/record';
import { FaultError } from '../platform';
import { MAX_INPUT, webAddress } from '../protocol';
import { label } from './asks';
import { readHere } from './document-read';
import { checkedAsk } from './faults';

/** How long an address may take to answer in full, in ms. */
const TIME_LIMIT = 15_000;

const schema = v.object({ address: label });

/**
 * Fetches one address that the user asked for, without cookies, and reads it.
 * @throws FaultError when it is no web address, does not answer, is too large or holds no article
 */
export async function documentFetch(ask: unknown): Promise<NewDocument> {
  return (await read('document.fetch', ask)).document;
}

/**
 * The same, as a page to be checked.
 * @throws FaultError as above
 */
export async function pageFetch(ask: unknown): Promise<PageInput> {
  const { document, complete } = await read('page.fetch', ask);
  const { title, author, date, language, address, text } = document;
  return { title, byline: author, date, language, address, complete, text };
}

async function read(name: 'document.fetch' | 'page.fetch', ask: unknown): Promise<ReadDocument> {
  return readHere(await fetchInput(askedAddress(checkedAsk(name, schema, ask).address)));
}

/**
 * What stands at an address, without cookies.
 * @throws FaultError when it does not answer or is too large
 */
export async function fetchInput(
  address: URL,
  signal?: AbortSignal,
): Promise<RawInput & { content: Uint8Array }> {
  const response = await request(address, { signal });
  if (!response.ok) {
    const { status } = response;
    throw new FaultError('bad-input', { key: 'fetchStatus', values: { host: address.host, status } });
  }
  const content = await bytesOf(response, address);
  const type = response.headers.get('content-type') ?? '';
  return { name: address.pathname, type, content, address: response.url || address.href };
}

function askedAddress(text: string): URL {
  const address = webAddress(text);
  if (address === null) throw new FaultError('bad-input', { key: 'fetchNoAddress' });
  return address;
}

/**
 * Asks an address, without cookies; nobody waits for it for longer than the limit.
 * @throws FaultError when it does not answer
 */
export async function request(
  address: URL,
  { signal, headers = {} }: { signal?: AbortSignal | undefined; headers?: Record<string, string> },
): Promise<Response> {
  const late = AbortSignal.timeout(TIME_LIMIT);
  try {
    return await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      headers,
      signal: signal === undefined ? late : AbortSignal.any([signal, late]),
    });
  } catch (cause) {
    throw unreadable(address, cause);
  }
}

/**
 * The body, read only as far as it may be long.
 * @throws FaultError when it does not come to its end in time, or is too large
 */
export async function bytesOf(response: Response, address: URL): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    const reader = response.body?.getReader();
    for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
      parts.push(part.value);
      length += part.value.length;
      if (length > MAX_INPUT) {
        await reader?.cancel();
        throw new FaultError('too-large', {
          key: 'fetchTooLarge',
          values: { host: address.host, most: MAX_INPUT / 1e6 },
        });
      }
    }
  } catch (cause) {
    throw cause instanceof FaultError ? cause : unreadable(address, cause);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function unreadable({ host }: URL, cause: unknown): FaultError {
  const late = cause instanceof DOMException && cause.name === 'TimeoutError';
  return new FaultError(
    'unreachable',
    late
      ? { key: 'fetchLate', values: { host, seconds: TIME_LIMIT / 1000 } }
      : { key: 'fetchFailed', values: { host } },
    { cause },
  );
}
