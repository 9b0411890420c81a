import { hasAll, type Matching, matchWords, mostShared } from '../align/differences';
import { oncePer } from '../text/remember';
import { sameWord, type Word } from '../text/words';
import {
  findPassages,
  type Passage,
  type Piece,
  passageOf,
  piecesOf,
  type SaidWord,
} from './quotation-passages';
import type { CheckContext } from './rule';

/** A quotation that shares less of its weight with the source's is one that the source does not have. */
const LEAST_SHARE = 0.5;
/** Words that stand in more places of a passage are no quotation that could be looked up. */
const MOST_PLACES = 4;
/** One word in quotation marks is a term as often as speech. */
const FEWEST_SPOKEN = 2;

/** Own quotations that a page may have for one of the sources', beside one. */
const MOST_OWN = 1 / 3;
/** Words of a passage that are a piece's, one after the other. */
export interface Place {
  passage: Passage;
  words: SaidWord[];
  isSaid: boolean;
}

/** The source's quotation that is most like a piece. */
export interface Counterpart {
  passage: Passage;
  said: SaidWord[];
  matching: Matching;
}

/** A piece of one of the page's quotations and where the sources have it. */
export interface Placed {
  piece: Piece;
  passages: Passage[];
  /** Where it stands word for word, in quotation marks or outside; then there is no counterpart. */
  places: Place[];
  counterpart: Counterpart | null;
}

export interface PlacedQuotations {
  pieces: Placed[];
  /**
   * Whether nearly all of the page's quotations are the sources' own. A page with reporting of its own quotes
   * much that they do not have, so that a quotation unlike theirs is most likely another one.
   */
  follows: boolean;
}

/** Looks for every quotation of the page in the sources, once for all rules. */
export const placeQuotations = oncePer((context) => context, placeAll);

function placeAll(context: CheckContext): PlacedQuotations {
  const pieces = piecesOf(context.page).map((piece) => place(piece, context));
  const long = pieces.filter(({ piece }) => piece.words.length >= FEWEST_SPOKEN);
  const kept = long.filter(({ places }) => places.length > 0);
  const own = long.filter(
    ({ places, counterpart }) => places.length === 0 && (counterpart?.matching.share ?? 0) < LEAST_SHARE,
  );
  return { pieces, follows: own.length <= 1 + kept.length * MOST_OWN };
}

function place(piece: Piece, { facts, alignments }: CheckContext): Placed {
  const aligned = alignments[piece.claim.index]?.facts ?? [];
  const passages = [...new Set([...aligned.map(passageOf), ...findPassages(piece.words, facts)])];
  const places = passages.flatMap((passage) => placesIn(passage, piece.words));
  if (places.length > 0) return { piece, passages, places, counterpart: null };
  let counterpart: Counterpart | null = null;
  for (const passage of passages) {
    for (const said of passage.runs) {
      if (counterpart !== null && mostShared(piece.words, said) <= counterpart.matching.share) continue;
      const matching = matchWords(piece.words, said);
      if (matching.share > (counterpart?.matching.share ?? -1)) counterpart = { passage, said, matching };
    }
  }
  return { piece, passages, places, counterpart };
}

/** The words as they stand in the text, or within a quotation that "he said" splits. */
function placesIn(passage: Passage, words: readonly Word[]): Place[] {
  if (!hasAll(passage.words, words)) return [];
  const found = new Map<number, Place>();
  for (const line of [passage.words, ...passage.runs]) {
    for (let from = 0; from + words.length <= line.length && found.size < MOST_PLACES; from++) {
      const first = line[from];
      if (first === undefined || found.has(first.place) || !standsAt(words, line, from)) continue;
      const there = line.slice(from, from + words.length);
      found.set(first.place, { passage, words: there, isSaid: there.every(({ isSaid }) => isSaid) });
    }
  }
  return [...found.values()];
}

function standsAt(words: readonly Word[], line: readonly Word[], from: number): boolean {
  return words.every((word, at) => {
    const other = line[from + at];
    return other !== undefined && sameWord(word, other);
  });
}
