import { type Couple, type Ground, groundOf, sideChanges } from '../align/belongings';
import type { AnalysedSource } from '../align/facts';
import type { AnalysedText, Sentence } from '../text/analyse';
import { findNumbers, type NumberMention } from '../text/numbers';
import { oncePerSentence } from '../text/remember';
import type { Stretch } from '../text/sentences';
import type { CheckContext, Finding, Rule } from './rule';
import { saying } from './stretches';

const FACTS_LOOKED_AT = 2;
/** Of more figures on both sides the first are looked at: every two are compared. */
const MOST_SHARED = 8;
/** What holds more figures is a table, and no sentence. */
const MOST_FIGURES = 12;

/** "Checkpoint 9": how far before a number its label may begin. */
const LONGEST_LABEL = 20;

/**
 * Two figures of the source stand on the page too, but each with what the source says of the other ("promised
 * 900 and delivered 214" → "promised 214 and delivered 900").
 */
export const figuresSwapped: Rule = {
  id: 'figures-swapped',
  kind: 'contradicted',
  needsFollowing: false,
  find: (context) =>
    context.alignments.flatMap(({ claim, facts }) => {
      const stated = figuresIn(context.page, claim);
      if (stated.length < 2 || stated.length > MOST_FIGURES) return [];
      const ground = groundOf(context.page, claim, stated);
      for (const { source, fact } of facts.slice(0, FACTS_LOOKED_AT)) {
        for (const passage of passagesAround(source, fact)) {
          const found = examine(claim, stated, ground, source, passage, context);
          if (found !== null) return [found];
        }
      }
      return [];
    }),
};

/** One or two sentences of a source with their figures. */
interface Passage extends Stretch {
  told: readonly NumberMention[];
  ground: Ground;
}

/** The fact, and the fact with the sentence before or after it. */
const passagesAround = oncePerSentence((source, fact: Sentence): Passage[] => {
  const before = source.sentences[fact.index - 1] ?? fact;
  const after = source.sentences[fact.index + 1] ?? fact;
  return [
    { start: fact.start, end: fact.end },
    { start: before.start, end: fact.end },
    { start: fact.start, end: after.end },
  ].map((passage) => {
    const told = figuresIn(source, passage);
    return { ...passage, told, ground: groundOf(source, passage, told) };
  });
});

function examine(
  claim: Sentence,
  stated: readonly NumberMention[],
  onPage: Ground,
  source: AnalysedSource,
  passage: Passage,
  { page, trace }: CheckContext,
): Finding | null {
  const { told } = passage;
  if (told.length < 2 || told.length > 2 * MOST_FIGURES) return null;
  const shared = stated.flatMap((number) => {
    const inSource = told.filter(({ value }) => value === number.value);
    const isOnce = stated.filter(({ value }) => value === number.value).length === 1;
    return isOnce && inSource.length === 1
      ? inSource.map((figure) => ({ onPage: number, inSource: figure }))
      : [];
  });
  const some = shared.slice(0, MOST_SHARED);
  for (const [at, a] of some.entries()) {
    for (const b of some.slice(at + 1)) {
      const areSwapped = haveSwapped(
        { ground: onPage, places: [a.onPage, b.onPage] },
        { ground: passage.ground, places: [a.inSource, b.inSource] },
      );
      if (!areSwapped) continue;
      const fact = source.sentences.find((sentence) => b.inSource.end <= sentence.end) ?? passage;
      return {
        severity: 2,
        tier: 'both ways',
        claim,
        mark: { start: a.onPage.start, end: a.onPage.end },
        facts: [{ source, start: fact.start, end: fact.end }],
        against: [],
        says: saying(source.text, b.inSource, page.text, a.onPage),
      };
    }
  }
  if (some.length > 1) trace(claim, 'its figures stand with the same words as in the facts');
  return null;
}

function haveSwapped(page: Couple, source: Couple): boolean {
  const { changed, telling, kept } = sideChanges(page, source);
  return kept === 0 && telling > 0 && changed[0] > 0 && changed[1] > 0;
}

/** The numbers that count something by themselves: no years, no scores and ranges, no "Checkpoint 9". */
function figuresIn(text: AnalysedText, sentence: Stretch): NumberMention[] {
  return findNumbers(text, sentence).filter(({ kind, start, end }) => {
    if (kind === 'year') return false;
    const isJoined =
      /[-–—/]/.test(text.text.charAt(start - 1)) || /^[-–—/]\d/.test(text.text.slice(end, end + 2));
    const before = text.text.slice(Math.max(sentence.start, start - LONGEST_LABEL), start);
    return !isJoined && !/(?<=\s)\p{Lu}\p{L}* $/u.test(before);
  });
}
