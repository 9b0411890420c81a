import { type AnalysedText, type Sentence, tokensIn } from './analyse';
import { heads, honorifics, noNames, particles } from './names.words';
import { capitals, nations } from './nations.words';
import { isCapitalAt, type Token } from './tokens';

/** Tokens in capitals, one after the other, that may be one name with what stands before it. */
export interface Run {
  tokens: Token[];
  /** The token before it in its sentence. */
  before: Token | undefined;
  /** The tokens after it in its sentence, a few. */
  after: readonly Token[];
}

/** A headline In Capitals tells nothing about names: from this share of its longer words on. */
const TITLE_CASE = 0.7;
const LEAST_LONG_WORDS = 4;
const LONG_WORD = 4;
/** The weight of stems that the frequency table does not know. */
const UNKNOWN_WEIGHT = 54;
const LONGEST_RUN = 10;
const AFTER = 4;

/** What a text shows about its words, gathered once. */
interface Habits {
  /** Words seen in lower case. */
  lower: ReadonlySet<string>;
  /** Words seen in capitals where nothing but their being names asks for it. */
  capital: ReadonlySet<string>;
  /** Those of them that stand by themselves, not after a first word that may belong to the name. */
  alone: ReadonlySet<string>;
  /** Two words in capitals, one after the other, the first of which is such a word. */
  pairs: ReadonlySet<string>;
}

/** The runs of capitals of a text, in its order. Linear in the text. */
export function findRuns(text: AnalysedText): Run[] {
  const sentences = text.sentences.map((sentence) => tokensIn(text, sentence));
  const habits = habitsOf(text, sentences);
  return sentences.flatMap((tokens, at) => {
    const sentence = text.sentences[at];
    return sentence === undefined ? [] : runsIn(text, sentence, tokens, habits);
  });
}

function habitsOf(text: AnalysedText, sentences: readonly (readonly Token[])[]): Habits {
  const lower = new Set<string>();
  const capital = new Set<string>();
  const alone = new Set<string>();
  const pairs = new Set<string>();
  for (const tokens of sentences) {
    const isTitle = isTitleCase(text, tokens);
    tokens.forEach((token, at) => {
      if (!isCapital(text, token)) lower.add(token.lower);
      else if (!isTitle && !isOpening(text, tokens, at)) {
        capital.add(token.lower);
        const before = tokens[at - 1];
        const follows = before !== undefined && isCapital(text, before) && isOpening(text, tokens, at - 1);
        if (!follows) alone.add(token.lower);
        pairs.add(`${token.lower} ${tokens[at + 1]?.lower ?? ''}`);
      }
    });
  }
  return { lower, capital, alone, pairs };
}

function runsIn(text: AnalysedText, sentence: Sentence, tokens: readonly Token[], habits: Habits): Run[] {
  const isTitle = isTitleCase(text, tokens);
  const isName = (at: number) => {
    const token = tokens[at];
    if (token === undefined || !isCapital(text, token) || noNames.has(token.lower)) return false;
    const isOpen = isOpening(text, tokens, at);
    const opensNation = nations.has(`${token.lower} ${tokens[at + 1]?.lower ?? ''}`);
    if (!isTitle && !isOpen) return true;
    if (isOpen && !opensNation && isOwnOpening(tokens, at, habits)) return false;
    if (habits.capital.has(token.lower) || isAcronym(text, token)) return true;
    if (habits.lower.has(token.lower)) return false;
    if (nations.has(token.lower) || capitals.has(token.lower) || honorifics.has(token.lower)) return true;
    return isRareWord(text, token) || (!isTitle && opensName(text, tokens, at));
  };
  const runs: Run[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!isName(at)) continue;
    let last = at;
    for (let next = at + 1; next < tokens.length && next - at < LONGEST_RUN; ) {
      const step = isName(next) ? 0 : stepOver(tokens, last, next, isName);
      if (step < 0 || !joins(text, tokens, last, next + step)) break;
      last = next + step;
      next = last + 1;
    }
    runs.push({
      tokens: tokens.slice(at, last + 1),
      before: tokens[at - 1],
      after: tokens.slice(last + 1, last + 1 + AFTER).filter(({ end }) => end <= sentence.end),
    });
    at = last;
  }
  return runs;
}

