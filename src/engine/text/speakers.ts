import { circumstances, pronouns, voices } from './attribution.words';
import { noNames } from './names.words';
import type { Stretch } from './sentences';
import { isCapitalAt, stemOf, type Token } from './tokens';

/** Who is given a statement, as the text calls them at this place. */
export interface Speaker extends Stretch {
  /** The words of their own name, lower case and without titles: "beatriz", "lonko". */
  names: readonly string[];
  /** Names of whom or what they belong to: "Regional", "Water" of "an agronomist of Regional Water". */
  belongs: readonly string[];
  /** Stems of the other words: what they are ("agronomist"), and of what ("council"). */
  roles: readonly string[];
  /** "He", "they", or null. */
  pronoun: string | null;
}

const TITLES = new Set(
  (
    'mr mrs ms miss mx dr prof professor sir dame lord lady judge justice president senator sen rep gov mayor ' +
    'governor minister secretary chancellor premier councillor councilor captain chief inspector superintendent ' +
    'sergeant detective officer colonel general lieutenant major father rev reverend bishop archbishop pope king ' +
    'queen prince princess the a an professor coach chairman chairwoman chair chairperson ambassador attorney director'
  ).split(' '),
);
/** After these names belong to the next thing: "of", "for". */
const TURNS = new Set('of for from at with in on to by who which whose that under over near'.split(' '));
/** "Eight months after the vote": nobody. */
const TIMING = new Set('after before during since'.split(' '));
const SMALL = new Set('the a an his her its their our and or who which is was has as also both'.split(' '));

/** Takes a speaker apart; null where the tokens can be none: no words, or only circumstances. */
export function speakerOf(text: string, tokens: readonly Token[], opensSentence: boolean): Speaker | null {
  const first = tokens[0];
  const last = tokens.at(-1);
  if (first === undefined || last === undefined || isTiming(text, tokens)) return null;
  const pronoun = tokens.length === 1 && pronouns.has(first.lower) ? first.lower : null;
  const names: string[] = [];
  const belongs: string[] = [];
  const roles: string[] = [];
  let isBeyond = false;
  let speaksForAnother = false;
  tokens.forEach((token, at) => {
    const before = tokens[at - 1];
    if (TURNS.has(token.lower)) {
      isBeyond = !(speaksForAnother && token.lower === 'for');
      return;
    }
    if (before !== undefined && text.slice(before.end, token.start).includes(','))
      isBeyond = names.length > 0;
    if (voices.has(token.lower)) speaksForAnother = true;
    if (
      SMALL.has(token.lower) ||
      noNames.has(token.lower) ||
      pronouns.has(token.lower) ||
      circumstances.has(token.lower)
    )
      return;
    const isCapital = isCapitalAt(text, token.start);
    const mayBeCommon =
      at === 0 && opensSentence && tokens.length > 1 && !isCapitalAt(text, tokens[1]?.start ?? 0);
    if (!isCapital || TITLES.has(token.lower) || mayBeCommon) roles.push(stemOf(token.lower));
    else if (isBeyond) belongs.push(token.lower);
    else names.push(token.lower);
  });
  if (pronoun === null && names.length + belongs.length + roles.length === 0) return null;
  return { start: first.start, end: last.end, names, belongs, roles, pronoun };
}

/** Whether the words before any comma tell a time. */
function isTiming(text: string, tokens: readonly Token[]): boolean {
  for (const [at, token] of tokens.entries()) {
    const before = tokens[at - 1];
    if (before !== undefined && text.slice(before.end, token.start).includes(',')) return false;
    if (TIMING.has(token.lower)) return true;
  }
  return false;
}
