import type { Saying } from '../protocol';
import { JudgeError } from './judge';

const NOT_HERE: Saying = { key: 'judgeNotHere' };

/**
 * The address of a server on this computer, without `/v1`, query and fragment and without a slash at its end.
 * @throws JudgeError where it is another computer's, or no address
 */
export function loopbackAddress(text: string): string {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed)) throw new JudgeError(NOT_HERE);
  const { protocol, hostname, username, password, origin, pathname } = new URL(trimmed);
  if (protocol !== 'http:' && protocol !== 'https:') throw new JudgeError(NOT_HERE);
  if (username !== '' || password !== '' || !isLoopback(hostname)) throw new JudgeError(NOT_HERE);
  return origin + pathname.replace(/\/+$/, '').replace(/\/v1$/, '');
}

/** The parser has written every form of an IPv4 address (`127.1`, `0x7f000001`) as four numbers. */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
