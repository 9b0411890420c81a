import { gap, lowerAt } from '../text/clause-words';
import { isNegative } from '../text/negation';
import type { Stretch } from '../text/sentences';
import { unitOf } from '../text/units';
import { appositionOpeners, trailingOpeners } from './headline.words';
import {
  breakBefore,
  hasVerb,
  isApposition,
  isOver,
  mayGo,
  mayGoAsClause,
  type Pieces,
  RELATIVE,
  tellsOfPast,
} from './pieces';

/** With fewer words "after …" ends no clause. */
const LEAST_EARLIER = 3;
/** "A move that …": so near stands what tells that it is one. */
const RELATIVE_WITHIN = 6;

/**
 * Ways to end a sentence earlier, the one that takes least away first: the end of what is said, or what follows who
 * said it, or both. Who said it stays.
 */
export function tailsOf(pieces: Pieces): Stretch[][] {
  const speaker = speakerAtEnd(pieces);
  const last = tailsBetween(pieces, speaker?.to ?? 0, pieces.tokens.length);
  if (speaker === null) return last.map((one) => [one]);
  const ofContent = tailsBetween(pieces, 0, speaker.from);
  const afterwards = last.at(-1);
  return [
    ...last.map((one) => [one]),
    ...ofContent.map((one) => [one]),
    ...(afterwards === undefined ? [] : ofContent.map((one) => [one, afterwards])),
  ];
}

/** The ends of the tokens `[from, until)` that may go, the shortest first. */
function tailsBetween(pieces: Pieces, from: number, until: number): Stretch[] {
  const end = until < pieces.tokens.length ? (pieces.tokens[until - 1]?.end ?? pieces.end) : pieces.end;
  const tails: Stretch[] = [];
  for (let at = until - 1; at > Math.max(1, from) && hasVerb(pieces, 0, at); at--) {
    const isBreak = pieces.breaks.includes(at);
    const may = isBreak && opensTail(pieces, at, until) && mayGo(pieces, at, until);
    if (!may && !(opensEarlier(pieces, at, until) && mayGoAsClause(pieces, at, until))) continue;
    tails.push({ start: isBreak ? breakBefore(pieces, at) : (pieces.tokens[at - 1]?.end ?? end), end });
  }
  return tails;
}

/** Who said it, where that stands behind what was said. */
function speakerAtEnd({ statements, tokens, breaks }: Pieces): { from: number; to: number } | null {
  for (const { cue, verb, speaker, content } of statements) {
    const [first] = content;
    if (
      cue === null ||
      speaker === null ||
      first === undefined ||
      content.some((part) => part.start > cue.start)
    )
      continue;
    const isInverted = speaker.start > cue.start;
    if (isInverted && verb !== null && verb.takes !== 'clause') continue;
    const start = Math.min(cue.start, speaker.start);
    const from = tokens.findIndex((token) => token.start >= start);
    const end = Math.max(cue.end, speaker.end);
    const last = tokens.findLastIndex((token) => token.end <= end);
    if (from > 0) return { from, to: (breaks.find((at) => at > last) ?? tokens.length) - 1 };
  }
  return null;
}

function opensTail(pieces: Pieces, at: number, until: number): boolean {
  const opener = lowerAt(pieces, at);
  const { parts, tokens } = pieces;
  const mark = gap(pieces, at);
  // "A; B, Hall said": whether Hall said A cannot be told.
  if (/[;–—]|\s-\s/.test(mark)) return until === tokens.length && !saysNo(pieces, at, until);
  if (opener !== 'and' && goesOn(pieces, at, until)) return false;
  if (trailingOpeners.has(opener) || (parts[at] === 'VERB' && opener.endsWith('ing'))) return true;
  if (opener === 'and') return opensClause(pieces, at, until);
  if (/^(?:up|down)$/.test(opener) && lowerAt(pieces, at + 1) === 'from') return true;
  if (/^\d+$/.test(opener) && at === until - 1) return parts[at - 1] === 'PROPN';
  if (!appositionOpeners.has(opener)) return false;
  const rest = tokens.slice(at, until);
  const relative = rest.findIndex(({ lower }) => RELATIVE.test(lower));
  const isOfName = parts[at - 1] === 'PROPN' && !rest.some(({ lower }) => lower === 'and');
  const isNoun = /^an?$/.test(opener) && relative >= 0 && relative < RELATIVE_WITHIN;
  return isApposition(pieces, at, until) && (isOfName || isNoun);
}

/** Whether what a piece interrupts goes on after it: "Hall, waving a paper, left". */
function goesOn({ breaks, parts, tokens }: Pieces, at: number, until: number): boolean {
  return breaks.some((next) => {
    const opener = tokens[next]?.lower ?? '';
    const isMore =
      /^(?:and|or|who|which)$/.test(opener) || (parts[next] === 'VERB' && opener.endsWith('ing'));
    return next > at && next < until && !isMore;
  });
}

/** Another clause may say what holds the first one back ("; the work is unpublished"). */
function saysNo({ tokens }: Pieces, from: number, to: number): boolean {
  return tokens.slice(from, to).some(isNegative);
}

/** "…, and the union objected": another clause, and no end of a list. */
function opensClause(pieces: Pieces, at: number, until: number): boolean {
  const subject = pieces.parts[at + 1];
  const hasSubject = subject === 'DET' || subject === 'PRON' || subject === 'PROPN' || subject === 'NOUN';
  return hasSubject && !isApposition(pieces, at + 1, until) && !saysNo(pieces, at + 1, until);
}

/** "Was dismissed after an inquiry", "…, because sensors failed": what was before what is over. */
function opensEarlier(pieces: Pieces, at: number, until: number): boolean {
  const { parts, tokens } = pieces;
  const before = tokens[at - 1];
  const mark = gap(pieces, at);
  const opener = lowerAt(pieces, at);
  const isBreak = pieces.breaks.includes(at);
  const isClause = /^,\s+$/.test(mark) && /^because$/.test(opener);
  const isAfter = /^,?\s+$/.test(mark) && /^(?:after|following)$/.test(opener);
  return (
    (isClause || isAfter) &&
    until - at >= LEAST_EARLIER &&
    before !== undefined &&
    (isBreak || unitOf(before.lower) === undefined) &&
    parts[at - 1] !== 'ADV' &&
    parts[at - 1] !== 'NUM' &&
    !tokens.slice(at + 1, at + 1 + LEAST_EARLIER).some((_, step) => parts[at + 1 + step] === 'NUM') &&
    (isBreak ? tellsOfPast(pieces) : isOver(pieces, at))
  );
}
