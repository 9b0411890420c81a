import {
  auxiliariesOfNoReport,
  betweenSpeakerAndVerb,
  nounLike,
  type ReportingVerb,
  verbForms,
} from './attribution.words';
import { gap, isCapital, lowerAt, pieceStart, type Words } from './clause-words';

/** What shows that a quotation begins or ends here. */
export const QUOTE = /["“”«»„‘]|'(?=\s|$)|(?<=\s|^)'/;

const LONGEST_INSERTION = 5;

/** A cue in tokens: `[from, to)`, with the adverbs and auxiliaries that belong to it. */
export interface Cue {
  from: number;
  to: number;
  verb: ReportingVerb | null;
  /** "…, saying that", without an auxiliary. */
  isParticiple: boolean;
}

export function cueAt(words: Words, at: number): Cue | null {
  const token = words.tokens[at];
  if (
    token === undefined ||
    token.quoted ||
    (at > 0 && isCapital(words, at) && !/^sa(?:ys|id)$/.test(token.lower))
  )
    return null;
  if (token.lower === 'according' && lowerAt(words, at + 1) === 'to') {
    return { from: at, to: at + 2, verb: null, isParticiple: false };
  }
  for (const { verb, form } of verbForms.get(token.lower) ?? []) {
    const to = verb.particle === null ? at + 1 : particleAfter(words, at, verb.particle);
    if (to === null) continue;
    if (!mayReport(words, at, form)) return null;
    let from = isGoingOn(words, at) ? at - 3 : at;
    while (from > 0 && isBetween(lowerAt(words, from - 1)) && gap(words, from).trim() === '') from--;
    if (
      words.tokens
        .slice(from, at)
        .some(({ lower }) => lower === 'not' || lower === 'never' || lower.endsWith("n't"))
    )
      return null;
    return { from, to, verb, isParticiple: form === 'ing' && from === at };
  }
  return null;
}

function isBetween(lower: string): boolean {
  return betweenSpeakerAndVerb.has(lower) || /..ly$|n't$/.test(lower);
}

function particleAfter(words: Words, at: number, particle: string): number | null {
  if (lowerAt(words, at + 1) === particle) return at + 2;
  return particle !== 'for' && lowerAt(words, at + 2) === particle ? at + 3 : null;
}

function mayReport(words: Words, at: number, form: string): boolean {
  const before = lowerAt(words, at - 1);
  const after = lowerAt(words, at + 1);
  if (after === 'by' || (after === 'to' && form !== 'ing' && before !== 'who' && !words.tokens[at + 2]))
    return false;
  if (form === 'ing') return before !== 'for' && before !== 'of' && before !== 'by' && before !== 'in';
  let back = at - 1;
  while (back >= 0 && /ly$|^(?:also|not|never|been|be)$/.test(lowerAt(words, back))) back--;
  if (isGoingOn(words, at)) return true;
  if (auxiliariesOfNoReport.has(lowerAt(words, back)) || lowerAt(words, at - 1) === 'been') return false;
  if (!nounLike.has(lowerAt(words, at))) return true;
  if (/^,/.test(gap(words, at + 1)) && isInsertion(words, at)) return true;
  const isFollowed = after === 'that' || QUOTE.test(gap(words, at + 1)) || gap(words, at + 1).includes(':');
  const isVerb = isFollowed || /^(?:the|a|an|it|its|he|his|she|her|they|their|this|these|there)$/.test(after);
  if (form === 'present' && isVerb && gap(words, at).trim() === '') return true;
  const isSubject =
    isCapital(words, at - 1) || /^(?:he|she|they|who|has|have)$/.test(before) || /[^s]s$/.test(before);
  return (
    isSubject &&
    (isFollowed || !/^(?:of|for|from|in|on|to|and|or|about|at|as|were|was|is|are|had|have|has)?$/.test(after))
  );
}

/** "Her account, the company objects, does not match". */
function isInsertion(words: Words, at: number): boolean {
  const from = pieceStart(words, at);
  return (
    from > 0 &&
    at - from < LONGEST_INSERTION &&
    /^(?:the|a|an|his|her|its|their|he|she|they|it)$/.test(lowerAt(words, from))
  );
}

/** "She goes on to say". */
function isGoingOn(words: Words, at: number): boolean {
  return (
    lowerAt(words, at - 1) === 'to' &&
    lowerAt(words, at - 2) === 'on' &&
    /^(?:go|goes|went)$/.test(lowerAt(words, at - 3))
  );
}
