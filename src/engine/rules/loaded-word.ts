import type { AlignedFact, Alignment } from '../align/align';
import { around, type Fact } from '../align/facts';
import { type Sentence, tokensIn } from '../text/analyse';
import type { Token } from '../text/tokens';
import { type Colour, coloursIn, isProse, type Loaded, loadedIn } from './loaded-lexicon';
import { inBody, isDenied, isMild, isNamedSo, isNew } from './loaded-narration';
import { REPORTING } from './loaded-word.words';
import type { CheckContext, Finding, Rule } from './rule';
import { saying } from './stretches';

/** A word of the same colour this near to the aligned facts makes the source as strong. */
const REACH = 1;
/** Facts that share less with the claim must share a word beside the loaded one. */
const LEAST_COVERED = 0.34;
const BESIDE = 3;

/**
 * A word or set phrase of the narrator that judges, mocks or advertises (whined, greedy, shambles, game-changing)
 * what the source tells without it. Silent inside quotations and names, where any source has a word of its
 * family, and where a fact near the aligned ones has another word of the same colour.
 */
export const loadedWord: Rule = {
  id: 'loaded-word',
  kind: 'loaded-wording',
  needsFollowing: true,
  find: (context) => context.alignments.flatMap((alignment) => examine(alignment, context)),
};

function examine({ claim, facts: aligned }: Alignment, { page, sources }: CheckContext): Finding[] {
  const facts = aligned.filter(({ fact }) => isProse(fact));
  const [best] = facts;
  if (best === undefined) return [];
  const tokens = tokensIn(page, claim);
  const found = loadedIn(page, claim).filter(
    (loaded) =>
      isNew(loaded, tokens, sources) &&
      !isDenied(tokens, loaded.at) &&
      !isNamedSo(tokens, loaded.at) &&
      (best.covered >= LEAST_COVERED ||
        isAboutTheSame(
          loaded,
          tokens,
          facts.flatMap((fact) => around(fact, REACH)),
        )),
  );
  if (found.length === 0) return [];
  const colours = coloursNear(facts);
  const shown = inBody(facts) ?? best;
  return found
    .filter(({ colour }) => !colours.has(colour) && !isAsStrong(colour, facts))
    .map((loaded): Finding => {
      const { first, last, colour, at } = loaded;
      const mark = { start: first.start, end: last.end };
      return {
        severity: colour.tier === 'epithet' ? 2 : 1,
        tier: !isMild(loaded) && isReported(tokens, at) ? 'reported' : (colour.within ?? colour.tier),
        claim,
        mark,
        facts: [{ source: shown.source, start: shown.fact.start, end: shown.fact.end }],
        against: [],
        says: saying(shown.source.text, plainIn(shown, colour), page.text, mark),
      };
    });
}

/** Whether facts that share little with the claim share a word beside the loaded one. */
function isAboutTheSame({ at }: Loaded, tokens: readonly Token[], near: readonly Sentence[]): boolean {
  return tokens
    .slice(Math.max(0, at - BESIDE), at + BESIDE + 1)
    .some(({ stem }) => near.some(({ stems }) => stems.has(stem)));
}

/** Whether the sentence gives what it says to somebody, who may have used the word. */
function isReported(tokens: readonly Token[], at: number): boolean {
  return tokens.some(({ lower, quoted }, other) => other !== at && !quoted && REPORTING.has(lower));
}

function coloursNear(facts: readonly AlignedFact[]): Set<Colour> {
  return new Set(
    facts.flatMap((fact) => around(fact, REACH).flatMap((sentence) => [...coloursIn(fact.source, sentence)])),
  );
}

/** Whether a sentence near the facts has a word that is as strong, without being loaded: "accepted that". */
function isAsStrong({ alike }: Colour, facts: readonly AlignedFact[]): boolean {
  if (alike === undefined) return false;
  const words = new Set(alike.split(' '));
  return facts.some((fact) =>
    around(fact, REACH).some(({ tokens }) => tokens.some(({ lower }) => words.has(lower))),
  );
}

function plainIn({ source, fact }: Fact, { plain }: Colour): Token | null {
  if (plain === undefined) return null;
  const words = new Set(plain.split(' '));
  return tokensIn(source, fact).find(({ lower, quoted }) => !quoted && words.has(lower)) ?? null;
}
