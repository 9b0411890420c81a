import { splitSentences } from '../text/sentences';
import { logistic } from './logistic';
import weights from './strength.json';
import { cues } from './strength.words';

/** Whether a page says what its source says, more or less than that. */
export interface Strength {
  label: 'same' | 'exaggerates' | 'downplays';
  /** How likely the page says more, 0 to 1; 0.5 where both are as strong. */
  exaggerates: number;
}

/** Both texts count as equally strong up to this difference from 0.5: a third of a step of the scale. */
const SAME_WITHIN = 0.083;
/** Steps of the scale above a correlation: conditional and direct causal, each reached or not. */
const STEPS = [weights.conditional, weights.direct];
/** How often a cue counts at most. */
const MOST = 2;

/** How much more strongly a page tells a finding than its source: of each the strongest sentence counts. */
export function strength(page: string, source: string): Strength {
  const difference = (strengthOf(page) - strengthOf(source)) / STEPS.length;
  const exaggerates = Math.round(1000 * (0.5 + difference / 2)) / 1000;
  const label =
    Math.abs(exaggerates - 0.5) <= SAME_WITHIN ? 'same' : exaggerates > 0.5 ? 'exaggerates' : 'downplays';
  return { label, exaggerates };
}

/** How strongly a text tells its finding, 0 (two things go together) to 2 (one causes the other). */
function strengthOf(text: string): number {
  return splitSentences(text).reduce((most, { start, end }) => {
    const values = strengthCues(text.slice(start, end));
    return Math.max(
      most,
      STEPS.reduce((sum, step) => sum + logistic(values, step), 0),
    );
  }, 0);
}

/** The crude features of one sentence: how often each kind of cue stands in it, and which of them stand together. */
export function strengthCues(sentence: string): Record<string, number> {
  const counted: Record<string, number> = {};
  for (const [name, pattern] of Object.entries(cues)) {
    counted[name] = Math.min(MOST, sentence.match(pattern)?.length ?? 0);
  }
  const has = (name: keyof typeof cues) => (counted[name] ?? 0) > 0;
  return {
    ...counted,
    'acts, hedged': Number(has('acts') && has('hedged')),
    'linked, acts': Number(has('linked') && has('acts')),
    'linked, hedged': Number(has('linked') && has('hedged')),
    length: Math.min(40, sentence.match(/\p{L}+/gu)?.length ?? 0) / 10,
  };
}
