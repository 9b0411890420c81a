/** The headline, as a reader sees it where the page shows it, else as the page declares it. */
import { tidy } from './collapse';
import type { Declared } from './details';
import { isInert } from './elements';
import { type Line, readLine } from './line';
import { openShadowRoots } from './shadow';

const HEADINGS = 'h1, h2, h3, [itemprop~="headline"]';
const MAX_HEADINGS = 60;
const MAX_HEADLINE = 500;
/** A heading is the declared headline when so many of their words are the same (Dice). */
const SAME = 0.6;
const WORDS = /[\u3040-\u30ff\u3400-\u9fff]|[\p{L}\p{N}]+/gu;
const SITE = /\s+[|\-–—·»:]\s+[^|–—·»]{2,50}$/;

export interface Headline {
  text: string;
  /** Its text nodes, empty where the page only declares it. */
  line: Line | null;
}

export function readHeadline(document: Document, declared: Declared): Headline {
  const title = titleElement(document);
  const said = [
    declared.linked?.headline,
    declared.metas.get('og:title'),
    declared.metas.get('twitter:title'),
    title,
  ]
    .map((each) => tidy(each).slice(0, MAX_HEADLINE))
    .filter((each) => each !== '');
  const shown = bestHeading(document, said);
  if (shown !== null) return { text: shown.text, line: shown };
  const named = said[0] ?? '';
  return { text: named === tidy(title) ? withoutSite(named) : named, line: null };
}

function titleElement(document: Document): string {
  for (const title of document.getElementsByTagName('title')) {
    // An image's `<title>` is not the page's.
    if (title.parentElement?.localName !== 'svg') return title.textContent ?? '';
  }
  return '';
}

/** The heading most like what is declared; where none is, the only first-level heading. */
function bestHeading(document: Document, said: string[]): Line | null {
  const targets = said.map(bagOf);
  const elements = [document, ...openShadowRoots(document)].flatMap((root) => [
    ...root.querySelectorAll(HEADINGS),
  ]);
  const first: Line[] = [];
  let best: Line | null = null;
  let most = SAME;
  for (let index = 0; index < Math.min(elements.length, MAX_HEADINGS); index++) {
    const element = elements[index];
    const line = element === undefined || isInert(element) ? null : readLine(element);
    if (element === undefined || line === null || line.text.length > MAX_HEADLINE) continue;
    const bag = bagOf(line.text);
    // A first-level heading that is only a small part of the declared title is the site's name.
    if (element.localName === 'h1' && !targets.some((target) => isPart(bag, target))) first.push(line);
    for (const target of targets) {
      const likeness = dice(bag, target);
      if (likeness > most || (likeness === most && best === null)) {
        most = likeness;
        best = line;
      }
    }
    if (most === 1) break;
  }
  return best ?? (first.length === 1 ? (first[0] ?? null) : null);
}

function bagOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(WORDS) ?? []);
}

function isPart(a: Set<string>, b: Set<string>): boolean {
  for (const word of a) if (!b.has(word)) return false;
  return true;
}

function dice(a: Set<string>, b: Set<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return (2 * shared) / (a.size + b.size);
}

/** A page's title without the name of the site behind it, where enough is left. */
export function withoutSite(title: string): string {
  const cut = title.replace(SITE, '');
  return cut.split(' ').length >= 3 ? cut : title;
}
