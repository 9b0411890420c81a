import type { AlignedFact, Alignment } from '../align/align';
import { around } from '../align/facts';
import { type AnalysedText, type Sentence, tokensIn } from '../text/analyse';
import { partsOf } from '../text/parts-of-speech';
import { stemOf, type Token } from '../text/tokens';
import { type Softening, softenings } from './euphemism.words';
import { indexPhrases, phrasesAt } from './loaded-index';
import { formsOf } from './loaded-inflections';
import { isProse } from './loaded-lexicon';
import type { CheckContext, Finding, Rule } from './rule';
import { saying } from './stretches';

/** Facts that share less with the claim speak of something else. */
const LEAST_COVERED = 0.25;
const FACTS_LOOKED_AT = 2;
/** So near, a plain word on the page or a soft one in the source is in the same place. */
const REACH = 1;

interface Pair extends Softening {
  stems: ReadonlySet<string>;
}

const soft = indexPhrases(
  softenings
    .map((softening): Pair => ({ ...softening, stems: new Set(softening.plain.split(' ').map(stemOf)) }))
    .flatMap((value) =>
      [
        ...(value.verbs === undefined ? [] : formsOf(value.verbs, 'VERB')),
        ...(value.nouns === undefined ? [] : formsOf(value.nouns, 'NOUN')),
        ...(value.others === undefined ? [] : formsOf(value.others, null)),
      ].map((words) => ({ words, value })),
    ),
);

/**
 * The source calls a harm, a fault or a loss by its name (killed, fined, neglect), and the page has a soft word in
 * its place (passed away, contributed, a shortcoming). Silent where the page says it plainly in the same sentence or
 * beside it, where a fact near the aligned one has the soft word, and inside quotations.
 */
export const euphemism: Rule = {
  id: 'euphemism',
  kind: 'understated',
  needsFollowing: true,
  find: (context) => context.alignments.flatMap((alignment) => examine(alignment, context)),
};

function examine({ claim, facts }: Alignment, { page, trace }: CheckContext): Finding[] {
  const tokens = tokensIn(page, claim);
  const near = facts
    .slice(0, FACTS_LOOKED_AT)
    .filter(({ covered, fact }) => covered >= LEAST_COVERED && isProse(fact))
    // A headline tells less than the sentence below it: shown only where it alone has the plain word.
    .sort((a, b) => Number(a.fact.index === 0) - Number(b.fact.index === 0));
  return near.length === 0 || !isProse(claim)
    ? []
    : tokens.flatMap((first, at) => {
        if (first.quoted) return [];
        for (const { words, value } of phrasesAt(soft, tokens, at)) {
          const last = tokens[at + words.length - 1] ?? first;
          if (words.length === 1 && !isOfKind(value, page, claim, at)) continue;
          if (saysPlainly(value, page, claim)) {
            trace(claim, 'the page has the plain word, too');
            continue;
          }
          const found = near
            .map((fact) => ({ fact, plain: plainIn(value, fact) }))
            .find(({ plain }) => plain !== null);
          if (found === undefined || found.plain === null) continue;
          if (isAsSoft(words, found.fact)) {
            trace(claim, 'the source has the soft word, too');
            continue;
          }
          return [
            findingOf(claim, { start: first.start, end: last.end }, found.fact, found.plain, page, value),
          ];
        }
        return [];
      });
}

function findingOf(
  claim: Sentence,
  mark: { start: number; end: number },
  { source, fact }: AlignedFact,
  plain: Token,
  page: AnalysedText,
  { loose }: Pair,
): Finding {
  return {
    severity: 2,
    tier: loose === true ? 'loose' : 'plain',
    claim,
    mark,
    facts: [{ source, start: fact.start, end: fact.end }],
    against: [],
    says: saying(source.text, plain, page.text, mark),
  };
}

/** "Cattle graze", "an address on paper": the same letters as another part of speech. */
function isOfKind({ verbs, nouns, others }: Pair, page: AnalysedText, claim: Sentence, at: number): boolean {
  if (others !== undefined || (verbs === undefined) === (nouns === undefined)) return true;
  const part = partsOf(page, claim)[at];
  return verbs === undefined ? part !== 'VERB' : part !== 'NOUN';
}

function plainIn({ stems }: Pair, { source, fact }: AlignedFact): Token | null {
  return tokensIn(source, fact).find(({ stem }) => stems.has(stem)) ?? null;
}

function saysPlainly({ stems }: Pair, page: AnalysedText, claim: Sentence): boolean {
  return page.sentences
    .slice(Math.max(0, claim.index - REACH), claim.index + REACH + 1)
    .some((sentence) => isProse(sentence) && tokensIn(page, sentence).some(({ stem }) => stems.has(stem)));
}

function isAsSoft(words: readonly string[], fact: AlignedFact): boolean {
  const stems = words.map(stemOf);
  return around(fact, REACH).some((sentence) => stems.every((stem) => sentence.stems.has(stem)));
}
