/** What the interface calls things: the one place for a note's wording, on the page and in lists. */
import type { Kind, Note, Severity } from '../engine/record';
import type { MessageKey, SaidPart, Say } from '../protocol';

/** Contrasting words longer than this, in UTF-16 units, are cut: the source's sentence follows anyway. */
const LONGEST_WORDS = 120;

const LABEL = {
  overstated: 'kindOverstated',
  understated: 'kindUnderstated',
  'altered-quote': 'kindAlteredQuote',
  misattributed: 'kindMisattributed',
  contradicted: 'kindContradicted',
  'loaded-wording': 'kindLoadedWording',
  unsupported: 'kindUnsupported',
  dropped: 'kindDropped',
} as const satisfies Record<Kind, MessageKey>;

const MEANING = {
  overstated: 'kindOverstatedMeans',
  understated: 'kindUnderstatedMeans',
  'altered-quote': 'kindAlteredQuoteMeans',
  misattributed: 'kindMisattributedMeans',
  contradicted: 'kindContradictedMeans',
  'loaded-wording': 'kindLoadedWordingMeans',
  unsupported: 'kindUnsupportedMeans',
  dropped: 'kindDroppedMeans',
} as const satisfies Record<Kind, MessageKey>;

const SENTENCE = {
  overstated: 'kindOverstatedSays',
  understated: 'kindUnderstatedSays',
  'altered-quote': 'kindAlteredQuoteSays',
  misattributed: 'kindMisattributedSays',
  contradicted: 'kindContradictedSays',
  'loaded-wording': 'kindLoadedWordingSays',
  unsupported: 'kindUnsupportedSays',
  dropped: 'kindDroppedSays',
} as const satisfies Record<Kind, MessageKey>;

/** The kind of a note in a few plain words. */
export function kindLabel(kind: Kind, say: Say): string {
  return say(LABEL[kind]);
}

/** What notes of this kind mean, in one or two sentences. */
export function kindMeaning(kind: Kind, say: Say): string {
  return say(MEANING[kind]);
}

/**
 * A note's first line, sentence by sentence: the contrasting words of source and page, each a part of its own, or a
 * sentence where there is no pair.
 */
export function headlineParts({ kind, says }: Pick<Note, 'kind' | 'says'>, say: Say): SaidPart[][] {
  const source = says && bareWords(says.source);
  const page = says && bareWords(says.page);
  if (source && page)
    return [say.parts('noteSource', { words: source }), say.parts('notePage', { words: page })];
  if (source) return [say.parts('noteSource', { words: source }), say.parts('noteNotOnPage')];
  if (page) return [say.parts('notePage', { words: page }), say.parts('noteNotInSource')];
  return [say.parts(SENTENCE[kind])];
}

/** The same in one line of text. */
export function headlineText(note: Pick<Note, 'kind' | 'says'>, say: Say): string {
  return headlineParts(note, say)
    .map((parts) => parts.map(({ text }) => text).join(''))
    .join(' ');
}

/** The same, after the words that it is about where it tells no words of its own: for where no mark is seen. */
export function headlineWithWords(note: Pick<Note, 'kind' | 'says' | 'mark'>, say: Say): string {
  const line = headlineText(note, say);
  const says = note.says && (bareWords(note.says.source) ?? bareWords(note.says.page));
  const words = note.mark && bareWords(note.mark.text);
  return says || !words ? line : say('noteWords', { words, line });
}

const SEVERITY = {
  1: 'deskSeverity1',
  2: 'deskSeverity2',
  3: 'deskSeverity3',
} as const satisfies Record<Severity, MessageKey>;

/** How much a note weighs, in words. */
export function severityLabel(severity: Severity, say: Say): string {
  return `${say('deskSeverity')} ${say(SEVERITY[severity])}`;
}

/** `words` without quotation marks, cut to one line; null where there are none. */
function bareWords(words: string): string | null {
  const bare = words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^["“”„«»]+|["“”„«»]+$/g, '');
  return bare === '' ? null : shorten(bare, LONGEST_WORDS);
}

/** `text`, cut at a space so that it has at most `longest` UTF-16 units, the ellipsis included. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  const space = cut.lastIndexOf(' ');
  const kept = space > longest / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.replace(/[\s,;:.–—-]+$/, '')}…`;
}
