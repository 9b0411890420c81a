import { type AnalysedText, tokensIn } from './analyse';
import type { Statement } from './attribution';
import { type Mention, mentionsIn, type Name, type Names, namesOf, referentOf } from './names';
import type { Speaker } from './speakers';

/** Roles of bodies and groups, which no "he" or "she" stands for; stems. */
const BODIES = new Set(
  (
    'compani council committe union agenc govern ministri polic depart court board firm group parti report ' +
    'studi statement survei paper newspap spokespeopl offici prosecutor scientist research expert critic sourc ' +
    'author peopl resid servic associ club bank institut chariti fishermen team club'
  ).split(' '),
);
/** Stems that tell a man from a woman. */
const MALE = new Set('mr sir spokesman chairman father king lord son brother husband'.split(' '));
const FEMALE = new Set(
  'ms mrs miss dame spokeswoman chairwoman mother queen ladi daughter sister wife widow'.split(' '),
);

/**
 * Fills in `who` and `name`: the same person under every form that the text uses ("council leader Jo Hall",
 * "Hall", "she"), with all names and roles. "He" and "she" are the last person who spoke, unless another person
 * was named since; "they" and "it" stay open.
 */
export function resolveSpeakers(text: AnalysedText, statements: readonly Statement[]): Statement[] {
  const names = namesOf(text);
  const profiles = new Map<string, Speaker>();
  const named = statements.map((statement) => ({
    ...statement,
    speaker: withName(names, statement.speaker),
  }));
  for (const { speaker } of named) if (speaker !== null) remember(speaker, profiles);
  let last: Statement | null = null;
  return named.map((statement) => {
    const { speaker } = statement;
    if (speaker === null) return statement;
    const resolved: Statement =
      speaker.pronoun === null
        ? { ...statement, who: profiles.get(keyOf(speaker)) ?? speaker, name: nameOf(names, speaker) }
        : { ...statement, ...antecedent(text, names, statement, speaker, last, profiles) };
    if (resolved.who !== null && isPerson(resolved.who)) last = resolved;
    return resolved;
  });
}

/** A first word in capitals counts as a role until the rest of the text shows that it is a name. */
function withName(names: Names, speaker: Speaker | null): Speaker | null {
  if (speaker === null || speaker.names.length > 0 || speaker.pronoun !== null) return speaker;
  const first = mentionsIn(names, speaker)[0];
  if (first?.start !== speaker.start) return speaker;
  const stems = new Set(first.tokens.map(({ stem }) => stem));
  return {
    ...speaker,
    names: first.tokens.map(({ lower }) => lower),
    roles: speaker.roles.filter((role) => !stems.has(role)),
  };
}

/** Whom a pronoun stands for; nobody where another person was named since the last one spoke. */
function antecedent(
  text: AnalysedText,
  names: Names,
  statement: Statement,
  speaker: Speaker,
  last: Statement | null,
  profiles: ReadonlyMap<string, Speaker>,
): Pick<Statement, 'who' | 'name'> {
  const nobody = { who: null, name: null };
  const pronoun = speaker.pronoun;
  if (pronoun !== 'he' && pronoun !== 'she') return nobody;
  if (last !== null) {
    const others = mentionsIn(names, { start: last.sentence.start, end: speaker.start }).filter(
      ({ name, quoted }) => !quoted && name !== last.name && isPersonal(name),
    );
    if (others.length === 0) return isOther(pronoun, last.who) ? nobody : { who: last.who, name: last.name };
  }
  const token = tokensIn(text, speaker)[0];
  const name = token === undefined ? null : referentOf(text, names, statement.sentence, token);
  const surname = name?.words.at(-1);
  if (name === null || surname === undefined) return nobody;
  const who = profiles.get(surname) ?? { ...speaker, names: name.words, pronoun: null };
  return isOther(pronoun, who) ? nobody : { who, name };
}

function isOther(pronoun: string, who: Speaker | null): boolean {
  return who === null || who.roles.some((role) => (pronoun === 'he' ? FEMALE : MALE).has(role));
}

function isPersonal({ kind, words }: Name): boolean {
  return kind === 'person' || (kind === 'unknown' && words.length > 1);
}

/** The name in a speaker's own words: the one that their last name stands in. */
function nameOf(names: Names, speaker: Speaker): Name | null {
  const own = speaker.names.at(-1);
  const mention: Mention | undefined = mentionsIn(names, speaker).find(({ tokens }) =>
    tokens.some(({ lower }) => lower === own),
  );
  return mention?.name ?? null;
}

/** Joins what is told of one surname, or of one role; the longest form stays as the stretch. */
function remember(speaker: Speaker, profiles: Map<string, Speaker>): void {
  const key = keyOf(speaker);
  const known = profiles.get(key);
  if (known === undefined) profiles.set(key, speaker);
  else {
    profiles.set(key, {
      ...(known.end - known.start >= speaker.end - speaker.start ? known : speaker),
      names: union(known.names, speaker.names),
      belongs: union(known.belongs, speaker.belongs),
      roles: union(known.roles, speaker.roles),
    });
  }
}

function keyOf({ names, roles, start }: Speaker): string {
  return names.at(-1) ?? (roles.length > 0 ? `the ${roles.join(' ')}` : String(start));
}

function isPerson({ names, roles }: Speaker): boolean {
  return roles.every((role) => !BODIES.has(role)) || names.length > 1;
}

/** First names stay before surnames: the longer list leads. */
function union(a: readonly string[], b: readonly string[]): string[] {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  return [...short.filter((word) => !long.includes(word)), ...long];
}
