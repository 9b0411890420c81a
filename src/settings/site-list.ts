/**
 * The list of sites as a file that people can read and write:
 *
 *     plumbline.sites/1
 *     # a remark
 *     off *.tabloid.example
 *     on https://www.tabloid.example/law/ruling
 *     on *
 */
import { ELSEWHERE, hasRoom, type SiteChoice, siteFrom } from './sites';

const FORMAT = 'plumbline.sites/1';
/** More of a line that cannot be read is not shown, in UTF-16 units. */
const SHOWN = 80;
/** Of more lines that were left out only the number is told. */
const MOST_FAULTS = 50;

/** What is wrong with a line: it does not begin with on or off, names no site, contradicts one above, is too many. */
export type LineFault = 'no-switch' | 'no-site' | 'contradicts' | 'too-many';

export interface SiteList {
  choices: SiteChoice[];
  /** How many lines were left out. */
  leftOut: number;
  /** The first of them; `line` counts from 1. */
  faults: { line: number; text: string; fault: LineFault }[];
}

/** Writes the list; reading it gives the same choices. */
export function writeSiteList(choices: readonly SiteChoice[]): string {
  const everywhere = choices.find(({ site }) => site === ELSEWHERE) ?? { site: ELSEWHERE, on: true };
  const others = choices.filter(({ site }) => site !== ELSEWHERE);
  const lines = [...others, everywhere].map(({ site, on }) => `${on ? 'on' : 'off'} ${site}`);
  return [FORMAT, ...lines, ''].join('\n');
}

/** Reads a list; null where the text is none, or one of a format that this version does not know. */
export function readSiteList(text: string): SiteList | null {
  const [head, ...lines] = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  if (head?.trim() !== FORMAT) return null;
  const chosen = new Map<string, boolean>();
  const faults: SiteList['faults'] = [];
  let leftOut = 0;
  for (const [at, line] of lines.entries()) {
    const words = line.trim();
    if (words === '' || words.startsWith('#')) continue;
    const read = readLine(words, chosen);
    if (typeof read !== 'string') {
      chosen.set(read.site, read.on);
      continue;
    }
    leftOut += 1;
    if (leftOut <= MOST_FAULTS) faults.push({ line: at + 2, text: words.slice(0, SHOWN), fault: read });
  }
  return { choices: [...chosen].map(([site, on]) => ({ site, on })), leftOut, faults };
}

function readLine(words: string, chosen: ReadonlyMap<string, boolean>): SiteChoice | LineFault {
  const [, word, rest = ''] = /^(on|off)\s+(.*)$/is.exec(words) ?? [];
  if (word === undefined) return 'no-switch';
  const on = word.toLowerCase() === 'on';
  const site = siteFrom(rest);
  if (site === null) return 'no-site';
  const before = chosen.get(site);
  if (before !== undefined && before !== on) return 'contradicts';
  return hasRoom(chosen, site) ? { site, on } : 'too-many';
}
