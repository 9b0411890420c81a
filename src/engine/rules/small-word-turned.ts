import type { Alignment } from '../align/align';
import { sameSurroundings } from '../align/surroundings';
import { COMMON_WEIGHT, tokensIn } from '../text/analyse';
import type { Token } from '../text/tokens';
import { nearSentences } from './near';
import type { CheckContext, Finding, Rule } from './rule';
import { opposites } from './small-word-turned.words';
import { saying } from './stretches';
import { speakOfOthers } from './voices';

/** The word that it is said of follows so soon. */
const WORD_WITHIN = 3;
const LEAST_ALIKE = 0.3;

/**
 * A small word turned round before the same word: over 70 → under 70, both firms → neither firm, the current mayor →
 * the former mayor. Silent where page or sources have the other small word before that word, too.
 */
export const smallWordTurned: Rule = {
  id: 'small-word-turned',
  kind: 'contradicted',
  needsFollowing: true,
  find: (context) => context.alignments.flatMap((alignment) => examine(alignment, context)),
};

function examine(alignment: Alignment, { page, trace }: CheckContext): Finding[] {
  const { claim } = alignment;
  const own = tokensIn(page, claim);
  for (const [at, word] of own.entries()) {
    const others = opposites.get(word.lower);
    const said = others === undefined || word.quoted ? undefined : saidOf(own, at);
    if (others === undefined || said === undefined) continue;
    const near = nearSentences(alignment);
    if (near.some(({ fact: { tokens } }) => hasBefore(tokens, said, (lower) => lower === word.lower))) {
      trace(claim, 'a source has the small word, too');
      continue;
    }
    if (hasBefore(own, said, (lower) => others.has(lower))) continue;
    const slot = { text: page, sentence: claim, place: word };
    for (const { source, fact } of near) {
      for (const [place, token] of tokensIn(source, fact).entries()) {
        if (!others.has(token.lower) || saidOf(tokensIn(source, fact), place) !== said) continue;
        const there = { text: source, sentence: fact, place: token };
        if (sameSurroundings(slot, there) < LEAST_ALIKE || speakOfOthers(slot, there)) continue;
        return [
          {
            severity: 3,
            tier: 'small word',
            claim,
            mark: { start: word.start, end: word.end },
            facts: [{ source, start: fact.start, end: fact.end }],
            against: [],
            says: saying(source.text, token, page.text, word),
          },
        ];
      }
    }
  }
  return [];
}

/** The stem of the first telling word or number that follows. */
function saidOf(tokens: readonly Token[], at: number): string | undefined {
  return tokens
    .slice(at + 1, at + 1 + WORD_WITHIN)
    .find(({ weight, lower }) => weight > COMMON_WEIGHT || /^\d/.test(lower))?.stem;
}

function hasBefore(tokens: readonly Token[], said: string, is: (lower: string) => boolean): boolean {
  return tokens.some(({ lower }, at) => is(lower) && saidOf(tokens, at) === said);
}
