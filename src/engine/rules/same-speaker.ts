import { type AnalysedText, tokensIn } from '../text/analyse';
import type { Statement } from '../text/attribution';
import { belongings } from '../text/attribution.words';
import { weightOf } from '../text/frequency';
import { type Name, sameName } from '../text/names';
import { bodies, roles } from '../text/names.words';
import { oncePer } from '../text/remember';
import type { Stretch } from '../text/sentences';
import { stemOf } from '../text/tokens';
import { sharedBySpeakers, speakerKinds } from './speaker-changed.words';
import { sameNameIn, speaksOf, toldAround } from './speaker-surroundings';

/** One who speaks, with the text in which they do. */
export interface Voice {
  text: AnalysedText;
  statement: Statement;
}

/**
 * Whether two speakers are the same: `same` also where nothing tells them apart. Otherwise by what they differ:
 * two persons' names; a name that the source gives to somebody else; unlike kinds (police, company); a person
 * and a role of somebody else.
 */
export type Comparison = 'same' | 'persons' | 'name' | 'kind' | 'role';

const LONGEST_MARK = 6;
/** Weight of a surname: few are common words. */
const RARE = 50;

/** A statement belongs to one text: what is known of its speaker is remembered by it. */
function oncePerVoice<Found>(find: (voice: Voice) => Found): (voice: Voice) => Found {
  return oncePer(({ statement }) => statement, find);
}

/** Compares the page's speaker with the source's: by names first, then by what stands around them, then by kind. */
export function compareSpeakers(page: Voice, source: Voice): Comparison {
  const [a, b] = [page.statement.who, source.statement.who];
  if (a === null || b === null || isOwned(page) || isOwned(source)) return 'same';
  const ofPage = wordsOf(page);
  const ofSource = wordsOf(source);
  if (intersects(ofPage, ofSource)) return 'same';
  const [nameA, nameB] = [page.statement.name, source.statement.name];
  if (nameA !== null && nameB !== null && sameName(nameA, nameB)) return 'same';
  const known = nameA === null ? null : sameNameIn(source.text, nameA);
  if (known !== null && nameB !== null && areTwoPersons(known, nameB)) return 'persons';
  if (intersects(ofPage, toldOf(source)) || intersects(ofSource, toldOf(page))) return 'same';
  if (known !== null && intersects(ofSource, toldAround(source.text, known))) return 'same';
  if (nameA !== null && nameB !== null && areTwoPersons(nameA, nameB)) return 'persons';
  if (known !== null && (nameB !== null || b.belongs.length > 0)) return 'name';
  if (ofPage.size === 0 || ofSource.size === 0) {
    return known !== null && nameA !== null && isPerson(nameA) && isSomebody(source) ? 'name' : 'same';
  }
  const [kindsA, kindsB] = [kindsOfWords(page), kindsOfWords(source)];
  const around = kindsAround(source);
  const areUnlike = kindsA.size > 0 && kindsB.size > 0 && !intersects(kindsAround(page), around);
  if (areUnlike) return known !== null ? 'name' : 'kind';
  if (intersects(kindsA, around) || !isSpeakerLike(page) || !isSpeakerLike(source)) return 'same';
  const isOne = (name: Name | null) => name !== null && isPerson(name);
  return isOne(nameA) !== isOne(nameB) && (nameA === null || nameB === null) && speaksOf(source.text, ofPage)
    ? 'role'
    : 'same';
}

/** Whether the words before any "of" or comma end in a name or in a noun for people or bodies. */
export function isSpeakerLike({ text, statement: { speaker, name } }: Voice): boolean {
  if (name !== null || speaker === null) return name !== null;
  const comma = text.text.slice(speaker.start, speaker.end).indexOf(',');
  const end = comma < 0 ? speaker.end : speaker.start + comma;
  const tokens = tokensIn(text, { start: speaker.start, end });
  const turn = tokens.findIndex(({ lower }) => belongings.has(lower));
  const head = tokens.at(turn < 0 ? -1 : turn - 1);
  if (head === undefined || turn === 0) return false;
  return (
    speakerKinds.has(head.stem) ||
    bodies.has(head.lower) ||
    roles.has(head.lower) ||
    /(?:er|or|ist|ian)s?$|men$|officials?$/.test(head.lower)
  );
}

/** "An official", "two residents": somebody whom the source does not name. */
function isSomebody({ text, statement: { speaker, name } }: Voice): boolean {
  const first = speaker === null ? '' : text.text.slice(speaker.start, speaker.end).split(' ', 1)[0];
  return name === null && /^(?:an?|one|two|three|another)$/i.test(first ?? '');
}

function areTwoPersons(a: Name, b: Name): boolean {
  return isPerson(a) && isPerson(b) && !sameName(a, b);
}

/** "Her lawyer", "its inspectors": of the other speaker, maybe. */
function isOwned({ text, statement: { speaker, name } }: Voice): boolean {
  const first = speaker === null ? '' : text.text.slice(speaker.start, speaker.end).split(' ', 1)[0];
  return name === null && /^(?:his|her|its|their|whose)$/i.test(first ?? '');
}

function isPerson({ kind, words }: Name): boolean {
  if (kind !== 'unknown') return kind === 'person';
  // "Weald Rail" ends in a common word, "Ruth Amberley" does not.
  return words.length > 1 && words.length < 4 && weightOf(stemOf(words.at(-1) ?? '')) >= RARE;
}

/** The stems that tell a speaker from others: names, roles, and what they belong to. */
const wordsOf = oncePerVoice(({ statement: { who, name } }): ReadonlySet<string> => {
  const words = [
    ...(who?.names ?? []),
    ...(who?.belongs ?? []),
    ...(name === null ? [] : [...name.words, ...name.roles]),
  ].map(stemOf);
  return new Set([...words, ...(who?.roles ?? [])].filter((stem) => !sharedBySpeakers.has(stem)));
});

/** The stems that stand around a speaker's name in its text, or within the speaker's sentence where it has none. */
const toldOf = oncePerVoice(({ text, statement: { name, speaker } }): ReadonlySet<string> => {
  if (name !== null) return toldAround(text, name);
  return speaker === null ? new Set() : new Set(tokensIn(text, speaker).map(({ stem }) => stem));
});

/** What the speaker is, by their own words and by what is told of them. */
const kindsOfWords = oncePerVoice((voice) => kindsOf(wordsOf(voice)));
const kindsAround = oncePerVoice((voice) => kindsOf([...toldOf(voice), ...wordsOf(voice)]));

function kindsOf(stems: Iterable<string>): ReadonlySet<string> {
  return new Set([...stems].flatMap((stem) => speakerKinds.get(stem) ?? []));
}

function intersects(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const word of a) if (b.has(word)) return true;
  return false;
}

/** A speaker without what follows a comma, and no longer than a mark may be. */
export function speakerMark(text: AnalysedText, { start, end }: Stretch): Stretch {
  const comma = text.text.slice(start, end).indexOf(',');
  const tokens = tokensIn(text, { start, end: comma < 0 ? end : start + comma }).slice(0, LONGEST_MARK);
  return { start, end: tokens.at(-1)?.end ?? end };
}
