import * as v from 'valibot';
import { CorpusError } from '../../corpus/errors';
import { isPrivateHost } from '../../corpus/formats/private-host';
import { FaultError } from '../../platform/fault';
import { type FeedHost, type FeedOffer, type FeedPreview, webAddress } from '../../protocol';
import { label } from '../asks';
import { checkedAsk, hostFaultOf } from '../faults';
import { parsers } from '../parsers';
import { FeedRefusal, fetchFeed } from './fetch';
import { type Standing, standingIn } from './standing';

/** Items that are shown of a feed before one agrees to it. */
const FIRST = 10;

const schema = v.object({ address: label, hosts: v.array(label) });

/**
 * What the feed at an address holds, or where it forwards to. Nothing is stored.
 * @throws FaultError when it cannot be had or is none
 */
export async function previewFeed(ask: unknown): Promise<FeedPreview> {
  try {
    return await previewOf(ask);
  } catch (error) {
    if (error instanceof FeedRefusal) {
      const { problem, forwards } = error.failure;
      if (forwards !== null) return { forwards };
      throw new FaultError('unreachable', problem, { cause: error });
    }
    const { code, saying } = hostFaultOf(error);
    throw new FaultError(code, saying, { cause: error });
  }
}

async function previewOf(ask: unknown): Promise<FeedOffer> {
  const { address, hosts } = checkedAsk('feeds.preview', schema, ask);
  const url = webAddress(address);
  if (url === null) throw new CorpusError('bad-input', { key: 'fetchNoAddress' });
  const fetched = await fetchFeed({ address: url.href, hosts, etag: null, modified: null });
  if (fetched.raw === null)
    throw new CorpusError('bad-input', { key: 'fetchFailed', values: { host: url.host } });
  const { title, home, items } = standingIn(fetched.raw, parsers.html);
  return {
    address: url.href,
    host: url.host,
    title,
    home,
    items: items.length,
    first: items.slice(0, FIRST).map(({ name, item, elsewhere }) => ({
      title: name,
      date: item.date,
      isWhole: elsewhere === null,
    })),
    hosts: hostsOf(items),
  };
}

/** The hosts of texts that a feed only sums up, those with most of them first. */
function hostsOf(items: readonly Standing[]): FeedHost[] {
  const counts = new Map<string, FeedHost>();
  for (const { elsewhere } of items) {
    if (elsewhere === null) continue;
    const { host, hostname } = elsewhere;
    const known = counts.get(host) ?? { host, isPrivate: isPrivateHost(hostname), items: 0 };
    counts.set(host, { ...known, items: known.items + 1 });
  }
  return [...counts.values()].sort((a, b) => b.items - a.items);
}
