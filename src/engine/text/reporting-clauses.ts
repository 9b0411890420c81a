import { circumstances, type ReportingVerb } from './attribution.words';
import { commaAfter, FINITE, gap, isCapital, lowerAt, pieceStart, stretch, type Words } from './clause-words';
import { type Cue, cueAt, QUOTE } from './reporting-cues';
import {
  afterHearer,
  CLAUSE_OPENERS,
  contentAfter,
  contentBefore,
  cutAtNext,
  REACH_OF_THAT,
  upToComma,
} from './said-content';
import type { Stretch } from './sentences';
import { isApposition, LONGEST_SPEAKER, speakerEnd, speakerStart, subjectOfSentence } from './speaker-extent';
import { type Speaker, speakerOf } from './speakers';
import type { Token } from './tokens';

const LONGEST_TAIL = 5;
/** "…, says council", in headlines. */
const SHORT_SPEAKER = 4;
const CLOSING = /["”’'»]/;

/** A speaker, a cue and what is given to the speaker, within one sentence. */
export interface ReportingClause {
  speaker: Speaker | null;
  cue: Stretch;
  /** Null for "according to" and its like. */
  verb: ReportingVerb | null;
  content: Stretch[];
}

/** The reporting clauses of a sentence, in their order. */
export function reportingClauses(
  text: string,
  { start, end }: Stretch,
  tokens: readonly Token[],
): ReportingClause[] {
  const words: Words = { text, start, end, tokens };
  const found: ReportingClause[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const cue = cueAt(words, at);
    if (cue === null) continue;
    const clause = cue.verb === null ? accordingTo(words, cue) : readVerb(words, cue, found.at(-1));
    if (clause === null) continue;
    found.push(clause);
    at = cue.to - 1;
  }
  return cutAtNext(text, found);
}

function accordingTo(words: Words, cue: Cue): ReportingClause | null {
  let to = cue.to;
  while (to < words.tokens.length && to - cue.to < LONGEST_SPEAKER) {
    if (to > cue.to && /[;:–—]|["“”«]/.test(gap(words, to))) break;
    if (to > cue.to && gap(words, to).includes(',') && !isApposition(words, to)) break;
    if (
      to > cue.to &&
      !gap(words, to).includes(',') &&
      /^(?:who|which|that|on|released|published|as|but|after|when|while)$/.test(lowerAt(words, to))
    )
      break;
    if (to > cue.to && lowerAt(words, to) === 'and' && !isCapital(words, to + 1)) break;
    to++;
  }
  const speaker = speakerOf(words.text, words.tokens.slice(cue.to, to), false);
  if (speaker === null) return null;
  const before = contentBefore(words, cue.from);
  const content = before !== null ? [before] : contentAfter(words, to);
  return clause(words, cue, speaker, content);
}

function readVerb(words: Words, cue: Cue, previous: ReportingClause | undefined): ReportingClause | null {
  if (cue.isParticiple) return readParticiple(words, cue, previous);
  const closes = cue.from > 0 && CLOSING.test(gap(words, cue.from)) && isQuoted(words, cue.from - 1);
  const mayBeInverted =
    closes ||
    (/[,?!–—]/.test(gap(words, cue.from)) && cue.verb?.takes === 'clause' && isInverted(words, cue));
  const inverted = mayBeInverted ? readInverted(words, cue) : null;
  if (inverted !== null) return inverted;
  if (closes && !isFollowedByContent(words, cue.to)) return null;
  return readOrdinary(words, cue, previous);
}

/** "…, saying that". */
function readParticiple(
  words: Words,
  cue: Cue,
  previous: ReportingClause | undefined,
): ReportingClause | null {
  const isJoined = /[,"”]/.test(gap(words, cue.from)) || lowerAt(words, cue.from - 1) === 'and';
  if (cue.from > 0 && !isJoined) return null;
  const content = contentAfter(words, cue.to);
  if (!suits(words, cue) || content.length === 0) return null;
  const speaker = previous?.speaker ?? subjectOfSentence(words, cue.from);
  return speaker === null ? null : clause(words, cue, speaker, content);
}

/** "…”, said Jo Hall". */
function readInverted(words: Words, cue: Cue): ReportingClause | null {
  const to = speakerEnd(words, cue.to);
  const speaker = speakerOf(words.text, words.tokens.slice(cue.to, to), false);
  const content = contentBefore(words, cue.from);
  if (speaker === null || content === null) return null;
  const goesOn = /["“”«:‘]/.test(gap(words, to)) && to < words.tokens.length;
  return clause(words, cue, speaker, [content, ...(goesOn ? contentAfter(words, to) : [])]);
}

/** "Jo Hall said that …" and "…, Jo Hall said". */
function readOrdinary(words: Words, cue: Cue, previous: ReportingClause | undefined): ReportingClause | null {
  const isRelative = /^(?:who|which)$/.test(lowerAt(words, cue.from - 1));
  const from = isRelative ? cue.from - 1 : speakerStart(words, cue.from);
  const speaker = speakerOf(words.text, words.tokens.slice(from, cue.from), from === 0);
  if (
    speaker === null ||
    /^(?:i|we|you)$/.test(speaker.pronoun ?? '') ||
    (from < cue.from && circumstances.has(lowerAt(words, from)))
  ) {
    const isSecond = lowerAt(words, cue.from - 1) === 'and' && previous !== undefined;
    return isSecond && suits(words, cue) ? withContent(words, cue, previous.speaker) : null;
  }
  if (isBehind(words, cue, from)) {
    const content =
      from === 0 ? { start: words.start - 3, end: words.start - 1 } : contentBefore(words, from);
    const rest = goesOn(words, cue.to) ? contentAfter(words, cue.to) : [];
    if (content !== null) return clause(words, cue, speaker, [content, ...rest]);
  }
  return suits(words, cue) ? withContent(words, cue, speaker) : null;
}

/** Whether the speaker who starts at `from` stands behind what they say. */
function isBehind(words: Words, cue: Cue, from: number): boolean {
  if (from === 0) return endsInQuestion(words) && !introduces(words, cue.to);
  const before = gap(words, from);
  const afterQuotation = CLOSING.test(before) && !/[;:]/.test(before) && isQuoted(words, from - 1);
  return (
    (/[,?!–—]/.test(before) && endsHere(words, cue.to)) || (afterQuotation && !introduces(words, cue.to))
  );
}

function isQuoted({ tokens }: Words, at: number): boolean {
  return tokens[at]?.quoted ?? false;
}

function clause(words: Words, cue: Cue, speaker: Speaker | null, content: Stretch[]): ReportingClause {
  return { speaker, cue: stretch(words, cue.from, cue.to), verb: cue.verb, content };
}

function withContent(words: Words, cue: Cue, speaker: Speaker | null): ReportingClause | null {
  const takes = cue.verb?.takes;
  const content = contentAfter(words, takes === 'hearer' ? afterHearer(words, cue.to) : cue.to).map((part) =>
    takes === 'object' ? upToComma(words, cue.to, part) : part,
  );
  return content.length === 0 ? null : clause(words, cue, speaker, content);
}

/** Whether what follows is what the verb takes. */
function suits(words: Words, cue: Cue): boolean {
  const takes = cue.verb?.takes ?? 'clause';
  if (takes === 'clause' || takes === 'hearer') return cue.to < words.tokens.length;
  if (takes === 'that' && /^(?:not|to)$/.test(lowerAt(words, cue.to))) return false;
  if (takes === 'object')
    return cue.to < words.tokens.length && !/^(?:of|in|by|over|at)$/.test(lowerAt(words, cue.to));
  for (let at = cue.to; at <= Math.min(words.tokens.length, cue.to + REACH_OF_THAT); at++) {
    if (CLAUSE_OPENERS.has(lowerAt(words, at)) || QUOTE.test(gap(words, at)) || gap(words, at).includes(':'))
      return true;
    if (at > cue.to && /[,;]/.test(gap(words, at))) return false;
    if (at > cue.to + 1 && FINITE.has(lowerAt(words, at))) return true;
  }
  return false;
}

/** "The fire was laid, said Jo Hall": a whole clause before the comma, and no clause after the verb. */
function isInverted(words: Words, { from, to: at }: Cue): boolean {
  const rest = words.tokens.slice(at);
  const isHeadline = /^says?$/.test(words.tokens[at - 1]?.lower ?? '') && rest.length <= SHORT_SPEAKER;
  if (isHeadline && rest.length > 0 && !rest.some(({ lower }) => FINITE.has(lower))) return true;
  const opening = words.tokens.slice(0, commaAfter(words, 1));
  const isClause = opening.some(({ lower }) => FINITE.has(lower) || /..ed$/.test(lower));
  const lastPiece = pieceStart(words, from);
  const isLong =
    from - lastPiece > LONGEST_TAIL && !/^(?:who|which|whose|the|an?)$/.test(lowerAt(words, lastPiece));
  if (!isClause && !isLong) return false;
  if (!isCapital(words, at) && !/^(?:the|a|an|one|his|her|its|their|he|she|they)$/.test(lowerAt(words, at)))
    return false;
  for (let next = at + 1; next < words.tokens.length; next++) {
    if (/["“”,.;]/.test(gap(words, next))) return true;
    const word = lowerAt(words, next);
    if (FINITE.has(word) || word === 'that') return false;
  }
  return true;
}

/** "By law, Hall said, the money must …", and not "…, Hall said, adding …". */
function goesOn(words: Words, at: number): boolean {
  const next = lowerAt(words, at);
  if (/["“«‘]/.test(gap(words, at))) return at < words.tokens.length;
  const isOther =
    /ing$|^(?:who|which|but|and|while|as|after|before|when|although|though|whereas|with|in|on|at)$/.test(
      next,
    );
  return gap(words, at) === ', ' && next !== '' && !isOther;
}

/** "…?” Hall asked": the splitter sees two sentences. */
function endsInQuestion({ text, start }: Words): boolean {
  return /[?!]["”’'] $/.test(text.slice(Math.max(0, start - 3), start));
}

function introduces(words: Words, at: number): boolean {
  return lowerAt(words, at) === 'that' || gap(words, at).includes(':');
}

function isFollowedByContent(words: Words, at: number): boolean {
  return at < words.tokens.length && !/[.,;]/.test(gap(words, at));
}

/** Whether the sentence, or its talk of who said it when, ends after the verb. */
function endsHere(words: Words, at: number): boolean {
  if (at >= words.tokens.length || /[.,;?!"“”]/.test(gap(words, at))) return true;
  const next = lowerAt(words, at);
  return (
    circumstances.has(next) ||
    /^(?:too|again|earlier|later|afterwards|here|there|online)$/.test(next) ||
    /^(?:reporters|journalists|lawmakers|members|afp|reuters|bbc|cnn|him|her|them|me|us)$/.test(next) ||
    (isCapital(words, at) && at >= words.tokens.length - 4)
  );
}
