import type { AnalysedText, Sentence } from './analyse';
import { firstStartingAt } from './halving';
import { type NameKind, type Part, partsOfRun } from './name-parts';
import { findRuns } from './name-runs';
import { bodies, heads, landforms } from './names.words';
import { capitals, nations } from './nations.words';
import { oncePerText } from './remember';
import type { Stretch } from './sentences';
import { isCapitalAt, type Token } from './tokens';

/** Somebody or something that a text calls by name. */
export interface Name {
  kind: NameKind;
  /** The words of its longest form, in lower case, without titles: "marco rubio". */
  words: readonly string[];
  /** Every form that the text uses, in lower case: "marco rubio", "rubio". */
  forms: ReadonlySet<string>;
  /** Offices and professions that stand before it, word by word: "chief", "executive". */
  roles: ReadonlySet<string>;
  /** The country, where it is one, its people ("French") or its capital ("Paris", as in "Paris and Berlin agreed"). */
  nation: string | null;
  /** Whether it is the capital of that country, and neither the country nor its people. */
  isCapital: boolean;
  /** The initials of its words in capitals: "rac" for "Royal Automobile Club". */
  initials: string;
}

/** One place where a name stands: offsets into the text, without titles and without a possessive "'s". */
export interface Mention extends Stretch {
  name: Name;
  tokens: readonly Token[];
  /** Whether a title or profession stands right before it: "Mr", "analyst". */
  titled: boolean;
  quoted: boolean;
}

/** The names of one text. */
export interface Names {
  all: readonly Name[];
  /** In the order of the text; they do not overlap. */
  mentions: readonly Mention[];
}

/** The persons, bodies and places of a text with all their short forms; found once for each text. Linear. */
export const namesOf = oncePerText((text: AnalysedText): Names => gather(text));

/** The mentions that lie in a sentence or in any other stretch of the text. */
export function mentionsIn({ mentions }: Names, { start, end }: Stretch): Mention[] {
  const inside: Mention[] = [];
  for (let at = firstStartingAt(mentions, start); at < mentions.length; at++) {
    const mention = mentions[at];
    if (mention === undefined || mention.end > end) break;
    inside.push(mention);
  }
  return inside;
}

/**
 * Whether two names, of one text or of two, may well be the same: one within the other ("Pell", "Warren Pell"),
 * initials and what they stand for, a country, its people and its capital. Rather yes than no.
 */
export function sameName(a: Name, b: Name): boolean {
  if (a === b) return true;
  if (a.nation !== null && a.nation === b.nation) return true;
  if (a.kind === 'person' && b.kind === 'person') return samePerson(a.words, b.words);
  for (const form of a.forms) if (b.forms.has(form)) return true;
  return within(a.words, b.words) || within(b.words, a.words) || isShort(a, b) || isShort(b, a);
}

/** The name of `names` that may be the same as this one, if there is any. */
export function findName(names: Names, name: Name): Name | undefined {
  return names.all.find((other) => sameName(name, other));
}

/**
 * Whom "he" or "she" at this place means, where that is safe: the one person whom the sentence names before it
 * or, where it names none, the one whom the sentence before names; null otherwise.
 */
export function referentOf(
  text: AnalysedText,
  names: Names,
  sentence: Sentence,
  pronoun: Token,
): Name | null {
  const persons = (stretch: Stretch) => [
    ...new Set(
      mentionsIn(names, stretch)
        .map(({ name }) => name)
        .filter(({ kind }) => kind === 'person' || kind === 'unknown'),
    ),
  ];
  const here = persons({ start: sentence.start, end: pronoun.start });
  const before = text.sentences[sentence.index - 1];
  const meant = here.length > 0 || before === undefined ? here : persons(before);
  return meant.length === 1 && meant[0]?.kind === 'person' ? meant[0] : null;
}

interface Draft extends Name {
  forms: Set<string>;
  roles: Set<string>;
  votes: Map<NameKind, number>;
}

