import type { Fact } from '../align/facts';
import type { AnalysedText } from '../text/analyse';
import { oncePerText } from '../text/remember';
import type { Token } from '../text/tokens';
import type { Loaded } from './loaded-lexicon';
import { NAMING, NEGATIONS } from './loaded-word.words';

/** So many letters of two words tell whether they are of one family. */
const BEGINNING = 5;
const NEGATION_REACH = 3;
const NAMING_REACH = 8;

/** Whether any source has a word of this one's family: "fraudster" is no stronger than "fraud". */
export function isKnown(token: Token, sources: readonly AnalysedText[]): boolean {
  return sources.some((source) => beginningsIn(source).has(beginningOf(token)));
}

const beginningsIn = oncePerText(
  (source: AnalysedText): ReadonlySet<string> => new Set(source.tokens.map(beginningOf)),
);

/** Whether the sources lack a word of it, or of its family. */
export function isNew(
  { at, last }: Loaded,
  tokens: readonly Token[],
  sources: readonly AnalysedText[],
): boolean {
  return tokens.slice(at, tokens.indexOf(last) + 1).some((token) => !isKnown(token, sources));
}

/** "no breakthrough", "not sinister" */
export function isDenied(tokens: readonly Token[], at: number): boolean {
  return tokens
    .slice(Math.max(0, at - NEGATION_REACH), at)
    .some(({ lower }) => NEGATIONS.has(lower) || lower.endsWith("n't"));
}

/** "called it a scam": the word is somebody's, whoever reports it. */
export function isNamedSo(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - NAMING_REACH), at).some(({ lower }) => NAMING.has(lower));
}

/** Whether careful reporters use the word, too. */
export function isMild({ colour }: Loaded): boolean {
  return colour.tier === 'mild' || colour.tier === 'admission';
}

/** The first that is no headline, which tells less than the sentence below it; else the sentence below. */
export function inBody<Told extends Fact>(facts: readonly Told[]): Fact | undefined {
  const [best] = facts;
  const told = facts.find(({ fact }) => fact.index > 0);
  if (told !== undefined || best === undefined) return told;
  const below = best.source.sentences[1];
  return below === undefined ? best : { source: best.source, fact: below };
}

function beginningOf({ lower }: Token): string {
  return lower.slice(0, BEGINNING);
}
