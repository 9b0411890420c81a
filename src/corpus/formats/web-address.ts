import { MAX_LABEL } from './limits';

/** An absolute http or https address without a user name in it, or null: what a file names may be anything. */
export function webAddress(address: string | null | undefined, base: string | null): string | null {
  const trimmed = address?.trim() ?? '';
  if (trimmed === '' || trimmed.length > MAX_LABEL || !URL.canParse(trimmed, base ?? undefined)) return null;
  const url = new URL(trimmed, base ?? undefined);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.username = '';
  url.password = '';
  return url.href.length > MAX_LABEL ? null : url.href;
}
