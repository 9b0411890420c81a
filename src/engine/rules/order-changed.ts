import type { Fact } from '../align/facts';
import { type AnalysedText, COMMON_WEIGHT, type Sentence, tokensIn } from '../text/analyse';
import type { Token } from '../text/tokens';
import { earlier, later, needs, negations, restrictions } from './order-changed.words';
import type { CheckContext, Finding, Rule } from './rule';
import { saying } from './stretches';

/** Telling words on either side of "before" that are compared, and how far they are looked for. */
const WORDS_BEFORE = 6;
const WORDS_AFTER = 4;
const REACH = 12;
const LEAST_SHARED = 2;
/** Of more marks in one sentence the first are looked at: those of page and source are all compared. */
const MOST_MARKS = 6;

/** A "before" or "after", with what it puts in order. */
interface Mark {
  token: Token;
  isEarlier: boolean;
  /** Stems of the telling words before and after it, nearest first. */
  before: string[];
  after: string[];
  /** How it is held back before: "not", "only", "until". */
  negated: string;
}

/** One of a source. */
interface Told extends Fact {
  mark: Mark;
}

/**
 * The page says "after" where the source says "before", or the other way round, between the same words: at
 * least two of those on either side of it are the same.
 */
export const orderChanged: Rule = {
  id: 'order-changed',
  kind: 'contradicted',
  needsFollowing: false,
  find: ({ page, alignments, trace }) =>
    alignments.flatMap(({ claim, facts }) => {
      const marks = marksIn(page, claim);
      if (marks.length === 0) return [];
      const told = facts.flatMap(({ source, fact }) =>
        marksIn(source, fact).map((mark): Told => ({ source, fact, mark })),
      );
      return marks.flatMap((mark) => examine(page, claim, mark, told, trace) ?? []);
    }),
};

function examine(
  page: AnalysedText,
  claim: Sentence,
  mark: Mark,
  told: readonly Told[],
  trace: CheckContext['trace'],
): Finding | null {
  const alike = told.filter(
    ({ mark: other }) =>
      shared(mark.before, other.before) >= LEAST_SHARED && shared(mark.after, other.after) >= LEAST_SHARED,
  );
  const ways = new Set(told.map(({ mark: other }) => other.isEarlier));
  if (ways.size > 1) return null;
  if (alike.some(({ mark: other }) => other.isEarlier === mark.isEarlier)) {
    trace(claim, 'a fact has the same order');
    return null;
  }
  const found = alike.find(({ mark: other }) => other.negated === mark.negated) ?? looser(mark, told);
  if (found === undefined) return null;
  const { source, fact } = found;
  return {
    severity: 2,
    tier: alike.includes(found) ? 'same events' : 'one event',
    claim,
    mark: { start: mark.token.start, end: mark.token.end },
    facts: [{ source, start: fact.start, end: fact.end }],
    against: [],
    says: saying(source.text, found.mark.token, page.text, mark.token),
  };
}

/** One word on either side of both marks is the same, and the page has no such order from another fact. */
function looser(mark: Mark, told: readonly Told[]): Told | undefined {
  return told.find(
    ({ mark: other }) =>
      other.isEarlier !== mark.isEarlier &&
      other.negated === mark.negated &&
      shared(mark.after, other.after) >= 1 &&
      shared(mark.before, other.before) + shared(mark.after, other.after) >= LEAST_SHARED,
  );
}

function shared(a: readonly string[], b: readonly string[]): number {
  return a.filter((stem) => b.includes(stem)).length;
}

function marksIn(text: AnalysedText, sentence: Sentence): Mark[] {
  const tokens = tokensIn(text, sentence);
  const found = tokens.flatMap((token, at): Mark[] => {
    const next = tokens[at + 1]?.lower ?? '';
    if (token.quoted || (!earlier.has(token.lower) && !later.has(token.lower))) return [];
    // "A, followed by B": the other way round than "A followed B".
    const isEarlier = earlier.has(token.lower) !== (next === 'by' && /ed$/.test(token.lower));
    const needed = needs.get(token.lower);
    if ((needed !== undefined && needed !== next) || earlier.has(next) || next === 'since') return [];
    const ahead = tokens.slice(at + 1, at + 1 + REACH);
    const behind = tokens.slice(Math.max(0, at - REACH), at).reverse();
    const inPart = upTo(/[,;:()—–]/, text, token, behind);
    return [
      {
        token,
        isEarlier,
        before: telling(upTo(/[;:()—–]/, text, token, behind)).slice(0, WORDS_BEFORE),
        after: telling(upTo(/[,;:()—–]/, text, token, ahead)).slice(0, WORDS_AFTER),
        negated: negationIn(inPart),
      },
    ];
  });
  return found.slice(0, MOST_MARKS);
}

function negationIn(tokens: readonly Token[]): string {
  const word = tokens
    .map(({ lower }) => lower)
    .find((lower) => negations.has(lower) || lower.endsWith("n't"));
  if (word === undefined) return '';
  return restrictions.has(word) ? word : 'not';
}

/** The tokens on one side of a token, nearest first, up to the first of these marks. */
function upTo(stop: RegExp, { text }: AnalysedText, from: Token, tokens: readonly Token[]): Token[] {
  let last = from;
  const cut = tokens.findIndex((token) => {
    const [left, right] = token.start > last.start ? [last, token] : [token, last];
    last = token;
    return stop.test(text.slice(left.end, right.start));
  });
  return cut < 0 ? [...tokens] : tokens.slice(0, cut);
}

function telling(tokens: readonly Token[]): string[] {
  return tokens
    .filter(({ weight, lower }) => weight > COMMON_WEIGHT || /^\d/.test(lower))
    .map(({ stem }) => stem);
}
