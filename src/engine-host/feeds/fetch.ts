import type { RawInput } from '../../corpus/formats/document';
import { refusePrivateHost } from '../../corpus/formats/private-host';
import { patienceIn } from '../../corpus/store/feeds/schedule';
import type { FeedFailure, FeedJob } from '../../corpus/store/feeds/work';
import type { Saying } from '../../protocol';
import { bytesOf, request } from '../document-fetch';

/** What a feed's address answered. */
export interface FetchedFeed {
  /** Null where nothing is newer. */
  raw: RawInput | null;
  /** Where the address leads, on a host that may be asked. */
  forwards: string | null;
  etag: string | null;
  modified: string | null;
}

/** A server refused, or leads to a host that nobody has agreed to. */
export class FeedRefusal extends Error {
  readonly failure: FeedFailure;

  constructor(failure: FeedFailure) {
    super(JSON.stringify(failure.problem));
    this.failure = failure;
  }
}

/**
 * Fetches a feed, without cookies, or learns that nothing in it is newer. A browser does not tell where an address
 * forwards to before it has asked there: what came from a host that nobody has agreed to is not read.
 * @throws FeedRefusal, FaultError when it does not answer or is too large, CorpusError for a private host
 */
export async function fetchFeed(
  { address, hosts, etag, modified }: Omit<FeedJob, 'id'>,
  signal?: AbortSignal,
): Promise<FetchedFeed> {
  const url = new URL(address);
  url.hash = '';
  refusePrivateHost(url, new Set(hosts));
  const headers = {
    ...(etag !== null && { 'if-none-match': etag }),
    ...(modified !== null && { 'if-modified-since': modified }),
  };
  const response = await request(url, { signal, headers });
  const end = new URL(response.url || url);
  const forwards = end.href === url.href ? null : end.href;
  const { status } = response;
  const refuse = async (problem: Saying, more: Partial<FeedFailure> = {}) => {
    await response.body?.cancel().catch(() => {});
    return new FeedRefusal({ problem, patience: 0, isGone: false, forwards: null, ...more });
  };
  if (end.host !== url.host && !hosts.includes(end.host)) {
    const values = { host: url.host, to: end.host };
    throw await refuse({ key: 'feedForwards', values }, { forwards });
  }
  const [newEtag, newModified] = [response.headers.get('etag'), response.headers.get('last-modified')];
  if (status === 304)
    return { raw: null, forwards, etag: newEtag ?? etag, modified: newModified ?? modified };
  if (status === 410) {
    throw await refuse({ key: 'feedGone', values: { host: url.host } }, { isGone: true });
  }
  if (!response.ok) {
    const patience = patienceIn(response.headers.get('retry-after'), Date.now());
    throw await refuse({ key: 'feedStatus', values: { host: url.host, status } }, { patience });
  }
  const content = await bytesOf(response, url);
  const type = response.headers.get('content-type') ?? '';
  return {
    raw: { name: url.pathname, type, content, address: end.href },
    forwards,
    etag: newEtag,
    modified: newModified,
  };
}
