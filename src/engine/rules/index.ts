import { caveatDropped } from '../dropped/caveat-dropped';
import { factDropped } from '../dropped/fact-dropped';
import { absoluteAdded } from './absolute-added';
import { addedComment } from './added-comment';
import { antonymUsed } from './antonym-used';
import { attributionLost } from './attribution-lost';
import { boundLowered } from './bound-lowered';
import { boundRaised } from './bound-raised';
import { causeClaimed } from './cause-claimed';
import { certaintyAdded } from './certainty-added';
import { comparisonTurned } from './comparison-turned';
import { dateChanged } from './date-changed';
import { degreeLowered } from './degree-lowered';
import { degreeRaised } from './degree-raised';
import { denialAdded } from './denial-added';
import { denialLost } from './denial-lost';
import { euphemism } from './euphemism';
import { figuresSwapped } from './figures-swapped';
import { frequencyChanged } from './frequency-changed';
import { headlineBeyondBody } from './headline-beyond-body';
import { hedgeLost } from './hedge-lost';
import { heldVerb } from './held-verb';
import { loadedWord } from './loaded-word';
import { modalityRaised } from './modality-raised';
import { nameChanged } from './name-changed';
import { numberChanged } from './number-changed';
import { offenceNamed } from './offence-named';
import { oppositeSaid } from './opposite-said';
import { orderChanged } from './order-changed';
import { playedDown } from './played-down';
import { polarityTurned } from './polarity-turned';
import { quantityLowered } from './quantity-lowered';
import { quantityRaised } from './quantity-raised';
import { quoteCut } from './quote-cut';
import { quoteFused } from './quote-fused';
import { quoteNotSaid } from './quote-not-said';
import { quoteWordsChanged } from './quote-words-changed';
import { rolesSwapped } from './roles-swapped';
import type { Rule } from './rule';
import { shareChanged } from './share-changed';
import { smallWordTurned } from './small-word-turned';
import { sourcesMultiplied } from './sources-multiplied';
import { speakerChanged } from './speaker-changed';
import { stanceGiven } from './stance-given';
import { statusLowered } from './status-lowered';
import { statusRaised } from './status-raised';
import { unitChanged } from './unit-changed';
import { unsupportedStatement } from './unsupported-statement';
import { wordsPutInMouth } from './words-put-in-mouth';

/** Every rule; where two mark the same words with equal confidence the earlier one stays. */
export const rules: readonly Rule[] = [
  quoteWordsChanged,
  quoteFused,
  quoteNotSaid,
  quoteCut,
  numberChanged,
  shareChanged,
  frequencyChanged,
  unitChanged,
  dateChanged,
  comparisonTurned,
  rolesSwapped,
  orderChanged,
  nameChanged,
  figuresSwapped,
  polarityTurned,
  oppositeSaid,
  antonymUsed,
  smallWordTurned,
  denialLost,
  denialAdded,
  stanceGiven,
  wordsPutInMouth,
  speakerChanged,
  sourcesMultiplied,
  statusRaised,
  statusLowered,
  headlineBeyondBody,
  modalityRaised,
  heldVerb,
  hedgeLost,
  certaintyAdded,
  attributionLost,
  causeClaimed,
  degreeRaised,
  degreeLowered,
  quantityRaised,
  quantityLowered,
  absoluteAdded,
  boundRaised,
  boundLowered,
  euphemism,
  playedDown,
  offenceNamed,
  loadedWord,
  addedComment,
  unsupportedStatement,
  caveatDropped,
  factDropped,
];
