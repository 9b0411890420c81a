import { type FactIndex, indexFacts, overlaps } from '../align/facts';
import { type AnalysedText, analyseText, COMMON_WEIGHT, type Sentence, tokensIn } from '../text/analyse';
import { type PartOfSpeech, partsOf } from '../text/parts-of-speech';
import { isCapitalAt, type Token } from '../text/tokens';
import { logistic } from './logistic';
import weights from './support.weights.json';

/** A page that says three things of a kind that its source lacks is as foreign as one that says ten. */
const MOST_FOREIGN = 3;
const IN_A_ROW = 3;
/** Two words of the source this near to each other say something together; further apart, in part. */
const NEAR = 12;
const NOT_FAR = 40;
const NOT_FAR_SHARE = 0.3;
/** Of a frequent word these many places are looked at. */
const MOST_PLACES = 20;
const NEGATIONS = new Set('not no never without nor neither none nobody nothing cannot'.split(' '));

/** What of a page and its source tells whether the source supports the page as a whole. */
export type SupportFeatures = Record<keyof typeof weights.features, number>;

interface Source {
  text: AnalysedText;
  facts: FactIndex<AnalysedText>;
  stems: ReadonlySet<string>;
  rows: ReadonlySet<string>;
  /** Stem → where it stands among the tokens, the first places of it. */
  places: ReadonlyMap<string, readonly number[]>;
}

/**
 * How well a source supports a page as a whole, 0 to 1, 0.5 being the engine's own decision: a logistic
 * regression over `supportFeatures`, fitted by `npm run fit:support`. `shownNotes`: notes at the default
 * threshold, whatever their kind, without `dropped`. Linear in the texts.
 */
export function support(pageText: string, sourceText: string, shownNotes: number): number {
  return logistic(supportFeatures(pageText, sourceText, shownNotes), weights);
}

export function supportFeatures(pageText: string, sourceText: string, shownNotes: number): SupportFeatures {
  const page = analyseText(pageText);
  const source = sourceOf(sourceText);
  const foreign = { numbers: 0, names: 0 };
  const pairs = { near: 0, all: 0 };
  let told = 0;
  let total = 0;
  let negations = 0;
  for (const claim of page.sentences) {
    const best = bestFact(claim, source);
    told += best?.shared ?? 0;
    total += claim.weight;
    const tokens = tokensIn(page, claim);
    const telling = tokens.filter(({ weight }) => weight > COMMON_WEIGHT);
    pairs.all += Math.max(0, telling.length - 1);
    pairs.near += telling.slice(1).reduce((sum, token, at) => sum + nearness(telling[at], token, source), 0);
    const parts = partsOf(page, claim);
    for (const [at, token] of tokens.entries()) {
      if (token.weight <= COMMON_WEIGHT || source.stems.has(token.stem)) continue;
      const kind = kindOf(page, token, parts[at] ?? 'X', at);
      if (kind !== null) foreign[kind]++;
    }
    if (best !== null && isNegated(tokens) !== isNegated(tokensIn(source.text, best.fact))) negations++;
  }
  const rows = rowsOf(page.tokens);
  const kept = rows.filter((row) => source.rows.has(row)).length;
  return {
    bestFacts: total === 0 ? 0 : told / total,
    wordsInARow: rows.length === 0 ? 0 : kept / rows.length,
    pairsNear: pairs.all === 0 ? 1 : pairs.near / pairs.all,
    foreignNumbers: Math.min(MOST_FOREIGN, foreign.numbers),
    foreignNames: Math.min(MOST_FOREIGN, foreign.names),
    negations: Math.min(MOST_FOREIGN, negations),
    notes: Math.min(MOST_FOREIGN, shownNotes),
  };
}

function sourceOf(sourceText: string): Source {
  const text = analyseText(sourceText);
  return {
    text,
    facts: indexFacts([text]),
    stems: new Set(text.tokens.map(({ stem }) => stem)),
    rows: new Set(rowsOf(text.tokens)),
    places: placesOf(text.tokens),
  };
}

function placesOf(tokens: readonly Token[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [at, { stem }] of tokens.entries()) {
    const known = places.get(stem);
    if (known === undefined) places.set(stem, [at]);
    else if (known.length < MOST_PLACES) known.push(at);
  }
  return places;
}

/** 1 where the source has both words near each other, less where it has them further apart, 0 otherwise. */
function nearness(a: Token | undefined, b: Token, { places }: Source): number {
  const others = places.get(b.stem) ?? [];
  let nearest = Number.POSITIVE_INFINITY;
  for (const place of places.get(a?.stem ?? '') ?? []) {
    for (const other of others) if (other !== place) nearest = Math.min(nearest, Math.abs(other - place));
  }
  if (nearest <= NEAR) return 1;
  return nearest <= NOT_FAR ? NOT_FAR_SHARE : 0;
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
