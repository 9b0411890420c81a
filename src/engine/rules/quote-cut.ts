import type { Word } from '../text/words';
import { type Cut, cutsOf } from './quotation-cuts';
import { type Placed, placeQuotations } from './quotation-places';
import type { CheckContext, Finding, Rule } from './rule';
import { saying, stretchOf } from './stretches';

/** Words of the quotation that are marked where it was cut, and words cut away that are shown. */
const MARKED = 3;
const SHOWN = 8;

/**
 * A quotation that is word for word, but cut so that it changes sense: without the "not" or the "if" before
 * it, the "but", the condition or the limit after it, or what an ellipsis hides. Silent where the page tells
 * what it cut beside the quotation, and where the source has the words without such a rest.
 */
export const quoteCut: Rule = {
  id: 'quote-cut',
  kind: 'altered-quote',
  needsFollowing: false,
  find: (context) => {
    const { pieces } = placeQuotations(context);
    return pieces.flatMap((placed, at) => examine(placed, pieces[at + 1], context));
  },
};

function examine(placed: Placed, next: Placed | undefined, { page }: CheckContext): Finding[] {
  const cuts = cutsOf(placed, next, page);
  if (cuts === null) return [];
  const { before, after, inside } = cuts;
  const { claim, words } = placed.piece;
  const [head, tail] = [words.slice(0, MARKED), words.slice(-MARKED)];
  const seam = [...words.slice(-1), ...(next?.piece.words.slice(0, 1) ?? [])];
  const found = [
    before && finding(before, head, [...before.words.slice(-SHOWN), ...before.place.words.slice(0, MARKED)]),
    after && finding(after, tail, [...after.place.words.slice(-MARKED), ...after.words.slice(0, SHOWN)]),
    inside && finding(inside, seam, inside.words),
  ];
  return found.filter((one) => one !== null);

  function finding({ how, place }: Cut, marked: readonly Word[], shown: readonly Word[]): Finding {
    const { source, fact } = place.passage.fact;
    const home = source.sentences[place.words[0]?.sentence ?? fact.index] ?? fact;
    const mark = stretchOf(marked);
    return {
      severity: 2,
      tier: how,
      claim,
      mark,
      facts: [{ source, start: home.start, end: home.end }],
      against: [],
      says: saying(source.text, stretchOf(shown), page.text, mark),
    };
  }
}
