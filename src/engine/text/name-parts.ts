import type { AnalysedText } from './analyse';
import { isAcronym, type Run } from './name-runs';
import { bodies, honorifics, landforms, locating, noProfessions, roles } from './names.words';
import { capitals, nations } from './nations.words';
import type { Token } from './tokens';

/** `unknown`: a name of which the text does not show what it names. */
export type NameKind = 'person' | 'organisation' | 'place' | 'unknown';

/** A run of capitals taken apart: who is named, and as what. */
export interface Part {
  tokens: readonly Token[];
  /** Offices and professions before it. */
  roles: string[];
  titled: boolean;
  /** What this one place shows about what is named. */
  evidence: NameKind;
  acronym: boolean;
}

/** Takes titles off: "Reserve Bank of India Governor Anand Kulkarni" names a bank and a person. */
export function partsOfRun(text: AnalysedText, { tokens, before, after }: Run): Part[] {
  const title = lastTitle(tokens);
  const front = title < 0 ? [] : tokens.slice(0, title + 1);
  const rest = tokens.slice(title + 1);
  const parts: Part[] = [];
  const owner = front.slice(
    0,
    front.findIndex(({ lower }) => roles.has(lower) || honorifics.has(lower)),
  );
  const isOwner =
    owner.length > 0 &&
    (owner.some(({ lower }) => bodies.has(lower)) || nations.has(owner.map(({ lower }) => lower).join(' ')));
  if (isOwner) parts.push(part(text, owner, [], false, undefined, []));
  if (rest.length > 0) {
    const profession = title < 0 && isProfession(text, before, rest[0]) ? [before.lower] : [];
    const titles = front.map(({ lower }) => lower).filter((word) => roles.has(word));
    parts.push(
      part(text, rest, [...titles, ...profession], title >= 0 || profession.length > 0, before, after),
    );
  }
  return parts;
}

function part(
  text: AnalysedText,
  tokens: readonly Token[],
  titles: string[],
  titled: boolean,
  before: Token | undefined,
  after: readonly Token[],
): Part {
  const [first] = tokens;
  const acronym = tokens.length === 1 && first !== undefined && isAcronym(text, first);
  return {
    tokens,
    roles: titles,
    titled,
    acronym,
    evidence: evidenceOf(text, tokens, titled, acronym, before, after),
  };
}

/** The last title before the name itself; -1 where there is none, the last token where nothing else is there. */
function lastTitle(tokens: readonly Token[]): number {
  const isTitle = (token: Token | undefined) =>
    token !== undefined && (roles.has(token.lower) || honorifics.has(token.lower));
  let last = tokens.findLastIndex(isTitle);
  if (last < 0) return -1;
  // "Secretary of State": the words after "of" belong to the title where a name follows them.
  if (tokens[last + 1]?.lower === 'of') {
    const state = tokens[last + 2]?.lower;
    if (state === 'state' && tokens.length > last + 3) last += 2;
    else return tokens.length - 1;
  }
  const rest = tokens.slice(last + 1);
  const isBody = rest.some(({ lower }) => bodies.has(lower) || landforms.has(lower));
  return isBody && !honorifics.has(tokens[last]?.lower ?? '') ? -1 : last;
}

function evidenceOf(
  text: AnalysedText,
  tokens: readonly Token[],
  titled: boolean,
  acronym: boolean,
  before: Token | undefined,
  after: readonly Token[],
): NameKind {
  const words = tokens.map(({ lower }) => lower);
  const form = words.join(' ');
  if (nations.has(form) || capitals.has(form)) return 'place';
  const last = words.at(-1) ?? '';
  if (words.some((word) => bodies.has(word))) return 'organisation';
  if (words.length > 1 && (landforms.has(last) || landforms.has(words[0] ?? ''))) return 'place';
  if (titled) return 'person';
  if (before?.lower === 'the' || before?.lower === 'a' || acronym) return 'organisation';
  const end = tokens.at(-1)?.end ?? 0;
  // "Rosa Quill, 67, was fined"
  const next = after[0];
  if (next !== undefined && /^\d\d$/.test(next.lower) && /^, $/.test(text.text.slice(end, next.start)))
    return 'person';
  if (before !== undefined && locating.has(before.lower)) return 'place';
  if (next?.lower === 'who') return 'person';
  return 'unknown';
}

/** Whether a word before a name tells what its bearer does: "chief executive, ", "analyst", "keeper", "spokeswoman". */
function isProfession(
  { text }: AnalysedText,
  before: Token | undefined,
  name: Token | undefined,
): before is Token {
  if (before === undefined || name === undefined) return false;
  const word = before.lower;
  const gap = text.slice(before.end, name.start);
  if (roles.has(word)) return gap === ' ' || gap === ', ';
  if (gap !== ' ') return false;
  const isWord = /^\p{Ll}/u.test(text.charAt(before.start)) && word.length > 4 && !noProfessions.has(word);
  return isWord && /(?:er|or|ist|ian|man|woman|eur)$/.test(word);
}
