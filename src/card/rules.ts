/** What each rule finds, in one line: for cards and the settings. */
import type { Kind } from '../engine/record';
import type { PlainKey } from '../protocol';

/** Every rule whose notes readers may see, with its kind. */
export const RULES = {
  'hedge-lost': { kind: 'overstated', words: 'ruleHedgeLost' },
  'held-verb': { kind: 'overstated', words: 'ruleHeldVerb' },
  'certainty-added': { kind: 'overstated', words: 'ruleCertaintyAdded' },
  'offence-named': { kind: 'overstated', words: 'ruleOffenceNamed' },
  'modality-raised': { kind: 'overstated', words: 'ruleModalityRaised' },
  'status-raised': { kind: 'overstated', words: 'ruleStatusRaised' },
  'degree-raised': { kind: 'overstated', words: 'ruleDegreeRaised' },
  'quantity-raised': { kind: 'overstated', words: 'ruleQuantityRaised' },
  'absolute-added': { kind: 'overstated', words: 'ruleAbsoluteAdded' },
  'bound-raised': { kind: 'overstated', words: 'ruleBoundRaised' },
  'cause-claimed': { kind: 'overstated', words: 'ruleCauseClaimed' },
  'attribution-lost': { kind: 'overstated', words: 'ruleAttributionLost' },
  'sources-multiplied': { kind: 'overstated', words: 'ruleSourcesMultiplied' },
  'headline-beyond-body': { kind: 'overstated', words: 'ruleHeadlineBeyondBody' },
  'degree-lowered': { kind: 'understated', words: 'ruleDegreeLowered' },
  'status-lowered': { kind: 'understated', words: 'ruleStatusLowered' },
  'quantity-lowered': { kind: 'understated', words: 'ruleQuantityLowered' },
  'bound-lowered': { kind: 'understated', words: 'ruleBoundLowered' },
  'played-down': { kind: 'understated', words: 'rulePlayedDown' },
  euphemism: { kind: 'understated', words: 'ruleEuphemism' },
  'number-changed': { kind: 'contradicted', words: 'ruleNumberChanged' },
  'unit-changed': { kind: 'contradicted', words: 'ruleUnitChanged' },
  'share-changed': { kind: 'contradicted', words: 'ruleShareChanged' },
  'frequency-changed': { kind: 'contradicted', words: 'ruleFrequencyChanged' },
  'date-changed': { kind: 'contradicted', words: 'ruleDateChanged' },
  'comparison-turned': { kind: 'contradicted', words: 'ruleComparisonTurned' },
  'figures-swapped': { kind: 'contradicted', words: 'ruleFiguresSwapped' },
  'name-changed': { kind: 'contradicted', words: 'ruleNameChanged' },
  'roles-swapped': { kind: 'contradicted', words: 'ruleRolesSwapped' },
  'order-changed': { kind: 'contradicted', words: 'ruleOrderChanged' },
  'polarity-turned': { kind: 'contradicted', words: 'rulePolarityTurned' },
  'denial-lost': { kind: 'contradicted', words: 'ruleDenialLost' },
  'denial-added': { kind: 'contradicted', words: 'ruleDenialAdded' },
  'opposite-said': { kind: 'contradicted', words: 'ruleOppositeSaid' },
  'antonym-used': { kind: 'contradicted', words: 'ruleAntonymUsed' },
  'small-word-turned': { kind: 'contradicted', words: 'ruleSmallWordTurned' },
  'stance-given': { kind: 'contradicted', words: 'ruleStanceGiven' },
  'speaker-changed': { kind: 'misattributed', words: 'ruleSpeakerChanged' },
  'words-put-in-mouth': { kind: 'misattributed', words: 'ruleWordsPutInMouth' },
  'quote-words-changed': { kind: 'altered-quote', words: 'ruleQuoteWordsChanged' },
  'quote-cut': { kind: 'altered-quote', words: 'ruleQuoteCut' },
  'quote-not-said': { kind: 'altered-quote', words: 'ruleQuoteNotSaid' },
  'quote-fused': { kind: 'altered-quote', words: 'ruleQuoteFused' },
  'loaded-word': { kind: 'loaded-wording', words: 'ruleLoadedWord' },
  'added-comment': { kind: 'loaded-wording', words: 'ruleAddedComment' },
  'caveat-dropped': { kind: 'dropped', words: 'ruleCaveatDropped' },
  'fact-dropped': { kind: 'dropped', words: 'ruleFactDropped' },
} as const satisfies Record<string, { kind: Kind; words: PlainKey }>;

/** What a rule finds; null where it is none that readers meet. */
export function ruleWords(rule: string): PlainKey | null {
  return Object.entries(RULES).find(([id]) => id === rule)?.[1].words ?? null;
}
