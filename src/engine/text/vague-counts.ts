import { type AnalysedText, COMMON_WEIGHT, tokensIn } from './analyse';
import { remembered } from './remember';
import type { Stretch } from './sentences';

/** "hundreds of concerts", "a couple of blocks": between how many and how many. */
export interface VagueCount extends Stretch {
  low: number;
  high: number;
  /** Stems of the words that follow, of which one names what is counted. */
  nouns: readonly string[];
}

/** What fair writers use the words for; generous on both sides. Written for this project. */
const phrases: [words: string[], low: number, high: number][] = (
  [
    ['tens of thousands', 15e3, 2e5],
    ['hundreds of thousands', 15e4, 2e6],
    ['tens of millions', 15e6, 2e8],
    ['hundreds of millions', 15e7, 2e9],
    ['dozens', 20, 200],
    ['scores', 30, 300],
    ['hundreds', 150, 3000],
    ['thousands', 1500, 1e5],
    ['millions', 15e5, 1e9],
    ['billions', 15e8, 1e12],
    ['a couple', 2, 3],
    ['a handful', 2, 9],
  ] satisfies [string, number, number][]
).map(([phrase, low, high]) => [phrase.split(' '), low, high]);

const firsts = new Set(phrases.map(([words]) => words[0]));
const NOUN_WITHIN = 4;

/** The vague counts of a sentence, remembered by it. */
export const vagueCountsOf = remembered(findVagueCounts);

function findVagueCounts(text: AnalysedText, sentence: Stretch): VagueCount[] {
  const tokens = tokensIn(text, sentence);
  return tokens.flatMap((token, at): VagueCount[] => {
    if (!firsts.has(token.lower)) return [];
    const fit = phrases.find(([words]) => words.every((word, next) => tokens[at + next]?.lower === word));
    if (fit === undefined || token.quoted || tokens[at - 1]?.lower === 'of') return [];
    const [words, low, high] = fit;
    const next = at + words.length;
    const nouns = tokens.slice(next, next + NOUN_WITHIN).filter(({ weight }) => weight > COMMON_WEIGHT);
    const end = tokens[next - 1]?.end ?? token.end;
    return [{ start: token.start, end, low, high, nouns: nouns.map(({ stem }) => stem) }];
  });
}
