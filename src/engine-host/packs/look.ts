import * as v from 'valibot';
import { CorpusError } from '../../corpus/errors';
import { fingerprint, openPack, verifyManifest } from '../../corpus/formats/pack';
import { isPrivateHost, refusePrivateHost } from '../../corpus/formats/private-host';
import { FaultError } from '../../platform/fault';
import { type PackOffer, webAddress } from '../../protocol';
import { label } from '../asks';
import { checkedAsk, hostFaultOf } from '../faults';
import { fetchPieces } from './fetch';

const schema = v.object({ address: label, hosts: v.array(label) });

/** Today in UTC, as packs count days. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/**
 * What the manifest at an address offers. Nothing is stored.
 * @throws FaultError when it cannot be had, is no pack, or its signature is not good
 */
export async function lookAtPack(ask: unknown): Promise<PackOffer> {
  try {
    return await offerAt(ask);
  } catch (error) {
    const { code, saying } = hostFaultOf(error);
    throw new FaultError(code, saying, { cause: error });
  }
}

async function offerAt(ask: unknown): Promise<PackOffer> {
  const { address, hosts } = checkedAsk('packs.look', schema, ask);
  const url = webAddress(address);
  if (url === null) throw new CorpusError('bad-input', { key: 'fetchNoAddress' });
  refusePrivateHost(url, new Set(hosts));
  const controller = new AbortController();
  const fetched = await fetchPieces(url, controller.signal);
  if (fetched === null)
    throw new CorpusError('bad-input', { key: 'fetchFailed', values: { host: url.host } });
  try {
    const { head } = await openPack(fetched.pieces);
    const { key, isExpired } = verifyManifest(head, null, today());
    const { name, publisher, licence, contact, home, updated, expires, documents, facts, body } =
      head.manifest;
    return {
      address: url.href,
      host: url.host,
      isPrivate: isPrivateHost(url.hostname),
      name,
      publisher,
      licence,
      contact,
      home,
      updated,
      expires,
      isExpired,
      documents,
      facts,
      bytes: body.bytes,
      key,
      fingerprint: key === null ? null : fingerprint(key),
    };
  } finally {
    controller.abort();
  }
}
