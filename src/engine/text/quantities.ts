import { type AnalysedText, COMMON_WEIGHT, tokensIn } from './analyse';
import { ordinals } from './numbers.words';
import { partsOf } from './parts-of-speech';
import { heldBack, idioms, quantifiers } from './quantities.words';
import { readNumber } from './read-number';
import { remembered } from './remember';
import type { Stretch } from './sentences';
import { sharesOf } from './shares';
import type { Token } from './tokens';

/** The counted noun stands at most this many words after its quantifier. */
const NOUN_WITHIN = 4;
/** Between two shares that are the same. */
const EXACT = 0.001;
const WHOLES = new Set('them which whom these those the its their his her our'.split(' '));
const BEFORE_ADVERB = new Set('what who which whom he she it they we i you those'.split(' '));
/** "78 votes to 61" */
const VOTE_WITHIN = 4;

/** How much of a whole a text speaks of: "most of the homes", "19 of the 24", from least to most. */
export interface Quantity extends Stretch {
  low: number;
  high: number;
  isShare: boolean;
  /** "48 per cent of the voters", not "rose by 48 per cent". */
  isPart: boolean;
  /** How many the whole are: of "19 of the 24" and of "all 24". */
  whole: number | null;
  /** "20 of them": a part of nobody knows how many. */
  isOpen: boolean;
  /** "unanimously", "by 78 votes to 61": how a vote went. */
  isOfVotes: boolean;
  /** Stems of the words that follow, of which one names what is counted. */
  nouns: readonly string[];
}

const phrases = quantifiers
  .flatMap(([list, low, high]) => list.split('|').map((phrase) => ({ words: phrase.split(' '), low, high })))
  .sort((a, b) => b.words.length - a.words.length);
const firsts = new Set(phrases.map(({ words }) => words[0]));

/** The first quantities of a sentence, remembered by it. */
export const quantitiesIn = remembered(findQuantities);

function findQuantities(text: AnalysedText, sentence: Stretch): Quantity[] {
  const tokens = tokensIn(text, sentence);
  const found = [...sharesIn(text, sentence, tokens), ...partsIn(text, tokens), ...votesIn(text, tokens)];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.quoted || !firsts.has(token.lower)) continue;
    const phrase = phrases.find(({ words }) =>
      words.every((word, next) => tokens[at + next]?.lower === word),
    );
    if (phrase === undefined) continue;
    const next = at + phrase.words.length;
    const last = tokens[next - 1];
    if (last !== undefined && !isOther(text, sentence, tokens, at, next)) {
      const { low, high } = phrase;
      found.push({
        start: token.start,
        end: last.end,
        low,
        high,
        isShare: false,
        isPart: true,
        isOpen: false,
        isOfVotes: /^unanimous/.test(token.lower),
        whole: wholeAfter(text, tokens, next),
        nouns: nounsAfter(text, tokens, next),
      });
    }
    at = next - 1;
  }
  return found;
}

/** "19 of the 24", "48 per cent of the voters". */
function sharesIn(text: AnalysedText, sentence: Stretch, tokens: readonly Token[]): Quantity[] {
  return sharesOf(text, sentence).map(({ next, start, end, share, margin, whole, isPercent }) => ({
    start,
    end,
    low: margin === 'under' ? 0 : share - EXACT,
    high: margin === 'over' ? Math.min(1, share + 0.1) : share + EXACT,
    isShare: true,
    isPart:
      whole !== null || tokens[next]?.lower === 'of' || (!isPercent && tokens[next - 2]?.lower === 'in'),
    whole,
    isOpen: false,
    isOfVotes: false,
    nouns: nounsAfter(text, tokens, next),
  }));
}

/** "20 of them", "one of which", "nine of the ingots": a part, of a whole that is told elsewhere. */
function partsIn(text: AnalysedText, tokens: readonly Token[]): Quantity[] {
  return tokens.flatMap((token, at): Quantity[] => {
    const next = token.lower === 'one' ? at + 1 : (readNumber(text.text, tokens, at)?.next ?? 0);
    const of = tokens[next];
    const whole = tokens[next + 1]?.lower ?? '';
    if (next === 0 || of?.lower !== 'of' || !WHOLES.has(whole)) return [];
    if (text.text.charAt(tokens[next - 1]?.end ?? 0) === '%') return [];
    if (
      (token.lower === 'one' && whole !== 'which' && whole !== 'whom') ||
      readNumber(text.text, tokens, next + 2) !== null
    )
      return [];
    const common = { isShare: true, isPart: true, whole: null, isOpen: true, isOfVotes: false };
    return [
      {
        ...common,
        start: token.start,
        end: of.end,
        low: 0,
        high: 1 - EXACT,
        nouns: nounsAfter(text, tokens, next),
      },
    ];
  });
}

