import { align } from '../align/align';
import { type AnalysedSource, type Fact, indexFacts } from '../align/facts';
import { ownFeatures } from '../judge/features';
import { firstLook } from '../judge/judge';
import weights from '../judge/judge.weights.json';
import { rules } from '../rules';
import type { CheckContext } from '../rules/rule';
import { type Sentence, sentenceAt } from '../text/analyse';
import { isImprint } from '../text/imprint';
import { numbersOf } from '../text/numbers';
import type { Stretch } from '../text/sentences';
import { type Counted, mayCountSame } from './counted';

/** A fact of another source that cannot be right together with this one. */
export interface Dispute {
  fact: Fact;
  /** The words in which the two differ: those of the fact that is asked about, and the other's. */
  says: { here: string; there: string } | null;
}

const NUMBERS = 'number-changed';
/** These rules find that of two texts one is wrong, whichever it is; the others that one is the stronger. */
const COMPARING = new Set([
  'comparison-turned',
  'date-changed',
  'frequency-changed',
  'name-changed',
  NUMBERS,
  'polarity-turned',
  'share-changed',
  'unit-changed',
]);
const comparing = rules.filter(({ id }) => COMPARING.has(id));
/**
 * So sure a finding has to be by its own look. With the same seen from the other side 36 of 36 such disputes were right
 * on the benchmark's tune and calibrate parts, and there was none between a source and its 165 faithful retellings.
 */
const LEAST_CHANCE = 0.65;
/** Pairs of sources grow with the square of their number: so many are compared, the most alike first. */
const MOST_SOURCES = 6;

/**
 * What sources say that other sources contradict, by the fact. A contradiction holds from both sides: what one source
 * rounds another may give exactly. Linear in each two of the texts.
 */
export function disputesAmong(sources: readonly AnalysedSource[]): Map<Sentence, Dispute[]> {
  const disputes = new Map<Sentence, Dispute[]>();
  const compared = sources.slice(0, MOST_SOURCES);
  for (const [at, one] of compared.entries()) {
    for (const other of compared.slice(at + 1)) {
      const back = contradictions(other, one);
      for (const [here, found] of contradictions(one, other)) {
        const there = found.fact.fact;
        const backwards = back.get(there);
        if (backwards?.fact.fact !== here) continue;
        if (found.counted && backwards.counted && !mayCountSame(found.counted, backwards.counted)) continue;
        disputes.set(here, [...(disputes.get(here) ?? []), found]);
        disputes.set(there, [...(disputes.get(there) ?? []), backwards]);
      }
    }
  }
  return disputes;
}

/** A dispute as seen from one side. */
interface Contradiction extends Dispute {
  /** The number that the other contradicts; null where it is none, or where its unit is what differs. */
  counted: Counted | null;
}

/** What one source says that another contradicts, found as if it were a page that follows the other. */
function contradictions(one: AnalysedSource, other: AnalysedSource): Map<Sentence, Contradiction> {
  const facts = indexFacts([other]);
  const context: CheckContext = {
    page: one,
    complete: false,
    sources: [other],
    facts,
    alignments: align(one, facts),
    follows: false,
    trace: () => {},
  };
  const found = new Map<Sentence, Contradiction>();
  for (const rule of comparing) {
    for (const finding of rule.find(context)) {
      if (firstLook(ownFeatures({ rule, finding }, context), weights.own) < LEAST_CHANCE) continue;
      const here = sentenceAt(one, finding.claim);
      const there = sentenceAt(other, finding.facts[0] ?? null);
      if (here === null || there === null || found.has(here)) continue;
      if (isImprint(one, here) || isImprint(other, there)) continue;
      const counted = rule.id === NUMBERS ? countedAt(one, here, finding.mark) : null;
      const says = finding.says && { here: finding.says.page, there: finding.says.source };
      found.set(here, { fact: { source: other, fact: there }, says, counted });
    }
  }
  return found;
}

function countedAt(text: AnalysedSource, sentence: Sentence, mark: Stretch | null): Counted | null {
  const holds = ({ start, end }: Stretch) => mark !== null && start < mark.end && mark.start < end;
  const number = numbersOf(text, sentence).find(holds);
  return number === undefined ? null : { text, sentence, number };
}
