import { align } from '../../src/engine/align/align';
import { indexFacts } from '../../src/engine/align/facts';
import { analyseText, COMMON_WEIGHT, type Sentence, tokensIn } from '../../src/engine/text/analyse';
import type { CheckedPair } from './real-coverage';

/** Wrong notes to mix with real ones, so that a judge who calls everything defensible is found out. */

/** A note as a judge sees it: no rule, no id. */
export interface SheetRow {
  claim: string;
  mark: string;
  fact: string;
  says: { source: string; page: string } | null;
}

const LEAST_COVERED = 0.45;

/**
 * One wrong note for each claim of a pair that aligns well and has no note: a word of the claim that its fact has
 * not, held against a word of the fact that the claim has not. Paraphrase, nearly always.
 */
export function plantedNotes({ record }: CheckedPair): SheetRow[] {
  const page = analyseText(record.page.text);
  const facts = indexFacts(record.sources.map(({ id, kind, text }) => ({ ...analyseText(text), id, kind })));
  return align(page, facts).flatMap(({ claim, facts: [best] }): SheetRow[] => {
    const isNoted = record.notes.some(({ claim: of }) => of?.start === claim.start);
    if (best === undefined || isNoted || best.covered < LEAST_COVERED || best.covered > 1 - 0.05) return [];
    const own = telling(page, claim, best.fact);
    const other = telling(best.source, best.fact, claim);
    if (own === undefined || other === undefined) return [];
    return [
      {
        claim: page.text.slice(claim.start, claim.end),
        mark: own,
        fact: best.source.text.slice(best.fact.start, best.fact.end),
        says: { source: other, page: own },
      },
    ];
  });
}

/** The middle one of the telling words that the other sentence has not. */
function telling(
  text: Parameters<typeof tokensIn>[0],
  sentence: Sentence,
  other: Sentence,
): string | undefined {
  const words = tokensIn(text, sentence).filter(
    ({ stem, weight, quoted }) => weight > 2 * COMMON_WEIGHT && !quoted && !other.stems.has(stem),
  );
  const word = words[Math.floor(words.length / 2)];
  return word === undefined ? undefined : text.text.slice(word.start, word.end);
}
