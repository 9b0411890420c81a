import { webAddress } from '../../ui/format';

export interface Link {
  address: string;
  text: string;
  host: string;
}

/** More than these are not offered. */
const MOST = 100;

/**
 * The links that may lead to an article's source: http and https only, each address once, not the article
 * itself, those to other sites first.
 */
export function sourceLinks(links: { address: string; text: string }[], article: string | null): Link[] {
  const own = webAddress(article);
  const seen = new Set(own === null ? [] : [withoutHash(own)]);
  const found: Link[] = [];
  for (const { address, text } of links) {
    const url = webAddress(address);
    if (url === null || seen.has(withoutHash(url))) continue;
    seen.add(withoutHash(url));
    found.push({ address: url.href, text: text.replace(/\s+/g, ' ').trim() || url.href, host: url.hostname });
  }
  const elsewhere = found.filter((link) => link.host !== own?.hostname);
  const here = found.filter((link) => link.host === own?.hostname);
  return [...elsewhere, ...here].slice(0, MOST);
}

function withoutHash(url: URL): string {
  return url.hash === '' ? url.href : url.href.slice(0, -url.hash.length);
}
