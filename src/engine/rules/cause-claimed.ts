import type { AlignedFact, Alignment } from '../align/align';
import { around } from '../align/facts';
import { type AnalysedText, type Sentence, tokensIn } from '../text/analyse';
import { holdsBack } from '../text/hedges';
import { partsOf } from '../text/parts-of-speech';
import type { Stretch } from '../text/sentences';
import type { Token } from '../text/tokens';
import { causal, compared, decided, effects, linked, open, outright, studied } from './cause-claimed.words';
import type { CheckContext, Finding, Rule } from './rule';
import { saying } from './stretches';

/** Facts that share less with the claim speak of something else. */
const LEAST_COVERED = 0.3;
const REACH = 2;
/** A fact that asks what the cause is says the page's word without answering. */
const ASKED = /\b(?:not|cannot|unclear|unknown|hard)\b.{0,60}\b(?:whether|what|why|which)\b/i;
const NEGATES_WITHIN = 6;
const PAST = new Map([
  ['kept', 'keep'],
  ['made', 'make'],
  ['drove', 'drive'],
  ['led', 'lead'],
]);
/** Words that keep a claim from naming a cause. */
const KEPT_OPEN = new Set('link linked links associated correlation who what whether'.split(' '));
const NEGATIONS = new Set('not no never nor neither without nobody nothing'.split(' '));

/**
 * The page names a cause (because of, to blame, leads to, cuts) where its sources tell of a connection, or say that
 * the cause is not known. Silent where a fact names a cause itself, and where the page leaves it open.
 */
export const causeClaimed: Rule = {
  id: 'cause-claimed',
  kind: 'overstated',
  needsFollowing: true,
  find: (context) => context.alignments.flatMap((alignment) => examine(alignment, context)),
};

function examine({ claim, facts }: Alignment, context: CheckContext): Finding[] {
  const { page } = context;
  const [best] = facts;
  if (best === undefined || best.covered < LEAST_COVERED) return [];
  const tokens = tokensIn(page, claim);
  if (page.text.charAt(claim.end - 1) === '?') return [];
  if (tokens.some((token) => KEPT_OPEN.has(token.lower))) return [];
  for (const words of claimsIn(page, claim, tokens)) {
    if (holdsBack(page, claim, words)) {
      context.trace(claim, 'the page holds the cause back');
      continue;
    }
    const doubt = doubtOf(best, words);
    if (doubt === null) {
      context.trace(claim, 'no fact leaves the cause open');
      continue;
    }
    return [
      {
        severity: 3,
        tier: isReason(tokens, words) ? 'reason' : doubt.tier,
        claim,
        mark: words,
        facts: [{ source: best.source, start: doubt.fact.start, end: doubt.fact.end }],
        against: [],
        says: saying(best.source.text, doubt.words, page.text, words),
      },
    ];
  }
  return [];
}

/** "Called off because of", "a halt because of": the reason of a decision, which whoever took it knows. */
function isReason(tokens: readonly Token[], words: CauseWords): boolean {
  return (
    /^(?:becaus|due|ow|thank|as$|for$)/.test(words.stem) &&
    tokens.some(({ lower, end }) => end <= words.start && decided.has(lower))
  );
}

interface CauseWords extends Stretch {
  how: 'outright' | 'effect';
  stem: string;
}

/** The words of a claim that name a cause, outside quotations. */
function claimsIn(page: AnalysedText, claim: Sentence, tokens: readonly Token[]): CauseWords[] {
  const text = page.text.slice(claim.start, claim.end);
  const find = (pattern: RegExp, how: CauseWords['how']) =>
    [...text.matchAll(pattern)].flatMap((match): CauseWords[] => {
      const start = claim.start + match.index;
      const stem = tokens.find((token) => token.start === start)?.stem;
      return stem === undefined ? [] : [{ start, end: start + match[0].length, how, stem }];
    });
  return [...find(outright, 'outright'), ...find(effects, 'effect')].filter((words) => {
    const at = tokens.findIndex(({ start }) => start === words.start);
    const first = tokens[at];
    if (first === undefined || first.quoted) return false;
    const before = tokens.slice(Math.max(0, at - NEGATES_WITHIN), at);
    if (before.some(({ lower, end }) => NEGATIONS.has(lower) && !/,/.test(page.text.slice(end, first.start))))
      return false;
    // "Keep it short": advice.
    if (words.how === 'effect' && at === 0) return false;
    const parts = partsOf(page, claim);
    // "Due to announce", "the cause": no causes named.
    if (first.lower === 'due') return parts[at + 2] !== 'VERB';
    const last = before.at(-1)?.lower;
    return words.how === 'outright'
      ? !/^caus/.test(first.lower) || parts[at] === 'VERB'
      : parts[at] === 'VERB' && !/^(?:to|the|that|which|who)$/.test(last ?? '');
  });
}

interface Doubt {
  tier: string;
  fact: Sentence;
  words: Stretch;
}

/** What a source says against a cause being named; null where nothing. */
function doubtOf(best: AlignedFact, claimed: CauseWords): Doubt | null {
  const { source, fact } = best;
  const textOf = ({ start, end }: Sentence) => source.text.slice(start, end);
  const near = around(best, REACH);
  const isSaidIn = (sentence: Sentence) =>
    !ASKED.test(textOf(sentence)) &&
    tokensIn(source, sentence).some(
      ({ stem, lower }) => stem === claimed.stem || PAST.get(lower) === claimed.stem,
    );
  if (isSaidIn(fact)) return null;
  const isStudied = near.some((sentence) => studied.test(textOf(sentence)));
  if (claimed.how === 'effect' && !isStudied) return null;
  for (const sentence of [fact, ...near]) {
    const words = firstMatch(open, source, sentence);
    if (words !== null && !isSaidIn(sentence)) return { tier: 'open', fact: sentence, words };
  }
  if (causal.test(textOf(fact)) || !isStudied) return null;
  const words =
    firstMatch(linked, source, fact) ??
    (claimed.how === 'effect' ? firstMatch(compared, source, fact) : null);
  return words === null ? null : { tier: 'linked', fact, words };
}

function firstMatch(pattern: RegExp, { text }: AnalysedText, { start, end }: Sentence): Stretch | null {
  const match = pattern.exec(text.slice(start, end));
  return match === null ? null : { start: start + match.index, end: start + match.index + match[0].length };
}
