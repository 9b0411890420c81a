import { indexFacts, overlaps } from '../align/facts';
import { aroundDecision } from '../decision';
import { analyseText, type Sentence } from '../text/analyse';

/** Below this a page says more than its source: between the labelled sets that the accuracy bench reads. */
const DECISION = 0.82;
/** What every shown note leaves of the support. */
const LEFT_BY_A_NOTE = 0.7;

/**
 * How well a source supports a page as a whole, 0 to 1, 0.5 being the engine's own decision: the mean of two
 * shares, of the page's weight that the best two neighbouring facts of each claim have, and of the page's
 * word pairs that the source has; less for every note that a reader sees.
 */
export function support(pageText: string, sourceText: string, shownNotes: number): number {
  const page = analyseText(pageText);
  const source = analyseText(sourceText);
  const index = indexFacts([{ ...source, sentences: inPairs(source.sentences) }]);
  let told = 0;
  let total = 0;
  for (const claim of page.sentences) {
    told += overlaps(claim.stems, index).reduce((most, { shared }) => Math.max(most, shared), 0);
    total += claim.weight;
  }
  const pairs = wordPairs(page.tokens);
  const known = new Set(wordPairs(source.tokens));
  const kept = pairs.filter((pair) => known.has(pair)).length;
  if (total === 0) return 0;
  const both = pairs.length === 0 ? told / total : (told / total + kept / pairs.length) / 2;
  return aroundDecision(both * LEFT_BY_A_NOTE ** shownNotes, DECISION);
}

/** Each sentence with the stems of the next one too: a claim may draw on both. */
function inPairs(sentences: readonly Sentence[]): Sentence[] {
  return sentences.map((sentence, at) => ({
    ...sentence,
    stems: new Map([...sentence.stems, ...(sentences[at + 1]?.stems ?? [])]),
  }));
}

function wordPairs(tokens: readonly { stem: string }[]): string[] {
  return tokens.slice(1).map(({ stem }, at) => `${tokens[at]?.stem} ${stem}`);
}
