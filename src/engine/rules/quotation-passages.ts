import { around, type Fact, type FactIndex, inSourceOrder, overlaps } from '../align/facts';
import { type AnalysedText, type Sentence, tellingStems, tokensIn } from '../text/analyse';
import type { Stretch } from '../text/sentences';
import { type Word, wordsOf } from '../text/words';

/** Shorter quotations are names, titles and terms as often as speech. */
const LEAST_WORDS = 3;
const CANDIDATES = 8;
/** The source's words that may stand where the page's do: a fact's and those of one fact on either side. */
const REACH = 1;

/** A part of one of the page's quotations that lies in one claim and has nothing left out or put in. */
export interface Piece {
  claim: Sentence;
  words: Word[];
}

/** A word that somebody said, with its sentence and its place among all words of the passage. */
export interface SaidWord extends Word {
  sentence: number;
  place: number;
}

/** A fact and its neighbours. */
export interface Passage {
  fact: Fact;
  words: SaidWord[];
  /** Those in quotation marks; in a statement or a transcript all of them. */
  said: SaidWord[];
}

/** The parts of the page's quotations that have three words or more. */
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
      for (const stretch of split(page.text, { start, end })) {
        found.push({ claim, words: wordsOf(tokensIn(page, stretch)) });
      }
    }
  }
  return found.filter(({ words }) => words.length >= LEAST_WORDS);
}

/** Cuts a quotation at what its reporter marked as left out or put in: …, [the prime minister]. */
function split(text: string, { start, end }: Stretch): Stretch[] {
  const stretches: Stretch[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(/\[[^\]]*\]|…|\.\s?\.\s?\./g)) {
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

const known = new WeakMap<Sentence, Passage>();

/** Takes a passage apart once for all quotations. */
function passageOf({ source, fact }: Fact): Passage {
  const cached = known.get(fact);
  if (cached !== undefined) return cached;
  const words = around({ source, fact }, REACH)
    .flatMap((sentence) =>
      wordsOf(tokensIn(source, sentence)).map((word) => ({ ...word, sentence: sentence.index })),
    )
    .map((word, place) => ({ ...word, place }));
  const isSpeech = source.kind === 'statement' || source.kind === 'transcript';
  const said = isSpeech ? words : words.filter(({ token }) => token.quoted);
  const passage = { fact: { source, fact }, words, said };
  known.set(fact, passage);
  return passage;
}
