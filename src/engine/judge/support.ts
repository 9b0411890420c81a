import { type FactIndex, indexFacts, overlaps } from '../align/facts';
import { DEFAULT_THRESHOLD } from '../conclude';
import type { Note } from '../record';
import { type AnalysedText, analyseText, COMMON_WEIGHT, type Sentence, tokensIn } from '../text/analyse';
import { type PartOfSpeech, partsOf } from '../text/parts-of-speech';
import { isCapitalAt, type Token } from '../text/tokens';
import { logistic } from './logistic';
import weights from './support.weights.json';
import { keptSurroundings, placesOfWords, type WordPlaces } from './support-surroundings';

/** A page that says three things of a kind that its source lacks is as foreign as one that says ten. */
const MOST_FOREIGN = 3;
/** And two things that contradict it, sure or less sure, are as bad as ten. */
const MOST_CONTRADICTED = 2;
const IN_A_ROW = 3;
/** Two versions of a page that differ in one word differ by less than a thousandth. */
const PARTS = 1_000_000;
const NEGATIONS = new Set('not no never without nor neither none nobody nothing cannot'.split(' '));
const PRONOUNS = new Set(['he', 'she', 'they', 'it']);

/** What of a page and its source tells whether the source supports the page as a whole. */
export type SupportFeatures = Record<keyof typeof weights.features, number>;

/** What counts of a note. */
export type CountedNote = Pick<Note, 'kind' | 'confidence'>;

interface Source {
  text: AnalysedText;
  facts: FactIndex<AnalysedText>;
  rows: ReadonlySet<string>;
  words: WordPlaces;
}

/**
 * How well a source supports a page as a whole, 0 to 1, 0.5 being the engine's own decision: a logistic
 * regression over `supportFeatures`, fitted by `npm run fit:support`. Linear in the texts.
 * @param notes of the page, shown or not; what is dropped does not count
 */
export function support(pageText: string, sourceText: string, notes: readonly CountedNote[]): number {
  return logistic(supportFeatures(pageText, sourceText, notes), weights, PARTS);
}

/** The notes of a page that speak against what it says, at the default threshold: `unsupported` too. */
export function sureNotes<Counted extends CountedNote>(notes: readonly Counted[]): Counted[] {
  return notes.filter(({ kind, confidence }) => kind !== 'dropped' && confidence >= DEFAULT_THRESHOLD);
}

export function supportFeatures(
  pageText: string,
  sourceText: string,
  notes: readonly CountedNote[],
): SupportFeatures {
  const page = analyseText(pageText);
  const source = sourceOf(sourceText);
  const foreign = { numbers: 0, names: 0 };
  const surroundings = { kept: 0, all: 0 };
  let told = 0;
  let total = 0;
  let negations = 0;
  for (const claim of page.sentences) {
    const best = bestFact(claim, source);
    told += best?.shared ?? 0;
    total += claim.weight;
    const tokens = tokensIn(page, claim);
    const parts = partsOf(page, claim);
    const kinds = tokens.map((token, at) => kindOf(page, token, parts[at] ?? 'X', at));
    for (const [at, token] of tokens.entries()) {
      const kind = kinds[at] ?? null;
      if (kind !== null && token.weight > COMMON_WEIGHT && !source.words.places.has(token.stem))
        foreign[kind]++;
    }
    const telling = tokens.filter(({ weight }, at) => weight > COMMON_WEIGHT || kinds[at] === 'numbers');
    surroundings.all += telling.length;
    surroundings.kept += keptSurroundings(telling, source.words).reduce((sum, kept) => sum + kept, 0);
    if (best !== null && isNegated(tokens) !== isNegated(tokensIn(source.text, best.fact))) negations++;
  }
  const rows = rowsOf(page.tokens);
  const kept = rows.filter((row) => source.rows.has(row)).length;
  const contradicted = notes.filter(({ kind }) => kind === 'contradicted');
  return {
    bestFacts: total === 0 ? 0 : told / total,
    wordsInARow: rows.length === 0 ? 0 : kept / rows.length,
    surroundings: surroundings.all === 0 ? 0 : surroundings.kept / surroundings.all,
    foreignNumbers: Math.min(MOST_FOREIGN, foreign.numbers),
    foreignNames: Math.min(MOST_FOREIGN, foreign.names),
    negations: Math.min(MOST_FOREIGN, negations),
    opensWithPronoun: opensWithPronoun(page, rows, source) ? 1 : 0,
    contradictions: Math.min(
      MOST_CONTRADICTED,
      contradicted.reduce((sum, { confidence }) => sum + confidence, 0),
    ),
    notes: Math.min(MOST_FOREIGN, sureNotes(notes).length),
  };
}

function sourceOf(sourceText: string): Source {
  const text = analyseText(sourceText);
  return {
    text,
    facts: indexFacts([text]),
    rows: new Set(rowsOf(text.tokens)),
    words: placesOfWords(text.tokens),
  };
}

function bestFact({ stems }: Sentence, { facts }: Source): { fact: Sentence; shared: number } | null {
  return overlaps(stems, facts).reduce<{ fact: Sentence; shared: number } | null>(
    (best, next) => (next.shared > (best?.shared ?? 0) ? next : best),
    null,
  );
}

function kindOf({ text }: AnalysedText, token: Token, part: PartOfSpeech, at: number) {
  if (part === 'NUM' || /\d/.test(token.lower)) return 'numbers';
  const isName = part === 'PROPN' || (at > 0 && isCapitalAt(text, token.start));
  return isName ? 'names' : null;
}

function isNegated(tokens: readonly Token[]): boolean {
  return tokens.some(({ lower }) => NEGATIONS.has(lower) || lower.endsWith("n't"));
}

/** Whether a page begins by "she", whom it has not named, in words that it does not copy. */
function opensWithPronoun({ tokens }: AnalysedText, rows: readonly string[], source: Source): boolean {
  return PRONOUNS.has(tokens[0]?.lower ?? '') && !source.rows.has(rows[0] ?? '');
}

/** Every three stems that stand in a row. */
function rowsOf(tokens: readonly Token[]): string[] {
  const rows: string[] = [];
  for (let at = IN_A_ROW; at <= tokens.length; at++) {
    rows.push(
      tokens
        .slice(at - IN_A_ROW, at)
        .map(({ stem }) => stem)
        .join(' '),
    );
  }
  return rows;
}
