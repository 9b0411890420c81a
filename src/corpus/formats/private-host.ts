import ipaddr from 'ipaddr.js';
import { CorpusError } from '../errors';

/** Names that the public net never resolves, or that name a device or a network at home. */
const PRIVATE_ENDINGS = new Set(
  'localhost local internal intranet private corp home lan arpa onion i2p test invalid alt'.split(' '),
);

/**
 * Whether a host, as `URL.hostname` gives it, is this device, a private network's or nobody's on the public net.
 * A public name that leads into a private network is not told: only the network's own resolver knows that.
 */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^\[(.*)\]$/, '$1');
  // `process` takes an IPv4 address out of the IPv6 one that it is wrapped in.
  if (ipaddr.isValid(host)) return !isPublic(ipaddr.process(host));
  const last = host.slice(host.lastIndexOf('.') + 1);
  return last === host || PRIVATE_ENDINGS.has(last);
}

function isPublic(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  // Of IPv6 only 2000::/3 has been given out: elsewhere lie old ways to wrap an IPv4 address.
  const isGiven = !('parts' in address) || ((address.parts[0] ?? 0) & 0xe000) === 0x2000;
  return isGiven && address.range() === 'unicast';
}

/**
 * Holds an address that a feed, a subscription or a list names against what may be fetched.
 * @param granted hosts that the user allowed by name, as `URL.host` gives them
 * @throws CorpusError `bad-input` where the host is private and not among them
 */
export function refusePrivateHost(address: URL, granted: ReadonlySet<string>): void {
  if (!isPrivateHost(address.hostname) || granted.has(address.host)) return;
  throw new CorpusError('bad-input', { key: 'hostPrivate', values: { host: address.host } });
}
