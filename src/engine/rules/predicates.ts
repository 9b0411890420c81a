import { type AnalysedText, type Sentence, tokensIn } from '../text/analyse';
import { type Standing, standingsOf } from '../text/negation';
import { determiners } from '../text/negation.words';
import { type PartOfSpeech, partsOf } from '../text/parts-of-speech';
import { oncePerSentence } from '../text/remember';
import type { Stretch } from '../text/sentences';
import type { Token } from '../text/tokens';
import {
  epistemic,
  epistemicNouns,
  families,
  lightWords,
  limits,
  occurrences,
  pronouns,
  settling,
} from './polarity-turned.words';

/** What one negation of a sentence says not to be so: its verb, object or property, the nearest first. */
export interface Denied {
  text: AnalysedText;
  sentence: Sentence;
  cue: Stretch;
  /** What is denied: a verb, or else a noun or a property. */
  head: Token;
  /** "Law" of "law school", "causal" of "causal link", or null: it must be there, too. */
  modifier: Token | null;
  part: PartOfSpeech;
  future: boolean;
}

const COMMON_WEIGHT = 14;
/** "not yet clear whether": the verb of knowing follows its negation closely. */
const EPISTEMIC_WITHIN = 2;
const MOST_HEADS = 2;
/** "Positive" of "positive result" stands as near to it on the other side. */
const MODIFIER_WITHIN = 6;
const BEFORE_VERB: readonly PartOfSpeech[] = ['AUX', 'ADV', 'PART'];
const ATTRIBUTIVE_AFTER: readonly PartOfSpeech[] = ['DET', 'ADJ', 'ADV', 'NOUN', 'ADP', 'VERB', 'PRON'];
/** Before a noun that may be a verb ("guidance demands") or says the same with a light one ("face charges"). */
const BEFORE_UNTAGGED: readonly PartOfSpeech[] = ['NOUN', 'PROPN', 'VERB'];
const OPEN: Standing = { how: 'open', cue: null, future: false };
/** "Not seen on camera": where and how, and not what. */
const BESIDE_THE_POINT =
  /\s(?:on|at|for|about|over|above|below|beyond|within|outside|near|by|with|from|as)\s+(?:the |a |an |his |her |its |their )?$/;
const CONTRASTED = /^\s+(?:the|that|this|these|those|of|on|in|at|for|by|with|from|as)\s/;
/** "No one was in the van": where somebody is not, and not that there is no van. */
const PLACED =
  /\b(?:is|are|was|were|been|be)\s+(?:in|inside|under|near|within|aboard|behind|beside)\s+(?:(?:the|a|an|his|her|its|their)\s+)?$/;
const AT_PLACE =
  /\b(?:in|inside|under|near|within|aboard|behind|beside)\s+(?:(?:the|a|an|his|her|its|their)\s+)?$/;
/** "According to the audit": who says it. */
const CITED = /\baccording to (?:(?:the|an?|his|her|its|their) )?$/i;
const NEEDING = /^(?:need|needs|want|wants|let|allow|permit)$/;
const INTO = /^(?:in|on|to|for|from|with|by|at|between|among)$/;
const TELLING: readonly PartOfSpeech[] = ['NOUN', 'VERB', 'ADJ'];

/**
 * Everything that a sentence says not to be so, without limits of time or exceptions ("not since May"). Of "not
 * established whether X" it is X that is denied, of "no X has been brought" it is X, of "no X has closed" the closing.
 */
export const deniedIn = oncePerSentence((text, sentence: Sentence): readonly Denied[] =>
  readDenied(text, sentence),
);

function readDenied(text: AnalysedText, sentence: Sentence): Denied[] {
  const standings = standingsOf(text, sentence);
  if (standings.every(({ cue }) => cue === null)) return [];
  const parts = partsOf(text, sentence);
  const scopes = new Map<Stretch, Scoped[]>();
  const limited = new Set<Stretch>();
  const tokens = tokensIn(text, sentence);
  for (const [at, token] of tokens.entries()) {
    const { how, cue, future } = standings[at] ?? OPEN;
    // "Nobody exports more than": somebody does.
    if (token.lower === 'than' || limits.has(token.lower) || isForSoLong(tokens, at, parts))
      limited.add(cue ?? standings[at - 1]?.cue ?? token);
    if (cue === null || how !== 'negated' || token.start < cue.end) continue;
    if (isUnreal(tokens, cue)) limited.add(cue);
    const word = { token, part: parts[at] ?? 'X', future };
    const scope = scopes.get(cue);
    if (scope === undefined) scopes.set(cue, [word]);
    else scope.push(word);
  }
  return [...scopes]
    .filter(([cue]) => !limited.has(cue))
    .flatMap(([cue, scope]) => {
      const kind = text.text.slice(cue.start, cue.end).toLowerCase();
      return headsOf(kind, scope).map(({ token, part, future }) => ({
        text,
        sentence,
        cue,
        head: token,
        modifier: modifierOf(token, part, scope),
        part,
        future,
      }));
    })
    .filter((denied) => !isContrast(denied));
}

