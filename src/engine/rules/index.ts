import { caveatDropped } from '../dropped/caveat-dropped';
import { hedgeLost } from './hedge-lost';
import { numberChanged } from './number-changed';
import { quantityRaised } from './quantity-raised';
import { quoteWordsChanged } from './quote-words-changed';
import type { Rule } from './rule';
import { statusRaised } from './status-raised';

/** Every rule; where two mark the same words with equal confidence the earlier one stays. */
export const rules: readonly Rule[] = [
  quoteWordsChanged,
  numberChanged,
  statusRaised,
  hedgeLost,
  quantityRaised,
  caveatDropped,
];
