import { degreesChanged, indexScales } from './degree';
import { falling } from './degree.scales';
import type { Finding, Rule } from './rule';

const scales = indexScales(falling);

/**
 * The page has a weaker word than its sources have near: slight, minor, a hiccup, an adjustment. Silent where a fact
 * has any word as weak, and on a slight change that the fact puts into small figures.
 */
export const degreeLowered: Rule = {
  id: 'degree-lowered',
  kind: 'understated',
  needsFollowing: true,
  find: (context) =>
    context.alignments
      .flatMap((alignment) => degreesChanged(alignment, context, scales, 'falling'))
      .filter((found) => !found.tier.startsWith('change') || !hasSmallFigures(found)),
};

/** A tenth and more is no slight change. */
const LARGE =
  /\b(?:[1-9]\d+(?:\.\d+)? ?(?:%|per ?cent)|hal(?:f|ved?)\b|(?:a|two) third|quarter|fifth|doubl|tripl|twice|(?:two|three|four|five) times)/;

/** Whether the fact has figures and none of them is a large share. */
function hasSmallFigures({ facts: [fact] }: Finding): boolean {
  const text = fact === undefined ? '' : fact.source.text.slice(fact.start, fact.end);
  return /\d/.test(text) && !LARGE.test(text);
}
