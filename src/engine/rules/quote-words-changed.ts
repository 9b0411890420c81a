import {
  type Difference,
  differencesBetween,
  type Matching,
  matchWords,
  standsIn,
} from '../align/differences';
import { around, type Fact, inSourceOrder, overlaps } from '../align/facts';
import { type AnalysedText, type Sentence, tokensIn } from '../text/analyse';
import type { Stretch } from '../text/sentences';
import { type Word, wordsOf } from '../text/words';
import { keepToQuotation, trimmed, widened } from './quoted-difference';
import type { CheckContext, Finding, Rule } from './rule';
import { saying, stretchOf } from './stretches';

/** Shorter quotations are names, titles and terms as often as speech. */
const LEAST_WORDS = 3;
const CANDIDATES = 8;
/** The source's words that stand where the page's do: its sentence and one on either side. */
const REACH = 1;
/** A quotation that shares less with the source's is another quotation. */
const LEAST_SHARE = 0.5;
const LEAST_SHARE_WITH_RUN = 0.3;
const LONG_RUN = 4;
/** Differences that this few matched words separate are one difference. */
const JOIN_ACROSS = 2;
const LONGEST_MARK = 12;
/** Words of so little weight (articles, forms of "be") change little. */
const SMALL_WEIGHT = 14;

/** A part of a quotation that lies in one claim. */
interface Piece {
  claim: Sentence;
  words: Word[];
}

/** A fact with the words around it. */
interface Passage {
  fact: Fact;
  words: Word[];
}

interface Counterpart extends Passage {
  matching: Matching;
}

/**
 * Words inside quotation marks that the source's own quotation does not have. Verbatim quotations, fair
 * omissions (…, […]) and insertions in brackets are left alone, as are spelling and inflection.
 */
export const quoteWordsChanged: Rule = {
  id: 'quote-words-changed',
  kind: 'altered-quote',
  needsJudgement: false,
  find: (context) => pieces(context.page).flatMap((piece) => examine(piece, context)),
};

function pieces(page: AnalysedText): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const quotation of page.quotations) {
    while ((page.sentences[at]?.end ?? quotation.start + 1) <= quotation.start) at++;
    for (let next = at; next < page.sentences.length; next++) {
      const claim = page.sentences[next];
      if (claim === undefined || claim.start >= quotation.end) break;
      const start = Math.max(claim.start, quotation.start);
      const end = Math.min(claim.end, quotation.end);
      found.push(...split(page, { start, end }).map((stretch) => ({ claim, words: wordsIn(page, stretch) })));
    }
  }
  return found.filter(({ words }) => words.length >= LEAST_WORDS);
}

/** Cuts a quotation at what its reporter marked as left out or put in: …, [the prime minister]. */
function split(page: AnalysedText, { start, end }: Stretch): Stretch[] {
  const stretches: Stretch[] = [];
  let from = start;
  for (const match of page.text.slice(start, end).matchAll(/\[[^\]]*\]|…|\.\s?\.\s?\./g)) {
    stretches.push({ start: from, end: start + match.index });
    from = start + match.index + match[0].length;
  }
  return [...stretches, { start: from, end }];
}

function wordsIn(text: AnalysedText, stretch: Stretch): Word[] {
  return wordsOf(tokensIn(text, stretch));
}

function examine({ claim, words }: Piece, context: CheckContext): Finding[] {
  const passages = findPassages(words, context);
  if (passages.some((passage) => standsIn(words, passage.words))) return [];
  const [best] = passages
    .map((passage): Counterpart => ({ ...passage, matching: matchWords(words, passage.words) }))
    .sort((a, b) => b.matching.share - a.matching.share);
  if (best === undefined || !isSameQuotation(best) || !wasSaid(best)) return [];
  const differences = join(differencesBetween(best.matching.pairs, words.length)).filter(
    (difference) => !isHarmless(difference, words, best.words),
  );
  return differences
    .map((difference) => finding(difference, claim, words, best, context.page))
    .filter((found) => found !== null);
}

/** Where the sources have most of these words. */
function findPassages(words: readonly Word[], { facts }: CheckContext): Passage[] {
  const stems = new Map(words.map(({ token }) => [token.stem, token.weight]));
  return overlaps(stems, facts)
    .sort((a, b) => b.shared - a.shared || inSourceOrder(a, b))
    .slice(0, CANDIDATES)
    .map((fact) => ({ fact, words: wordsAround(fact) }));
}

const known = new WeakMap<Sentence, Word[]>();

/** The words of a fact and its neighbours, taken apart once for all quotations. */
function wordsAround(fact: Fact): Word[] {
  const cached = known.get(fact.fact);
  if (cached !== undefined) return cached;
  const near = around(fact, REACH);
  const words = wordsIn(fact.source, { start: near[0]?.start ?? 0, end: near.at(-1)?.end ?? 0 });
  known.set(fact.fact, words);
  return words;
}

function isSameQuotation({ matching: { share, longestRun } }: Counterpart): boolean {
  return share >= LEAST_SHARE || (share >= LEAST_SHARE_WITH_RUN && longestRun >= LONG_RUN);
}

/** Whether the matched words are speech in the source too; a statement or transcript is speech throughout. */
function wasSaid({ fact: { source }, words, matching: { pairs } }: Counterpart): boolean {
  if (source.kind === 'statement' || source.kind === 'transcript') return true;
  const said = pairs.filter((pair) => words[pair.source]?.token.quoted);
  return said.length * 2 > pairs.length;
}

function join(differences: readonly Difference[]): Difference[] {
  const joined: Difference[] = [];
  for (const difference of differences) {
    const before = joined.at(-1);
    if (before !== undefined && difference.page.from - before.page.to <= JOIN_ACROSS) {
      before.page.to = difference.page.to;
      before.source.to = difference.source.to;
    } else joined.push({ page: { ...difference.page }, source: { ...difference.source } });
  }
  return joined;
}

/** A few words of no weight on both sides, none of them a negation. */
function isHarmless(
  { page, source }: Difference,
  pageWords: readonly Word[],
  sourceWords: readonly Word[],
): boolean {
  const own = [...pageWords.slice(page.from, page.to), ...sourceWords.slice(source.from, source.to)];
  return own.every(({ word, token }) => token.weight <= SMALL_WEIGHT && word !== 'not' && word !== 'no');
}

function finding(
  difference: Difference,
  claim: Sentence,
  words: readonly Word[],
  { fact: { source, fact }, words: sourceWords, matching }: Counterpart,
  page: AnalysedText,
): Finding | null {
  const own = trimmed(keepToQuotation(difference, sourceWords), words, sourceWords);
  const isOmission = own.page.from === own.page.to;
  const wide = isOmission || own.source.from === own.source.to ? widened(own) : own;
  const onPage = stretchOf(words.slice(wide.page.from, wide.page.to));
  const inSource = stretchOf(sourceWords.slice(wide.source.from, wide.source.to));
  const marked = isOmission ? wide.page : own.page;
  const mark = stretchOf(words.slice(marked.from, Math.min(marked.to, marked.from + LONGEST_MARK)));
  if (mark === null) return null;
  const shown =
    source.sentences.find((sentence) => inSource !== null && inSource.start < sentence.end) ?? fact;
  return {
    severity: 2,
    confidence: matching.share >= LEAST_SHARE ? 0.95 : 0.85,
    claim,
    mark,
    facts: [{ source, start: shown.start, end: shown.end }],
    against: [],
    says: saying(source.text, inSource, page.text, onPage),
  };
}
