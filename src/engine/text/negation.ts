import { type AnalysedText, tokensIn } from './analyse';
import {
  adverbs,
  amounts,
  breakers,
  denials,
  determiners,
  doubling,
  factives,
  futures,
  interrogatives,
  negatives,
  openers,
  partial,
  sayings,
  weakeners,
} from './negation.words';
import { partsOf } from './parts-of-speech';
import { oncePerSentence } from './remember';
import type { Stretch } from './sentences';
import type { Token } from './tokens';

/** Whether a sentence says that something is so, that it is not so, or neither. */
export interface Standing {
  how: 'asserted' | 'negated' | 'open';
  /** The words that negate it. */
  cue: Stretch | null;
  /** Whether it speaks of what is to come. */
  future: boolean;
}

/** A negation reaches this many words, if its clause is so long. */
const REACH = 12;
/** The verb of a negated object stands at most this many words before its "no". */
const VERB_WITHIN = 2;

const CLAUSE_ENDS = /[,;:.!?—–()]/;

/**
 * For each of `tokensIn(text, sentence)` whether it is asserted, negated or left open. A negation reaches to the
 * end of its clause; two cancel out and leave open.
 */
export const standingsOf = oncePerSentence((text, sentence: Stretch): readonly Standing[] =>
  readStandings(text, sentence),
);

interface State {
  cue: Stretch | null;
  /** How many words the negation still reaches. */
  left: number;
  open: boolean;
  future: boolean;
}

function readStandings(text: AnalysedText, sentence: Stretch): Standing[] {
  const tokens = tokensIn(text, sentence);
  const clear: State = {
    cue: null,
    left: 0,
    open: text.text.charAt(sentence.end - 1) === '?',
    future: false,
  };
  const standings: Standing[] = [];
  let state = clear;
  let last = standingOf(clear);
  for (const [at, token] of tokens.entries()) {
    const end = tokens[at - 1]?.end ?? token.start;
    // One character between two words is a space or a hyphen.
    if (token.start - end > 1 && CLAUSE_ENDS.test(text.text.slice(end, token.start))) state = clear;
    else if (interrogatives.has(token.lower) && state.cue !== null) {
      // "did not say who had fired": somebody had. "neither of which": the relative clause is denied.
      if (tokens[at - 1]?.lower !== 'of') state = { ...state, cue: null, open: true };
    } else if (breakers.has(token.lower)) state = { ...state, cue: null, open: clear.open };
    else if (token.lower === 'and') state = { ...state, cue: null };
    if (state.cue !== null && (state.left === 0 || factives.has(token.lower))) {
      state = { ...state, cue: null };
    }
    if (futures.has(token.lower)) state = { ...state, future: true };
    last = standingOf(state, last);
    standings.push(last);
    const cue = cueAt(text.text, tokens, at);
    if (cue !== null) {
      if (determiners.has(token.lower)) {
        const verb = state.cue === null ? verbBefore(text, sentence, at) : -1;
        if (verb >= 0) standings[verb] = { how: 'negated', cue, future: state.future };
      }
      // Two negations leave open what they both reach.
      const isDouble = state.cue !== null;
      state = { ...state, cue: isDouble ? null : cue, left: REACH + 1, open: state.open || isDouble };
    }
    // "No boat without", "not unexpected", "not enough evidence of"
    const isUndone =
      doubling.has(token.lower) ||
      amounts.has(token.lower) ||
      (UN.test(token.lower) && standings[at]?.cue === tokens[at - 1]);
    if (isUndone && state.cue !== null) state = { ...state, cue: null, open: true };
    // "could not be assigned" is a negation, "may not lead to a deal" is open.
    const opens =
      openers.has(token.lower) && state.cue === null && !isNegatedModal(tokens, at) && !isMonth(text, token);
    if (opens) state = { ...state, open: true };
    if (state.cue !== null) state = { ...state, left: state.left - 1 };
  }
  return standings;
}

/** What holds in a state; the `last` object again where nothing changed. */
function standingOf({ open, cue, future }: State, last?: Standing): Standing {
  if (last?.cue === cue && last.future === future && (last.how === 'open') === open) return last;
  if (open) return { how: 'open', cue, future };
  return { how: cue === null ? 'asserted' : 'negated', cue, future };
}

/** "could not", "would not": what follows is denied; "may not" leaves it open. */
function isNegatedModal(tokens: readonly Token[], at: number): boolean {
  const modal = tokens[at]?.lower ?? '';
  return (
    (modal === 'could' || modal === 'would' || modal === 'can') && adverbs.has(tokens[at + 1]?.lower ?? '')
  );
}

/** "May" with a capital is far oftener the month than a question. */
export function isMonth({ text }: AnalysedText, { lower, start }: Token): boolean {
  return lower === 'may' && text.charAt(start) === 'M';
}

/** Where the verb stands whose object begins at `at` with "no"; -1 where there is none. */
function verbBefore(text: AnalysedText, sentence: Stretch, at: number): number {
  const tokens = tokensIn(text, sentence);
  const parts = partsOf(text, sentence);
  for (let before = at - 1; before >= Math.max(0, at - VERB_WITHIN); before--) {
    if (parts[before] === 'VERB') return sayings.has(tokens[before]?.lower ?? '') ? -1 : before;
  }
  return -1;
}

const denialsByWord = new Map<string, (readonly string[])[]>();
for (const phrase of denials) {
  const [word = ''] = phrase;
  denialsByWord.set(word, [...(denialsByWord.get(word) ?? []), phrase]);
}

const DENY = /^den(?:y|ies|ied|ying)$/;

/** The cue that begins here, or null. */
function cueAt(text: string, tokens: readonly Token[], at: number): Stretch | null {
  const token = tokens[at];
  // A "no-confidence vote" denies nothing.
  if (token === undefined || text.charAt(token.end) === '-') return null;
  if (adverbs.has(token.lower) || determiners.has(token.lower) || token.lower.endsWith("n't")) {
    const next = tokens[at + 1]?.lower ?? '';
    // "not the first time", "not the only one"
    const isPartial =
      weakeners.has(next) ||
      (next === 'even' &&
        /^(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|half)/.test(tokens[at + 2]?.lower ?? '')) ||
      (next === 'the' && partial.has(tokens[at + 2]?.lower ?? ''));
    return isPartial ? null : token;
  }
  // "The decline to" is a noun.
  if (/^(?:the|a|of|its|their|this)$/.test(tokens[at - 1]?.lower ?? '')) return null;
  const phrase = denialsByWord
    .get(token.lower)
    ?.find((words) => words.every((word, step) => tokens[at + step]?.lower === word));
  const next = tokens[at + 1];
  // "denies handling arms"
  if (phrase === undefined) return DENY.test(token.lower) && next?.lower.endsWith('ing') ? token : null;
  return { start: token.start, end: tokens[at + phrase.length - 1]?.end ?? token.end };
}

/** "unreviewed", and not "under", "until", "unit", "unanimous". */
const UN = /^un(?!til|der|i[tovq]|ion|anim)/;

/** Whether the word, in whatever way, may say no: far wider than what negates for certain. */
export function isNegative({ lower }: Token): boolean {
  return negatives.has(lower) || lower.endsWith("n't") || UN.test(lower);
}