function gather(text: AnalysedText): Names {
  const parts = findRuns(text).flatMap((run) => partsOfRun(text, run));
  const longestFirst = parts
    .map((part, order) => ({ part, order }))
    .sort((a, b) => b.part.tokens.length - a.part.tokens.length || a.order - b.order);
  const drafts: Draft[] = [];
  /** Each word of a name → the names that have it: the longer ones are there before the shorter ask. */
  const byWord = new Map<string, Draft[]>();
  const byForm = new Map<string, Draft>();
  const byInitials = new Map<string, Draft>();
  const owners = new Map<Part, Draft>();
  for (const { part } of longestFirst) {
    const words = part.tokens.map(({ lower }) => lower);
    const form = words.join(' ');
    const draft =
      byForm.get(form) ??
      (part.acronym ? byInitials.get(form) : undefined) ??
      byWord.get(words[0] ?? '')?.find((longer) => isShortForm(words, longer, part)) ??
      add(newDraft(text, part, words), drafts, byWord);
    byForm.set(form, draft);
    if (!byInitials.has(draft.initials)) byInitials.set(draft.initials, draft);
    draft.forms.add(form);
    for (const role of part.roles) draft.roles.add(role);
    draft.votes.set(part.evidence, (draft.votes.get(part.evidence) ?? 0) + 1);
    owners.set(part, draft);
  }
  for (const draft of drafts) draft.kind = kindOf(draft);
  const mentions = parts.flatMap((part): Mention[] => {
    const name = owners.get(part);
    const first = part.tokens[0];
    const last = part.tokens.at(-1);
    if (name === undefined || first === undefined || last === undefined) return [];
    const { tokens, titled } = part;
    return [{ name, tokens, titled, quoted: first.quoted, start: first.start, end: last.end }];
  });
  return { all: drafts, mentions };
}

function add(draft: Draft, drafts: Draft[], byWord: Map<string, Draft[]>): Draft {
  drafts.push(draft);
  for (const word of draft.words) {
    const list = byWord.get(word);
    if (list === undefined) byWord.set(word, [draft]);
    else if (list.length < MOST_NAMESAKES) list.push(draft);
  }
  return draft;
}

/** Of more names with one word in common the first are looked at: keeps the search linear. */
const MOST_NAMESAKES = 8;

function newDraft(text: AnalysedText, { tokens }: Part, words: string[]): Draft {
  const form = words.join(' ');
  const nation = nations.get(form) ?? capitals.get(form) ?? null;
  const initials = tokens
    .filter(({ start }) => isCapitalAt(text.text, start))
    .map(({ lower }) => lower.charAt(0));
  return {
    kind: 'unknown',
    words,
    forms: new Set(),
    roles: new Set(),
    nation,
    isCapital: nation !== null && !nations.has(form),
    initials: initials.length > 1 ? initials.join('') : '',
    votes: new Map(),
  };
}

/** "Rubio" for "Marco Rubio", "Nordhelm" for "Nordhelm Pharma", "the Trust" for nothing. */
function isShortForm(words: readonly string[], longer: Draft, { titled }: Part): boolean {
  if (longer.words.length <= words.length || longer.nation !== null) return false;
  const alone = words.length === 1 ? words[0] : undefined;
  if (alone !== undefined && (bodies.has(alone) || landforms.has(alone) || nations.has(alone))) return false;
  const ends = longer.words.slice(-words.length).every((word, at) => word === words[at]);
  if (titled) return ends;
  return ends || longer.words.slice(0, words.length).every((word, at) => word === words[at]);
}

function kindOf({ votes, words, forms, nation }: Draft): NameKind {
  if (nation !== null) return 'place';
  const isBody = votes.has('organisation') && words.some((word) => bodies.has(word) || heads.has(word));
  if (isBody) return 'organisation';
  const best = [...votes].filter(([kind]) => kind !== 'unknown').sort((a, b) => b[1] - a[1])[0];
  if (best !== undefined) return best[0];
  const last = words.at(-1) ?? '';
  // "Marco Rubio" … "Rubio": nobody shortens a firm to its last word.
  return words.length > 1 && words.length <= 3 && forms.has(last) && !forms.has(words[0] ?? '')
    ? 'person'
    : 'unknown';
}

function samePerson(a: readonly string[], b: readonly string[]): boolean {
  const [firstOfA = '', lastOfA = ''] = [a[0], a.at(-1)];
  const [firstOfB = '', lastOfB = ''] = [b[0], b.at(-1)];
  if (a.length > 1 && b.length > 1 && lastOfA === lastOfB) return firstOfA.charAt(0) === firstOfB.charAt(0);
  return within(a, b) || within(b, a);
}

function within(short: readonly string[], long: readonly string[]): boolean {
  return short.length > 0 && short.every((word) => long.some((other) => isFormOf(word, other)));
}

/** The same word, or one made from the other: "Saxon" and "Saxony", "Liberal" and "Liberals". */
function isFormOf(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  if (Math.abs(a.length - b.length) > LONGEST_ENDING) return false;
  const stem = Math.max(SHORTEST_STEM, shorter - 1);
  return shorter >= stem && a.slice(0, stem) === b.slice(0, stem);
}

const SHORTEST_STEM = 4;
const LONGEST_ENDING = 3;

/** "WFP" for "World Food Programme". */
function isShort({ words }: Name, { initials }: Name): boolean {
  return words.length === 1 && initials.length > 1 && words[0] === initials;
}