/** "Not answered for 19 minutes": after them it was. */
function isForSoLong(tokens: readonly Token[], at: number, parts: readonly PartOfSpeech[]): boolean {
  if (tokens[at]?.lower !== 'for') return false;
  return (
    parts[at + 1] === 'NUM' ||
    tokens
      .slice(at + 1, at + 4)
      .some(({ lower }) => /^(?:long|minutes|hours|days|weeks|months|years|decades)$/.test(lower))
  );
}

/** "It would have been heavier had they not cooperated": they did. */
function isUnreal(tokens: readonly Token[], cue: Stretch): boolean {
  const at = tokens.findIndex(({ start }) => start === cue.start);
  const isInverted = tokens.slice(Math.max(0, at - 4), at).some(({ lower }) => lower === 'had');
  return (
    isInverted &&
    tokens.some(
      ({ lower }, place) => /^(?:would|could|might)$/.test(lower) && tokens[place + 1]?.lower === 'have',
    )
  );
}

interface Scoped {
  token: Token;
  part: PartOfSpeech;
  future: boolean;
}

function headsOf(cue: string, scope: readonly Scoped[]): Scoped[] {
  const telling = scope.filter((word) => isTelling(word) && !opensPhrase(word, scope));
  const knows = scope.findIndex(({ token: { lower }, part }) =>
    part === 'NOUN' ? epistemicNouns.has(lower) : part !== 'ADV' && epistemic.has(lower),
  );
  const [first] = telling;
  if (first === undefined) return [];
  if (knows >= 0 && knows <= EPISTEMIC_WITHIN) {
    // What is not vouched for is told by its verb or property.
    return telling
      .filter((word) => word.token.start > (scope[knows]?.token.start ?? 0) && word.part !== 'NOUN')
      .slice(0, MOST_HEADS);
  }
  // "Need not", "did not want the schools merged", "refused to let it open": no more is denied than the need or wish.
  if (NEEDING.test(scope[0]?.token.lower ?? '')) return [];
  // "No part in the jury's thinking"
  const [light, of] = scope;
  if (
    determiners.has(cue) &&
    light?.part === 'NOUN' &&
    lightWords.has(light.token.lower) &&
    INTO.test(of?.token.lower ?? '')
  ) {
    return [];
  }
  // "Nor do the doctors wish to return": the wish is denied.
  if (/^(?:nor|neither|never)$/.test(cue) && scope[0]?.part === 'AUX') {
    return telling.filter(({ part }) => part === 'VERB').slice(0, 1);
  }
  if (!determiners.has(cue) || first.part === 'VERB') return [first];
  const from = scope.indexOf(first);
  const aux = scope.findIndex(({ part }, at) => at > from && part === 'AUX');
  const verb = scope
    .slice(Math.max(from, aux))
    .find(({ part }) => part === 'VERB' || (aux >= 0 && !BEFORE_VERB.includes(part)));
  const isSubject = aux >= 0 || pronouns.has(cue);
  if (!isSubject || verb === undefined || occurrences.has(verb.token.lower)) return [first];
  // "No launch had gone with them": there may be one.
  return isTelling(verb) ? [verb] : [];
}

/** "Sabotage" of "sabotage conviction", "causal" of "causal link": the noun after it is what is denied. */
function opensPhrase(word: Scoped, scope: readonly Scoped[]): boolean {
  for (let at = scope.indexOf(word); at + 1 < scope.length; at++) {
    const here = scope[at];
    const next = scope[at + 1];
    if (here === undefined || next === undefined || next.token.start !== here.token.end + 1) return false;
    if (here.part === 'NOUN') return next.part === 'NOUN';
    if (here.part !== 'ADJ') return false;
    if (next.part === 'NOUN') return true;
  }
  return false;
}

function modifierOf(head: Token, part: PartOfSpeech, scope: readonly Scoped[]): Token | null {
  const before = scope[scope.findIndex(({ token }) => token === head) - 1];
  return part === 'NOUN' && before !== undefined && before.part !== 'VERB' && isTelling(before)
    ? before.token
    : null;
}

/** "I regret the tone, not the advice": what is there and only not meant. */
function isContrast({ text, cue, head, part }: Denied): boolean {
  const between = text.text.slice(cue.end, head.start);
  if (part === 'NOUN' && BESIDE_THE_POINT.test(between)) return true;
  return CONTRASTED.test(between) && (part !== 'VERB' || !/^\s+(?:the|that|this)\s/.test(between));
}

