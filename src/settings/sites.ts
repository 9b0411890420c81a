/**
 * Where Plumbline is on: one list of choices, of which the closest to a page counts. A choice is for one page, one
 * site, a site with all sites below it, or everywhere else.
 */

export interface SiteChoice {
  /** `https://news.example/story?id=1`, `news.example`, `*.news.example`, or `*`. */
  site: string;
  on: boolean;
}

/** Everywhere that no other choice speaks of. */
export const ELSEWHERE = '*';

/** More choices than these are not kept; what holds everywhere else always is. */
export const MOST_CHOICES = 5_000;
/** Longer addresses, in UTF-16 units, are no choice. */
const LONGEST = 2_000;

/** The choice's site as a page's address has it; null where it names none. */
export function siteFrom(words: string): string | null {
  const given = words.trim();
  if (given.length > LONGEST) return null;
  if (given === ELSEWHERE) return ELSEWHERE;
  if (/^https?:\/\//i.test(given)) return pageOf(given);
  const [, below = '', host = ''] = /^(\*\.)?(.*)$/s.exec(given) ?? [];
  const name = hostFrom(host);
  // An address of numbers has nothing below it.
  return name === null || (below !== '' && isNumeric(name)) ? null : below + name;
}

/** The site of a page, as a choice names it; null where the address is none of the web. */
export function siteOf(address: string): string | null {
  if (pageOf(address) === null) return null;
  return withoutDot(new URL(address).hostname);
}

/** A page as a choice names it: its address without the fragment. */
export function pageOf(address: string): string | null {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
  const { origin, pathname, search } = new URL(address);
  return origin + pathname + search;
}

/** Whether the choice is for one page. */
export function isPage({ site }: Pick<SiteChoice, 'site'>): boolean {
  return site.includes('/');
}

/** What the choices say of an address: the closest one counts, and it is on where none speaks of it. */
export function isChosen(choices: readonly SiteChoice[], address: string): boolean {
  const [page, site] = [pageOf(address), siteOf(address)];
  return closest(choices, page === null || site === null ? [ELSEWHERE] : [page, ...around(site)]);
}

/** What they say of a site, whatever they say of single pages of it. */
export function isSiteChosen(choices: readonly SiteChoice[], site: string): boolean {
  return closest(choices, around(site));
}

/**
 * The choices after a page or a site was switched on or off; null where the list has no room for one more. One that
 * says what holds without it is left out.
 */
export function withChoice(choices: readonly SiteChoice[], site: string, on: boolean): SiteChoice[] | null {
  const others = choices.filter((one) => one.site !== site);
  if (isSaid(others, site) === on) return others;
  return hasRoom(new Map(others.map((one) => [one.site, one])), site) ? [...others, { site, on }] : null;
}

/** The choices with others added, which win over those for the same sites. Those that find no room are left out. */
export function mergeChoices(choices: readonly SiteChoice[], others: readonly SiteChoice[]): SiteChoice[] {
  const merged = new Map(choices.map((one) => [one.site, one]));
  for (const one of others) if (hasRoom(merged, one.site)) merged.set(one.site, one);
  return [...merged.values()];
}

/** Whether a list of choices, by their sites, may have one for this site. */
export function hasRoom(listed: ReadonlyMap<string, unknown>, site: string): boolean {
  const named = listed.size - (listed.has(ELSEWHERE) ? 1 : 0);
  return site === ELSEWHERE || listed.has(site) || named < MOST_CHOICES;
}

/** Reads what storage holds: the list, or the sites that the first version had switched off. */
export function parseChoices(stored: unknown, offSites: unknown): SiteChoice[] {
  const given = Array.isArray(stored) ? stored : Array.isArray(offSites) ? offSites.map(switchedOff) : [];
  return mergeChoices(
    [],
    given.map(parseOne).filter((one) => one !== null),
  );
}

function switchedOff(site: unknown): unknown {
  return typeof site === 'string' ? { site: siteFrom(site), on: false } : null;
}

function parseOne(stored: unknown): SiteChoice | null {
  if (typeof stored !== 'object' || stored === null || !('site' in stored) || !('on' in stored)) return null;
  const { site, on } = stored;
  return typeof site === 'string' && typeof on === 'boolean' ? { site, on } : null;
}

function closest(choices: readonly SiteChoice[], sites: string[]): boolean {
  const chosen = new Map(choices.map(({ site, on }) => [site, on]));
  return chosen.get(sites.find((site) => chosen.has(site)) ?? '') ?? true;
}

/** All that a choice may name for a site, the closest first. */
function around(site: string): string[] {
  const labels = isNumeric(site) ? [] : site.split('.');
  return [site, ...labels.map((_, at) => `*.${labels.slice(at).join('.')}`), ELSEWHERE];
}

/** What these choices say of it already; null where it is for many sites, of which they may say this and that. */
function isSaid(choices: readonly SiteChoice[], site: string): boolean | null {
  if (site === ELSEWHERE) return true;
  if (site.startsWith('*.')) return null;
  return isPage({ site }) ? isChosen(choices, site) : isSiteChosen(choices, site);
}

/** A host as addresses write it: lower case, international names in their ASCII form, without port and last dot. */
function hostFrom(words: string): string | null {
  // Without its brackets, an IPv6 address looks like a host with a port.
  const host = /^[\da-f:.]+$/i.test(words) && words.split(':').length > 2 ? `[${words}]` : words;
  if (/[/\\?#@\s]/.test(host) || !URL.canParse(`http://${host}`)) return null;
  const name = withoutDot(new URL(`http://${host}`).hostname);
  if (name.startsWith('[')) return name;
  // `127.1` would be another address than the one that was written.
  if (isNumeric(name) && !host.startsWith(name)) return null;
  return /^[a-z\d_-]+(\.[a-z\d_-]+)*$/.test(name) ? name : null;
}

function withoutDot(host: string): string {
  return host.replace(/\.$/, '');
}

/** Whether a host is an IP address. */
function isNumeric(host: string): boolean {
  return host.startsWith('[') || /^\d+(\.\d+){3}$/.test(host);
}