/** How many words in lower case belong to the name before it goes on in capitals; -1 where it does not. */
function stepOver(
  tokens: readonly Token[],
  last: number,
  next: number,
  isName: (at: number) => boolean,
): number {
  const word = tokens[next]?.lower ?? '';
  const afterHead = (word === 'of' || word === 'for') && heads.has(tokens[last]?.lower ?? '');
  if (!afterHead && !particles.has(word)) return -1;
  if (isName(next + 1)) return 1;
  const second = tokens[next + 1]?.lower ?? '';
  return (second === 'the' || particles.has(second)) && isName(next + 2) ? 2 : -1;
}

/** Whether nothing but spaces, a hyphen, an ampersand or an abbreviation's full stop lies between. */
function joins(text: AnalysedText, tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const left = tokens[at];
    const right = tokens[at + 1];
    if (left === undefined || right === undefined || left.quoted !== right.quoted) return false;
    const gap = text.text.slice(left.end, right.start);
    const isInitial = left.end - left.start === 1 || honorifics.has(left.lower) || left.lower.length <= 3;
    if (!/^(?: |-|\u2011| ?& ?)$/.test(gap) && !(isInitial && /^\. ?$/.test(gap))) return false;
  }
  return true;
}

/** A first word in capitals begins a name where a name goes on after it: "Warren Pell". */
function opensName(text: AnalysedText, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || next === undefined || !isCapital(text, next)) return false;
  if (noNames.has(next.lower) || text.text.slice(token.end, next.start) !== ' ') return false;
  return token.weight > COMMON_OPENING || nations.has(`${token.lower} ${next.lower}`);
}

/** A first word that the frequency table does not know, and that does not look like a noun or an adjective. */
function isRareWord({ text }: AnalysedText, { lower, weight, end }: Token): boolean {
  const isOwner = /^['’]s/.test(text.slice(end, end + 2));
  return (
    weight >= UNKNOWN_WEIGHT && (isOwner || !/(?:[^s]s|ed|ing|ity|ness|ion|ly|less|able|ment)$/.test(lower))
  );
}

/** "Devastated Pell", where the text calls him "Pell" and "Warren Pell": the first word only opens the sentence. */
function isOwnOpening(tokens: readonly Token[], at: number, { capital, alone, pairs }: Habits): boolean {
  const word = tokens[at];
  const next = tokens[at + 1];
  if (word === undefined || next === undefined || !alone.has(next.lower)) return false;
  if (word.weight >= UNKNOWN_WEIGHT || honorifics.has(word.lower)) return false;
  return !capital.has(word.lower) && !pairs.has(`${word.lower} ${next.lower}`);
}

/** "When Pell", "After Pell": words up to this weight open sentences, not names. */
const COMMON_OPENING = 24;

/** Whether a capital is owed to the place: the first word of a sentence or of a quotation, or after a colon. */
function isOpening(text: AnalysedText, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || before === undefined) return true;
  return (
    /[:"“‘«•–—]|\.\s/.test(text.text.slice(before.end, token.start).replace(/^['’]s/, '')) &&
    !honorifics.has(before.lower)
  );
}

function isTitleCase(text: AnalysedText, tokens: readonly Token[]): boolean {
  const long = tokens.slice(1).filter(({ lower }) => lower.length > LONG_WORD && !/^\d/.test(lower));
  const capital = long.filter((token) => isCapital(text, token)).length;
  const isSentence = text.text.charAt(tokens.at(-1)?.end ?? 0) === '.';
  return !isSentence && long.length >= LEAST_LONG_WORDS && capital >= TITLE_CASE * long.length;
}

function isCapital({ text }: AnalysedText, { start }: Token): boolean {
  return isCapitalAt(text, start);
}

/** BBC, U.S., EU27: two capitals at least and no small letter. */
export function isAcronym({ text }: AnalysedText, { start, end }: Token): boolean {
  return /^\p{Lu}(?:\.?\p{Lu}){1,6}\.?$/u.test(text.slice(start, end));
}
