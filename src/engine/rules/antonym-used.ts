import type { Alignment } from '../align/align';
import { sameSurroundings } from '../align/surroundings';
import { areKin, synonymsOf } from '../dropped/related';
import { type AnalysedText, type Sentence, tokensIn } from '../text/analyse';
import { standingsOf } from '../text/negation';
import type { Token } from '../text/tokens';
import { areAntonyms, type Contrast, contrastsIn, isOfMany, sameBase } from './antonyms';
import { type Near, nearSentences } from './near';
import type { CheckContext, Finding, Rule } from './rule';
import { saying } from './stretches';
import { speakOfOthers } from './voices';

/** Of what stands around the two words so much must be the same; from `SAME` on they stand in the same place. */
const LIKE = 0.3;
const SAME = 0.5;
/** A word of denial so near before another turns it round. */
const DENIED_WITHIN = 3;
/** "Neither alcohol nor drugs will be allowed" */
const NEITHER_WITHIN = 8;
const DENIALS =
  /^(?:not|no|never|nor|neither|none|nobody|nothing|without|hardly|cannot|less|than|fail|fails|failed|refuse|refused)$|n't$/;

/** A word of the source that says the opposite of a word of the page. */
interface Contrary {
  near: Near;
  token: Token;
  alike: number;
}

/**
 * The page has the antonym of the source's word in the same place: a weaker front → a stronger front, an operating
 * loss → an operating profit, excluding → including. Silent where either word is denied, and where page or sources
 * have the other word or one that means the same nearby.
 */
export const antonymUsed: Rule = {
  id: 'antonym-used',
  kind: 'contradicted',
  needsFollowing: true,
  find: (context) => context.alignments.flatMap((alignment) => examine(alignment, context)),
};

function examine(alignment: Alignment, { page, trace }: CheckContext): Finding[] {
  const { claim } = alignment;
  if (alignment.facts.length === 0) return [];
  const own = tokensIn(page, claim);
  for (const contrast of contrastsIn(page, claim)) {
    const { token: word, at } = contrast;
    if (word.quoted || isDenied(own, at)) continue;
    const contrary = contraryOf(contrast, page, claim, nearSentences(alignment));
    if (contrary === null) continue;
    const { token, alike } = contrary;
    const { source, fact } = contrary.near;
    if (own.some((other) => meansSame(other, token))) {
      trace(claim, 'the page has both words');
      continue;
    }
    const slot = { text: page, sentence: claim, place: word };
    if (speakOfOthers(slot, { text: source, sentence: fact, place: token })) continue;
    const isOpen = standingsOf(page, claim)[at]?.how === 'open' || isOpenAt(source, fact, token);
    return [
      {
        severity: 3,
        tier: isOpen ? 'open' : alike >= SAME ? 'same place' : 'like place',
        claim,
        mark: { start: word.start, end: word.end },
        facts: [{ source, start: fact.start, end: fact.end }],
        against: [],
        says: saying(source.text, token, page.text, word),
      },
    ];
  }
  return [];
}

/** The antonym of a word whose place in the sources is most like the word's; null where they have the word, too. */
function contraryOf(
  word: Contrast,
  page: AnalysedText,
  claim: Sentence,
  near: readonly Near[],
): Contrary | null {
  const slot = { text: page, sentence: claim, place: word.token };
  const least = isOfMany(word) ? SAME : LIKE;
  let best: Contrary | null = null;
  for (const place of near) {
    const { source, fact } = place;
    for (const other of contrastsIn(source, fact)) {
      const { token, at } = other;
      if (!areAntonyms(word, other) || isDenied(tokensIn(source, fact), at)) continue;
      const alike = sameSurroundings(slot, { text: source, sentence: fact, place: token });
      if (alike > (best?.alike ?? least)) best = { near: place, token, alike };
    }
  }
  // Asked last, as few words have an antonym nearby and this looks at every word.
  return best === null || near.some((place) => hasWord(place, word.token)) ? null : best;
}

function hasWord({ source, fact }: Near, word: Token): boolean {
  return tokensIn(source, fact).some((token) => meansSame(token, word));
}

function meansSame(a: Token, b: Token): boolean {
  return sameBase(a, b) || areKin(a.stem, b.stem) || synonymsOf(a.stem).includes(b.stem);
}

function isOpenAt(source: AnalysedText, fact: Sentence, token: Token): boolean {
  return standingsOf(source, fact)[tokensIn(source, fact).indexOf(token)]?.how === 'open';
}

function isDenied(tokens: readonly Token[], at: number): boolean {
  return (
    tokens.slice(Math.max(0, at - DENIED_WITHIN), at).some(({ lower }) => DENIALS.test(lower)) ||
    tokens.slice(Math.max(0, at - NEITHER_WITHIN), at).some(({ lower }) => lower === 'neither')
  );
}
