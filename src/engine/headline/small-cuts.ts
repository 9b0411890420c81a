import { gap, isCapital, lowerAt } from '../text/clause-words';
import type { Stretch } from '../text/sentences';
import { days, weekdays } from '../text/times.words';
import { appositionOpeners, connectives, occasions, published } from './headline.words';
import { isApposition, isOver, isPast, isVerb, mayGo, type Pieces } from './pieces';

const PARTS_OF_DAYS = new Set('morning afternoon evening night'.split(' '));
const OCCASION_WITHIN = 4;
/** Capitals, a day and an agency's name, or an hour, up to a dash. */
const DATELINE =
  /^(?:\d{1,2}[.:]\d\d|\p{Lu}{2}[\p{Lu} .'’-]*)(?:,\s[\p{L}\d. ]{1,24})?(?:\s\([\p{L} ]+\))?\s[–—-]\s/u;
const SPACE = /^\s+$/;
const COMMA = /^,\s+$/;

/** What a headline never needs: "on Monday", "in a statement", brackets, who somebody is, an opening "But". */
export function smallCuts(pieces: Pieces): Stretch[] {
  return [
    ...dateline(pieces),
    ...connective(pieces),
    ...brackets(pieces),
    ...whoSomebodyIs(pieces),
    ...daysOf(pieces),
    ...occasionsOf(pieces),
  ];
}

/** From a token to the next one that stays, or to the end of the last. */
function cut({ tokens, start, end }: Pieces, from: number, to: number): Stretch {
  const opens = from === 0;
  return {
    start: opens ? start : (tokens[from - 1]?.end ?? start),
    end: opens ? (tokens[to]?.start ?? end) : (tokens[to - 1]?.end ?? end),
  };
}

function connective(pieces: Pieces): Stretch[] {
  const isOne = connectives.has(lowerAt(pieces, 0)) && pieces.tokens[0]?.quoted === false;
  return isOne && /^,?\s+$/.test(gap(pieces, 1)) ? [cut(pieces, 0, 1)] : [];
}

/** "TARROW, Feb 16 — ", with which agencies begin. */
function dateline({ text, start, end }: Pieces): Stretch[] {
  const match = DATELINE.exec(text.slice(start, end));
  return match === null ? [] : [{ start, end: start + match[0].length }];
}

function brackets(pieces: Pieces): Stretch[] {
  const { text, start, end, tokens } = pieces;
  return [...text.slice(start, end).matchAll(/\s*\([^()]*\)/g)].flatMap((match): Stretch[] => {
    const place = { start: start + match.index, end: start + match.index + match[0].length };
    const from = tokens.findIndex((token) => token.start >= place.start);
    const inside = tokens.filter((token) => token.start >= place.start && token.end <= place.end);
    const isQuoted = inside.some(({ quoted }) => quoted);
    return from > 0 && !isQuoted && mayGo(pieces, from, from + inside.length) ? [place] : [];
  });
}

/** "Jo Hall, 52, a councillor for Eastside, said": what stands between the subject and its verb. */
function whoSomebodyIs(pieces: Pieces): Stretch[] {
  const [first, ...rest] = pieces.breaks;
  if (first === undefined || !COMMA.test(gap(pieces, first)) || !isSubject(pieces, first)) return [];
  let from = first;
  for (const next of rest) {
    const opener = lowerAt(pieces, from);
    const isAge = /^\d+$/.test(opener) && next === from + 1;
    const tellsWho =
      isAge ||
      isNameIn(pieces, from, next) ||
      (appositionOpeners.has(opener) && isApposition(pieces, from, next));
    if (!tellsWho || !COMMA.test(gap(pieces, next))) return [];
    if (!isVerb(pieces, next)) {
      from = next;
      continue;
    }
    // What stood after "Hall" is gone with the comma that closed it.
    return mayGo(pieces, first, next) ? [cut(pieces, first, next), commaBefore(pieces, next)] : [];
  }
  return [];
}

/** Whether the tokens up to `to` are what the sentence speaks of, and not where or when. */
function isSubject(pieces: Pieces, to: number): boolean {
  const { parts } = pieces;
  const opensSo = parts[0] !== 'ADP' && parts[0] !== 'ADV' && parts[0] !== 'SCONJ';
  const endsSo = parts[to - 1] === 'NOUN' || parts[to - 1] === 'PROPN';
  return opensSo && endsSo && !pieces.tokens.some((_, at) => at < to && isVerb(pieces, at));
}

/** "The mayor, Jo Hall, said" */
function isNameIn(pieces: Pieces, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isCapital(pieces, at)) return false;
  return true;
}

function commaBefore({ tokens, start }: Pieces, at: number): Stretch {
  const end = tokens[at - 1]?.end ?? start;
  return { start: end, end: end + 1 };
}

/** "On Monday evening", where something happened then. */
function daysOf(pieces: Pieces): Stretch[] {
  return pieces.tokens.flatMap((token, at): Stretch[] => {
    const isWeekday = weekdays.has(token.lower) && isCapital(pieces, at);
    if (token.quoted || !(isWeekday || days.get(token.lower) !== undefined)) return [];
    const hasOn = isWeekday && lowerAt(pieces, at - 1) === 'on' && SPACE.test(gap(pieces, at));
    let from = hasOn ? at - 1 : at;
    if (/^(?:late|early|earlier|later)$/.test(lowerAt(pieces, from - 1))) from--;
    if (hasOn && published.has(lowerAt(pieces, from - 1)) && pieces.parts[from - 2] === 'NOUN') from--;
    if (from > 0 && !/^,?\s+$/.test(gap(pieces, from))) return [];
    // ", published on Monday," goes as a whole.
    if (published.has(lowerAt(pieces, from - 1))) return [];
    let to = at + 1;
    if (PARTS_OF_DAYS.has(lowerAt(pieces, to)) && SPACE.test(gap(pieces, to))) to++;
    // "Monday 6 May", "Monday's vote", "Monday to Friday"
    const isOfMore = /^(?:and|or|to)$/.test(lowerAt(pieces, to)) && weekdays.has(lowerAt(pieces, to + 1));
    if (isOfMore || /^\d/.test(lowerAt(pieces, to)) || /^['’]/.test(gap(pieces, to))) return [];
    // "Thursday was different"
    if (isWeekday && !hasOn && isVerb(pieces, to)) return [];
    const isBefore = from === 0 || isVerb(pieces, to);
    const happened = isBefore
      ? happensAfter(pieces, to)
      : (hasOn || isPast(pieces, from - 1)) && isOver(pieces, from);
    const isIn = pieces.standings[at]?.how === 'asserted';
    return happened && isIn && mayGo(pieces, from, to) ? [cut(pieces, from, to)] : [];
  });
}

/** Whether the first verb from `at` on tells of what is over, and the rest denies and supposes nothing. */
function happensAfter(pieces: Pieces, at: number): boolean {
  const verb = pieces.tokens.findIndex((_, place) => place >= at && isVerb(pieces, place));
  return (
    verb >= 0 &&
    isPast(pieces, verb) &&
    pieces.standings.slice(at).every(({ how, future }) => how === 'asserted' && !future)
  );
}

/** "In a statement", "at a public meeting", where something was said or done there. */
function occasionsOf(pieces: Pieces): Stretch[] {
  return pieces.tokens.flatMap((token, from): Stretch[] => {
    const opens =
      from > 0 &&
      !token.quoted &&
      /^(?:in|at|during)$/.test(token.lower) &&
      /^(?:an?|its|his|her|their)$/.test(lowerAt(pieces, from + 1)) &&
      SPACE.test(gap(pieces, from));
    if (!opens) return [];
    let to = from + 2;
    while (to < from + OCCASION_WITHIN + 1 && !occasions.has(lowerAt(pieces, to))) to++;
    to++;
    const ends =
      occasions.has(lowerAt(pieces, to - 1)) &&
      (!SPACE.test(gap(pieces, to)) || /^(?:that|on)$/.test(lowerAt(pieces, to)));
    const isSaid = pieces.statements.some(
      ({ cue }) => cue !== null && cue.end <= token.start && !hasVerbBetween(pieces, cue.end, from),
    );
    return ends && isSaid && isOver(pieces, from) && mayGo(pieces, from, to) ? [cut(pieces, from, to)] : [];
  });
}

function hasVerbBetween(pieces: Pieces, start: number, to: number): boolean {
  return pieces.tokens.some((token, at) => at < to && token.start >= start && isVerb(pieces, at));
}
