import { belongings, circumstances, clauseStarters } from './attribution.words';
import { FINITE, gap, isCapital, lowerAt, PIECE_BOUNDARY, pieceStart, type Words } from './clause-words';
import { type Speaker, speakerOf } from './speakers';

export const LONGEST_SPEAKER = 24;
const LONGEST_PIECE = 9;

/** Where a speaker that follows its verb ends. */
export function speakerEnd(words: Words, from: number): number {
  let to = from;
  while (to < words.tokens.length && to - from < LONGEST_SPEAKER) {
    if (to > from) {
      const between = gap(words, to);
      if (/[;:!?–—]|["“”«]/.test(between)) break;
      if (between.includes(',') && !isApposition(words, to) && !isNameAlone(words, from, to)) break;
      const word = lowerAt(words, to);
      if (
        /^(?:on|in|after|when|while|as|during|last|yesterday|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|at|that|earlier|before|by|referring|but|speaking|outside|following|adding)$/.test(
          word,
        )
      )
        break;
      if (word === 'and' && !isCapital(words, to + 1)) break;
    }
    to++;
  }
  return to;
}

/** "Said its director, Jo Hall.": the piece is a name, and nobody was named before it. */
function isNameAlone(words: Words, from: number, at: number): boolean {
  for (let before = from; before < at; before++) if (isCapital(words, before)) return false;
  let next = at;
  while (isCapital(words, next)) next++;
  return next > at && /[.,;"“]/.test(gap(words, next));
}

/** A piece between commas that tells more of the name before it. */
export function isApposition(words: Words, at: number): boolean {
  const word = lowerAt(words, at);
  if (
    !/^(?:a|an|the|who|which|whose|its|his|her|their|\d+|chief|head|director|president|chair|deputy|senior|spokesman|spokeswoman|mayor|professor|founder|co)$/.test(
      word,
    )
  )
    return false;
  for (let next = at + 1; next <= words.tokens.length && next - at <= LONGEST_PIECE + 3; next++) {
    const between = gap(words, next);
    if (/[,.;]/.test(between)) return true;
    if (FINITE.has(lowerAt(words, next)) && !/^who|which|whose$/.test(word)) return false;
  }
  return false;
}

/** Where a speaker that stands before its verb starts. */
export function speakerStart(words: Words, end: number): number {
  let to = end;
  if (end > 0 && gap(words, end).includes(',')) {
    let from = pieceStart(words, to);
    while (from > 0 && /^,\s*$/.test(gap(words, from)) && isTail(words, from)) {
      to = from;
      from = pieceStart(words, to);
    }
  }
  let from = to;
  while (from > 0 && end - from < LONGEST_SPEAKER) {
    if (from < to && PIECE_BOUNDARY.test(gap(words, from))) break;
    const word = lowerAt(words, from - 1);
    if (clauseStarters.has(word) || FINITE.has(word) || opensNoun(words, from, to)) break;
    if ((word === 'and' || word === 'or') && !(isCapital(words, from) && isCapital(words, from - 2))) break;
    from--;
  }
  return from === to ? end : from;
}

/** "An incident the union found": a noun begins right behind another one. */
function opensNoun(words: Words, at: number, to: number): boolean {
  if (at >= to || !/^(?:the|a|an|his|her|its|their)$/.test(lowerAt(words, at))) return false;
  const before = lowerAt(words, at - 1);
  return (
    !belongings.has(before) && !/^(?:and|or|as|by|near|over|under|both|all|including|behind)$/.test(before)
  );
}

/** Whether a piece between commas tells more of the name before it: "Jo Hall, who owns the mill, said". */
function isTail(words: Words, from: number): boolean {
  const before = pieceStart(words, from);
  if (circumstances.has(lowerAt(words, before))) return false;
  if (!isCapital(words, from)) return true;
  return /^(?:the|a|an|its|his|her|their)$/.test(lowerAt(words, before));
}

export function subjectOfSentence(words: Words, end: number): Speaker | null {
  let to = 0;
  while (
    to < end &&
    to < LONGEST_PIECE &&
    !FINITE.has(lowerAt(words, to)) &&
    !/[,;:"“]/.test(to > 0 ? gap(words, to) : '') &&
    !/(?:ed)$/.test(lowerAt(words, to))
  )
    to++;
  if (circumstances.has(lowerAt(words, 0))) return null;
  return speakerOf(words.text, words.tokens.slice(0, to), true);
}