function isPlaced({ text, cue, head, part }: Denied): boolean {
  return part === 'NOUN' && PLACED.test(text.text.slice(cue.end, head.start));
}

/** A noun, verb or adjective that says what a sentence is about. */
function isTelling({ token, part }: Scoped): boolean {
  return token.weight > COMMON_WEIGHT && !lightWords.has(token.lower) && TELLING.includes(part);
}

/** A word that is denied on the other side. */
export interface Assertion {
  word: Token;
  /** A denied verb is a verb here, too. */
  isSamePart: boolean;
}

/** Where a sentence asserts the denied word, and nowhere anything else of it; null where it does not. */
export function assertionOf(denied: Denied, text: AnalysedText, sentence: Sentence): Assertion | null {
  const { head, part, future, modifier } = denied;
  const tokens = tokensIn(text, sentence);
  const places = tokens.flatMap((token, at) => (isSameDeed(token, head) ? [at] : []));
  const [first] = places;
  if (
    first === undefined ||
    (modifier !== null &&
      !tokens.slice(Math.max(0, first - MODIFIER_WITHIN), first).some(({ stem }) => stem === modifier.stem))
  )
    return null;
  const standings = standingsOf(text, sentence);
  const isAsserted = places.every((at) => {
    const standing = standings[at] ?? OPEN;
    // "has not signed" and "will sign" are both true.
    return standing.how === 'asserted' && (future || !standing.future);
  });
  const word = tokens[first];
  if (!isAsserted || word === undefined) return null;
  const parts = partsOf(text, sentence);
  const found = parts[first] ?? 'X';
  const before = text.text.slice(sentence.start, word.start);
  if (CITED.test(before) || (isPlaced(denied) && !AT_PLACE.test(before))) return null;
  if (!TELLING.includes(found)) return null;
  if (found === 'VERB' && part === 'VERB' && !isAssertive(tokens, parts, first)) return null;
  const isVerb = found === 'VERB' || BEFORE_UNTAGGED.includes(parts[first - 1] ?? 'X');
  if (part === 'VERB' && !isVerb) return null;
  // "No charges": "have been charged" says the opposite, "the firm charges" need not.
  return {
    word,
    isSamePart:
      part === 'NOUN' ? found !== 'VERB' || parts[first - 1] === 'AUX' : part !== 'VERB' || found === 'VERB',
  };
}

/** Not "consulting them is up to the province", "calls to step down", "racially charged comments". */
function isAssertive(tokens: readonly Token[], parts: readonly PartOfSpeech[], at: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  const isAfterAux = parts[at - 1] === 'AUX' || (parts[at - 1] === 'ADV' && parts[at - 2] === 'AUX');
  const to = before === 'be' ? at - 2 : at - 1;
  if (tokens[to]?.lower === 'to') return settling.has(tokens[to - 1]?.lower ?? '');
  const lower = tokens[at]?.lower ?? '';
  if (lower.endsWith('ing')) return isAfterAux;
  const isAttributive =
    lower.endsWith('ed') && parts[at + 1] === 'NOUN' && ATTRIBUTIVE_AFTER.includes(parts[at - 1] ?? 'X');
  return isAfterAux || !isAttributive;
}

const familyOf = new Map(
  families.flatMap((words, family) => words.map((word): [string, number] => [word, family])),
);

/** Words of one stem, or for one deed. */
export function isSameDeed(a: Token, b: Token): boolean {
  if (a.stem === b.stem) return true;
  const family = familyOf.get(a.lower);
  return family !== undefined && family === familyOf.get(b.lower);
}

/** What a sentence speaks of: the stems of its words, and the families of those that have one. */
export function deedsOf(text: AnalysedText, sentence: Sentence): ReadonlySet<string | number> {
  return keysOf(tokensIn(text, sentence));
}

function keysOf(tokens: readonly Token[]): Set<string | number> {
  const keys = new Set<string | number>();
  for (const { stem, lower } of tokens) {
    keys.add(stem);
    const family = familyOf.get(lower);
    if (family !== undefined) keys.add(family);
  }
  return keys;
}

const negatedKeys = oncePerSentence((text, sentence: Sentence): ReadonlySet<string | number> => {
  const standings = standingsOf(text, sentence);
  return keysOf(
    tokensIn(text, sentence).filter(
      ({ weight }, at) => standings[at]?.how === 'negated' && weight > COMMON_WEIGHT,
    ),
  );
});

/** Whether a sentence negates a word for any of these deeds: cheaper than to tell what exactly it denies. */
export function mayDeny(
  text: AnalysedText,
  sentence: Sentence,
  deeds: ReadonlySet<string | number>,
): boolean {
  for (const key of negatedKeys(text, sentence)) if (deeds.has(key)) return true;
  return false;
}
