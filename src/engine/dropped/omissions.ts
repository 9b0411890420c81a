import type { AnalysedSource } from '../align/facts';
import type { Bearing } from '../judge/importance';
import type { CheckContext } from '../rules/rule';
import type { Sentence } from '../text/analyse';
import { oncePer } from '../text/remember';
import type { Stretch } from '../text/sentences';
import { TOLD } from './presence';
import { isKeptNear, qualifiedBy, type Told } from './qualified';
import { sourceFacts } from './source-facts';
import { type PageWords, readPage, tell } from './told';

/** Words of a source, a sentence or a clause, that the page leaves out. */
export interface Omission {
  source: AnalysedSource;
  words: Stretch;
  bearing: Bearing;
  /** Index of the page's sentence that the words would have qualified; null where there is none. */
  claim: number | null;
  /** Log odds that leaving them out misleads. */
  score: number;
  /** Share of the source's sentences that the page tells. */
  followed: number;
}

/** A reader sees at most this many. */
const MOST = 5;
/** A page that tells less of a source is another report of the same thing; of much less, none of it at all. */
export const LEAST_RETOLD = 0.35;
const LEAST_FOLLOWED = 0.1;

/**
 * Fitted, and rounded, on the benchmark's tune part. A page that tells nearly all of a source has most likely
 * told the rest, too, in words of its own.
 */
const START = 2.6;
const BY_PRESENCE = 6.8;
const BY_SENTENCE = 3.4;
const BY_FOLLOWED = 2.7;
/** Below this presence not a telling word of it is on the page. */
const NO_WORD = 0.05;
const BY_NO_WORD = 0.5;
/** Below these log odds words are not worth a note, whoever looks. */
const LEAST_SCORE = -0.4;

/** What the page tells of a source. */
interface ToldSource extends Told {
  source: AnalysedSource;
  followed: number;
}

/**
 * What the page leaves out of the sources that it follows, most misleading first, at most five; nothing on an
 * incomplete page. Remembered, because several rules ask. Linear in page and sources.
 */
export const omissionsOf = oncePer(
  (context) => context,
  (context: CheckContext): readonly Omission[] => {
    const followed = context.complete ? followedSources(context) : [];
    if (followed.length === 0) return [];
    const page = readPage(context.page);
    const missed = followed
      .map((source) => askFor(source, page))
      .flatMap((told) => told.source.sentences.flatMap((sentence) => worst(sentence, told) ?? []))
      .sort((a, b) => Number(isSure(b)) - Number(isSure(a)) || b.score - a.score);
    const found: Omission[] = [];
    for (const one of missed) {
      const omission = { ...one, claim: qualifiedBy(one.sentence, one.told) };
      if (!isKeptNear(omission, context.page)) found.push(omission);
      if (found.length === MOST) break;
    }
    return found;
  },
);

/** What is missed, before the page is asked what it would have qualified. */
interface Missed extends Omit<Omission, 'claim'> {
  told: ToldSource;
  /** Index of its sentence. */
  sentence: number;
}

/** What another report leaves out, and what qualifies nothing, takes no place from the rest. */
function isSure({ followed, bearing }: Missed): boolean {
  return followed >= LEAST_RETOLD && bearing.qualifies;
}

/** The sources of which enough facts are some claim's best. */
function followedSources({ sources, alignments }: CheckContext): AnalysedSource[] {
  const told = new Map<AnalysedSource, Set<Sentence>>();
  for (const { facts } of alignments) {
    const [best] = facts;
    if (best === undefined) continue;
    const known = told.get(best.source);
    if (known === undefined) told.set(best.source, new Set([best.fact]));
    else known.add(best.fact);
  }
  return sources.filter(
    (source) => (told.get(source)?.size ?? 0) >= LEAST_FOLLOWED * source.sentences.length,
  );
}

function askFor(source: AnalysedSource, page: PageWords): ToldSource {
  const facts = sourceFacts(source);
  const tellings = facts.sentences.map((fact) => tell(fact, page, facts.counts));
  const told = tellings.filter(({ presence }) => presence >= TOLD).length;
  return { source, page, facts, tellings, followed: told / Math.max(1, tellings.length) };
}

/** Of a sentence and its clauses the one that is missed most. */
function worst(sentence: Sentence, told: ToldSource): Missed | null {
  const { source, facts, tellings, followed } = told;
  const whole = tellings[sentence.index]?.presence ?? 0;
  const certain = START - BY_SENTENCE * whole - BY_FOLLOWED * followed;
  let most: Missed | null = null;
  for (const { words, fact, bearing } of facts.units[sentence.index] ?? []) {
    const atMost = certain + bearing.weight;
    if (atMost < LEAST_SCORE) continue;
    const presence = words === sentence ? whole : tell(fact, told.page, facts.counts).presence;
    const score = atMost - BY_PRESENCE * presence + (presence < NO_WORD ? BY_NO_WORD : 0);
    if (score < (most?.score ?? LEAST_SCORE)) continue;
    most = { source, words, bearing, score, followed, told, sentence: sentence.index };
  }
  return most;
}
