import { circumstances } from './attribution.words';
import { commaAfter, FINITE, gap, lowerAt, type Words } from './clause-words';
import type { ReportingClause } from './reporting-clauses';
import type { Stretch } from './sentences';

/** How far after its verb "that" may stand. */
export const REACH_OF_THAT = 12;
/** They begin a clause after the verb, and after whom it is told to. */
export const CLAUSE_OPENERS = new Set('that how why what whether'.split(' '));

/** From the verb to the end of the sentence, without "that" and talk of when it was said. */
export function contentAfter(words: Words, from: number): Stretch[] {
  let at = from;
  for (let next = from; next < Math.min(words.tokens.length, from + REACH_OF_THAT); next++) {
    if (next > from && /[,"“;]/.test(gap(words, next)) && !/[:]/.test(gap(words, next))) break;
    if (lowerAt(words, next) === 'that' && (next === from || circumstances.has(lowerAt(words, from)))) {
      at = next;
      break;
    }
    if (gap(words, next).includes(':')) {
      at = next;
      break;
    }
  }
  const first = words.tokens[at];
  if (first === undefined) return [];
  const opening = /["“«‘'][\s]*$/.exec(gap(words, at))?.[0].length ?? 0;
  return [{ start: first.start - opening, end: semicolonAfter(words, at) }];
}

/** What follows a semicolon is told by whoever tells the text. */
function semicolonAfter(words: Words, at: number): number {
  for (let next = at + 1; next < words.tokens.length; next++) {
    const isQuoted = words.tokens[next]?.quoted && words.tokens[next - 1]?.quoted;
    if (!isQuoted && gap(words, next).includes(';')) return words.tokens[next - 1]?.end ?? words.end;
  }
  return words.end;
}

export function contentBefore(words: Words, to: number): Stretch | null {
  const last = words.tokens[to - 1];
  if (last === undefined || isCircumstance(words, to)) return null;
  const closing = /^[.,?!…]*["”’'»]?/.exec(gap(words, to))?.[0].length ?? 0;
  return { start: last.quoted ? words.start : clauseBefore(words, to), end: last.end + closing };
}

/** "A, but B, Hall said": Hall said B. */
function clauseBefore(words: Words, to: number): number {
  for (let at = to - 1; at > 0; at--) {
    const isTurn =
      /^(?:but|while|although|though|whereas|yet)$/.test(lowerAt(words, at)) && gap(words, at).includes(',');
    if (isTurn || gap(words, at).includes(';')) return words.tokens[at]?.start ?? words.start;
  }
  return words.start;
}

/** "On the programme “World Today”": nothing that anybody says. */
function isCircumstance(words: Words, to: number): boolean {
  const opening = words.tokens.slice(0, to);
  return (
    opening[0]?.quoted === false &&
    /^(?:on|in|at|during|after|before|for|from)$/.test(opening[0].lower) &&
    !/^(?:least|most)$/.test(opening[1]?.lower ?? '') &&
    !opening.some(({ lower }) => FINITE.has(lower) || /..ed$/.test(lower))
  );
}

export function afterHearer(words: Words, from: number): number {
  for (let at = from; at < Math.min(words.tokens.length, from + REACH_OF_THAT); at++) {
    if (CLAUSE_OPENERS.has(lowerAt(words, at)) || (at > from && /["“:,]/.test(gap(words, at)))) return at;
  }
  return from;
}

/** An object ends with its phrase: "called it a mess, and …". */
export function upToComma(words: Words, from: number, { start, end }: Stretch): Stretch {
  const comma = words.tokens[commaAfter(words, from + 1) - 1];
  return {
    start,
    end: comma === undefined || comma.end <= start ? end : Math.min(end, closedAfter(words, comma.end)),
  };
}

/** With the quotation mark that follows. */
function closedAfter({ text, end }: Words, at: number): number {
  return at + (/^[.,?!…]*["”’'»]/.exec(text.slice(at, end))?.[0].length ?? 0);
}

/** What one clause gives to its speaker ends where the next speaker's clause begins. */
export function cutAtNext(text: string, clauses: readonly ReportingClause[]): ReportingClause[] {
  return clauses.map((clause, index) => {
    const next = clauses[index + 1];
    const before = clauses[index - 1];
    const startOf = (other: ReportingClause) =>
      Math.min(
        other.cue.start,
        ...(other.speaker === null || other.speaker.start < clause.cue.end ? [] : [other.speaker.start]),
      );
    const content = clause.content.map(({ start, end }) => {
      let cutEnd = end;
      if (next !== undefined && start >= clause.cue.start) {
        const at = startOf(next);
        const between = text.slice(clause.cue.end, at);
        const conjunction =
          /(?:,|;|\s[–—-])\s*(?:(?:and|but|while|although|though|whereas|yet)\s+)?$|\s(?:and|but|while)\s+$/.exec(
            between,
          );
        if (at < end && at > start && conjunction !== null) cutEnd = clause.cue.end + conjunction.index;
      }
      const from =
        before !== undefined && start < before.cue.end && end > before.cue.end ? before.cue.end : start;
      return { start: from, end: cutEnd };
    });
    return { ...clause, content: content.filter(({ start, end }) => end > start) };
  });
}
