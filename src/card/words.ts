/** What the interface calls things: the one place for a note's wording, on the page and in lists. */
import type { Kind, Note } from '../engine/record';

/** Contrasting words longer than this, in UTF-16 units, are cut: the source's sentence follows anyway. */
const LONGEST_WORDS = 120;

const LABEL: Record<Kind, string> = {
  overstated: 'Stronger than the source',
  understated: 'Weaker than the source',
  'altered-quote': 'Quotation changed',
  misattributed: 'Attributed differently',
  contradicted: 'Source says otherwise',
  'loaded-wording': 'More loaded wording',
  unsupported: 'Not in the sources',
  dropped: 'Left out',
};

const MEANING: Record<Kind, string> = {
  overstated:
    'The page makes more of something than its source: more certain, more final, larger or more general.',
  understated: 'The page makes less of something than its source: less certain, smaller or more limited.',
  'altered-quote': 'Words stand in quotation marks, and the source quotes them differently.',
  misattributed: 'The page names someone else, or no one, for what its source attributes.',
  contradicted: 'The page and its source cannot both be right about this detail.',
  'loaded-wording': 'The page uses a more emotive word where its source uses a plainer one.',
  unsupported:
    'The page otherwise follows its sources, but none of those compared speaks of this. It may still be right.',
  dropped: 'The page tells the story without something that its source says and that qualifies it.',
};

const SENTENCE: Record<Kind, string> = {
  overstated: 'The page puts this more strongly than the source.',
  understated: 'The page puts this more weakly than the source.',
  'altered-quote': 'The quoted words are not those that the source quotes.',
  misattributed: 'The source attributes this differently.',
  contradicted: 'The source says this differently.',
  'loaded-wording': 'The source puts this more plainly.',
  unsupported: 'No compared source speaks of this.',
  dropped: 'The source says this. The page leaves it out.',
};

/** The kind of a note in a few plain words. */
export function kindLabel(kind: Kind): string {
  return LABEL[kind];
}

/** What notes of this kind mean, in one or two sentences. */
export function kindMeaning(kind: Kind): string {
  return MEANING[kind];
}

/** A note's first line: the contrasting words of source and page, or a sentence where there is no pair. */
export function noteHeadline(note: Pick<Note, 'kind' | 'says'>): string {
  const source = note.says ? quoted(note.says.source) : null;
  const page = note.says ? quoted(note.says.page) : null;
  if (source && page) return `Source: ${source}. Page: ${page}.`;
  if (source) return `Source: ${source}. The page leaves these words out.`;
  if (page) return `Page: ${page}. Not in the source.`;
  return SENTENCE[note.kind];
}

/** `words` in quotation marks, cut to one line; null where there are none. */
function quoted(words: string): string | null {
  const bare = words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^["“”„«»]+|["“”„«»]+$/g, '');
  return bare === '' ? null : `“${shorten(bare, LONGEST_WORDS)}”`;
}

/** `text`, cut at a space so that it has at most `longest` UTF-16 units, the ellipsis included. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  const space = cut.lastIndexOf(' ');
  const kept = space > longest / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.replace(/[\s,;:.–—-]+$/, '')}…`;
}

/** A day as readers write it, `7 May 2025`; what is no day stays as it is. */
export function readableDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