/** "by 78 votes to 61", "two voted against". */
function votesIn(text: AnalysedText, tokens: readonly Token[]): Quantity[] {
  const common = {
    isShare: true,
    isPart: true,
    whole: null,
    isOpen: true,
    isOfVotes: true,
    nouns: [],
    low: 0,
    high: 1 - EXACT,
  };
  return tokens.flatMap((token, at): Quantity[] => {
    if (token.lower === 'against' && /^vot/.test(tokens[at - 1]?.lower ?? '')) {
      return [{ ...common, start: tokens[at - 1]?.start ?? token.start, end: token.end }];
    }
    if (readNumber(text.text, tokens, at) === null) return [];
    const next = tokens.slice(at, at + VOTE_WITHIN).map(({ lower }) => lower);
    const to = next.indexOf('to');
    const isVote = to > 0 && (next.includes('votes') || tokens[at - 1]?.lower === 'by');
    if (!isVote) return [];
    if (readNumber(text.text, tokens, at + to) !== null) return [];
    const against = readNumber(text.text, tokens, at + to + 1);
    const last = tokens[(against?.next ?? 0) - 1];
    return against === null || against.value === 0 || last === undefined
      ? []
      : [{ ...common, start: token.start, end: last.end }];
  });
}

/** "not all", "at most", "the most senior", "all night", "some 300": another quantity, or none. */
function isOther(
  text: AnalysedText,
  sentence: Stretch,
  tokens: readonly Token[],
  at: number,
  next: number,
): boolean {
  const before = tokens.slice(Math.max(0, at - 2), at).map(({ lower }) => lower);
  const after = tokens[next];
  if (heldBack.has(before.at(-1) ?? '')) return true;
  if (before.includes('not') || before.includes('no') || before.includes('neither')) return true;
  const word = tokens[next - 1]?.lower;
  // Pronouns and adverbs need no noun.
  if (/^(?:unanimous|unanimously|everyone|everybody|anyone|anybody)$/.test(word ?? '')) return false;
  if (after === undefined) return true;
  if (after.lower === 'of' && /^(?:which|whom)$/.test(tokens[next + 1]?.lower ?? '')) return true;
  if (word !== 'majority' && (idioms.has(after.lower) || ordinals.has(after.lower))) return true;
  if (/[,;:.]/.test(text.text.slice(tokens[next - 1]?.end ?? 0, after.start))) return true;
  if (word === 'some' || word === 'few' || word === 'couple' || word === 'every')
    return readNumber(text.text, tokens, next) !== null;
  if (word !== 'most') return false;
  const part = partsOf(text, sentence)[next];
  // "Most turned out harmless"; not "what most angered her".
  if ((part === 'VERB' || part === 'AUX') && !BEFORE_ADVERB.has(before.at(-1) ?? '')) return false;
  return after.lower !== 'of' && part !== 'NOUN' && part !== 'PROPN' && part !== 'ADJ';
}

/** The number of "all 24", "most of its 55". */
function wholeAfter(text: AnalysedText, tokens: readonly Token[], next: number): number | null {
  let at = next;
  while (/^(?:of|the|its|his|her|their|those|these)$/.test(tokens[at]?.lower ?? '')) at++;
  return readNumber(text.text, tokens, at)?.value ?? null;
}

function nounsAfter({ text }: AnalysedText, tokens: readonly Token[], next: number): string[] {
  const nouns: string[] = [];
  for (let at = next; at < next + NOUN_WITHIN; at++) {
    const before = tokens[at - 1];
    const token = tokens[at];
    if (before === undefined || token === undefined || /[,;:.]/.test(text.slice(before.end, token.start)))
      break;
    if (token.weight > COMMON_WEIGHT) nouns.push(token.stem);
  }
  return nouns;
}
