/** What a reader chose not to see any more: “not helpful” on a card, or a rule switched off in the settings. */
import type { Note } from '../engine/record';

const SCOPES = ['note', 'wording', 'rule'] as const;

/** The note on its page; its rule with its words, on any page; its rule, on any page. */
export type Scope = (typeof SCOPES)[number];

/** Words that a note contrasts. A side is null where there are none. */
export interface Wording {
  source: string | null;
  page: string | null;
}

export interface Dismissal {
  scope: Scope;
  rule: string;
  /** The note that it was chosen on; null where a rule was switched off in the settings. */
  note: {
    id: string;
    /** Of its page, without query and fragment; null where it is hidden on any page. */
    address: string | null;
    words: Wording;
  } | null;
  /** When, as `Date` writes it: `2025-05-07T10:00:00.000Z`. */
  at: string;
}

/** What of a note tells whether it was dismissed. */
type Dismissable = Pick<Note, 'id' | 'rule' | 'says' | 'mark'>;

/** Of more than these the oldest are forgotten. */
const MOST = 2_000;
/** Longer words, in UTF-16 units, are cut: a page can be made of them. */
const LONGEST = 500;
/** And longer addresses. */
const LONGEST_ADDRESS = 2_000;

/** The dismissal of a note on the page at this address. */
export function dismissalOf(scope: Scope, note: Dismissable, address: string, at: Date): Dismissal {
  return {
    scope,
    rule: note.rule,
    note: { id: note.id, address: scope === 'note' ? withoutQuery(address) : null, words: wordingOf(note) },
    at: at.toISOString(),
  };
}

/** A rule that was switched off in the settings. */
export function dismissalOfRule(rule: string, at: Date): Dismissal {
  return { scope: 'rule', rule, note: null, at: at.toISOString() };
}

/** Whether a note is about words, so that it can be dismissed by them. */
export function hasWording(note: Dismissable): boolean {
  const { source, page } = wordingOf(note);
  return bare(source) !== null || bare(page) !== null;
}

/** Those of the notes of the page at this address that were not dismissed. */
export function undismissed<N extends Dismissable>(
  notes: readonly N[],
  dismissals: readonly Dismissal[],
  address: string,
): N[] {
  const dismissed = new Set(dismissals.map(keyOf));
  const any = new Date(0);
  const isDismissed = (note: N) =>
    SCOPES.some(
      (scope) =>
        (scope !== 'wording' || hasWording(note)) &&
        dismissed.has(keyOf(dismissalOf(scope, note, address, any))),
    );
  return dismissed.size === 0 ? [...notes] : notes.filter((note) => !isDismissed(note));
}

/** The list with this one, which is the newest. */
export function withDismissal(list: readonly Dismissal[], one: Dismissal): Dismissal[] {
  return [...withoutDismissal(list, one), one].slice(-MOST);
}

/** Stores what it makes of the list as it is by then. */
export type ChangeDismissals = (make: (now: readonly Dismissal[]) => Dismissal[]) => Promise<void>;

/** The list without whatever hides the same as this one. */
export function withoutDismissal(list: readonly Dismissal[], one: Dismissal): Dismissal[] {
  return list.filter((other) => keyOf(other) !== keyOf(one));
}

/** Reads what storage holds of them; what is none is left out. */
export function parseDismissals(stored: unknown): Dismissal[] {
  return Array.isArray(stored)
    ? stored
        .map(parseOne)
        .filter((one) => one !== null)
        .slice(-MOST)
    : [];
}

/** The same for two that hide the same. */
function keyOf({ scope, rule, note }: Dismissal): string {
  if (scope === 'rule') return JSON.stringify([scope, rule]);
  if (scope === 'note') return JSON.stringify([scope, note?.id, note?.address]);
  return JSON.stringify([scope, rule, bare(note?.words.source), bare(note?.words.page)]);
}

/** Words as they are compared: however a page typesets them. */
function bare(words: string | null | undefined): string | null {
  const letters = words
    ?.normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Sc}%]+/gu, ' ')
    .trim();
  return letters ? letters : null;
}

/** Where a rule contrasts no words, they are the marked ones. */
function wordingOf({ says, mark }: Dismissable): Wording {
  return says ? { source: cut(says.source), page: cut(says.page) } : { source: null, page: cut(mark?.text) };
}

/** Where a page is, without what only counts its visitors. */
function withoutQuery(address: string): string {
  if (!URL.canParse(address)) return '';
  const { origin, pathname } = new URL(address);
  return (origin + pathname).slice(0, LONGEST_ADDRESS);
}

function parseOne(stored: unknown): Dismissal | null {
  const given = fieldsOf(stored);
  const scope = SCOPES.find((known) => known === given.scope);
  const { rule, at } = given;
  if (!scope || typeof rule !== 'string' || typeof at !== 'string') return null;
  if (Number.isNaN(Date.parse(at))) return null;
  const note = parseNote(given.note, scope);
  if (note === null && scope !== 'rule') return null;
  return { scope, rule: rule.slice(0, LONGEST), note, at: new Date(at).toISOString() };
}

function parseNote(stored: unknown, scope: Scope): Dismissal['note'] {
  const { id, address, words } = fieldsOf(stored);
  if (typeof id !== 'string') return null;
  const { source, page } = fieldsOf(words);
  const note = { id: id.slice(0, LONGEST), words: { source: cut(source), page: cut(page) } };
  // Earlier versions stored it with every scope.
  if (scope !== 'note') return { ...note, address: null };
  return typeof address === 'string' ? { ...note, address: address.slice(0, LONGEST_ADDRESS) } : null;
}

function cut(words: unknown): string | null {
  return typeof words === 'string' ? words.slice(0, LONGEST) : null;
}

function fieldsOf(stored: unknown): Record<string, unknown> {
  return typeof stored === 'object' && stored !== null ? { ...stored } : {};
}
