import { around, type Fact, type FactIndex, inSourceOrder, overlaps } from '../align/facts';
import { type AnalysedText, type Sentence, tellingStems, tokensIn } from '../text/analyse';
import { verbForms } from '../text/attribution.words';
import { oncePer } from '../text/remember';
import type { Stretch } from '../text/sentences';
import { type Word, wordsOf } from '../text/words';

const CANDIDATES = 8;
/** The source's words that may stand where the page's do: a fact's and those of one fact on either side. */
const REACH = 1;
/** Longer passages are cut, in words: three sentences are shorter. */
const LONGEST_PASSAGE = 480;
/** A longer insertion into a quotation is no "the minister told reporters on Monday" any more. */
const LONGEST_INSERTION = 12;

/** A part of one of the page's quotations that lies in one claim and has nothing left out or put in. */
export interface Piece {
  claim: Sentence;
  words: Word[];
  quotation: Stretch;
  /** Whether the reporter marked that something is left out or put in before it, and after it. */
  gapBefore: boolean;
  gapAfter: boolean;
}

/** A word of a passage, with its sentence and its place among all words of the passage. */
export interface SaidWord extends Word {
  sentence: number;
  place: number;
  /** Whether it stands in quotation marks; in a statement or a transcript every word is said. */
  isSaid: boolean;
  /** Said words of one quotation have the same: "he said" may split it, other words may not. */
  run: number;
}

/** A fact and its neighbours. */
export interface Passage {
  fact: Fact;
  words: SaidWord[];
  said: SaidWord[];
  /** The said words of each quotation. */
  runs: SaidWord[][];
}

/** The parts of the page's quotations, in their order. */
export function piecesOf(page: AnalysedText): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const quotation of page.quotations) {
    while ((page.sentences[at]?.end ?? quotation.start + 1) <= quotation.start) at++;
    for (let next = at; next < page.sentences.length; next++) {
      const claim = page.sentences[next];
      if (claim === undefined || claim.start >= quotation.end) break;
      const start = Math.max(claim.start, quotation.start);
      const end = Math.min(claim.end, quotation.end);
      const stretches = split(page.text, { start, end });
      for (const [index, stretch] of stretches.entries()) {
        const words = wordsOf(tokensIn(page, stretch));
        const gapBefore = index > 0;
        const gapAfter = index < stretches.length - 1;
        if (words.length > 0) found.push({ claim, words, quotation, gapBefore, gapAfter });
      }
    }
  }
  return found;
}

/** Cuts a quotation at what its reporter marked as left out or put in: …, [the prime minister], (local). */
function split(text: string, { start, end }: Stretch): Stretch[] {
  const stretches: Stretch[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(/\[[^\]]*\]|\([^)]*\)|…|\.\s?\.\s?\./g)) {
    stretches.push({ start: from, end: start + match.index });
    from = start + match.index + match[0].length;
  }
  return [...stretches, { start: from, end }];
}

/** Where the sources have most of these words, best first. */
export function findPassages(words: readonly Word[], facts: FactIndex): Passage[] {
  return overlaps(tellingStems(words.map(({ token }) => token)), facts)
    .sort((a, b) => b.shared - a.shared || inSourceOrder(a, b))
    .slice(0, CANDIDATES)
    .map(passageOf);
}

/** A fact with its neighbours, taken apart once for all quotations. */
export const passageOf = oncePer(({ fact }: Fact) => fact, readPassage);

function readPassage({ source, fact }: Fact): Passage {
  const isSpeech = source.kind === 'statement' || source.kind === 'transcript';
  const words: SaidWord[] = [];
  const runs: SaidWord[][] = [];
  for (const sentence of around({ source, fact }, REACH)) {
    for (const word of wordsOf(tokensIn(source, sentence))) {
      if (words.length === LONGEST_PASSAGE) break;
      const isSaid = isSpeech || word.token.quoted;
      const last = runs.at(-1)?.at(-1);
      if (isSaid && (last === undefined || !goesOn(words.slice(last.place + 1)))) runs.push([]);
      const next = { ...word, sentence: sentence.index, place: words.length, isSaid, run: runs.length };
      words.push(next);
      if (isSaid) runs.at(-1)?.push(next);
    }
  }
  return { fact: { source, fact }, words, said: runs.flat(), runs };
}

/** Whether a quotation goes on after these words: none, or a few that say who speaks. */
function goesOn(between: readonly Word[]): boolean {
  if (between.length === 0) return true;
  // Two verbs are two attributions: "she said. Asked about the strike, she said".
  const verbs = between.filter(({ token }) => verbForms.has(token.lower));
  return between.length <= LONGEST_INSERTION && verbs.length === 1;
}
