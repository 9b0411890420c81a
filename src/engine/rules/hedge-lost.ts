import type { AlignedFact } from '../align/align';
import { type AnalysedSource, type FactIndex, overlaps } from '../align/facts';
import { type AnalysedText, COMMON_WEIGHT, type Sentence, tokensIn } from '../text/analyse';
import { type Hedge, hedgesOf, holdsBack, isHeldBack } from '../text/hedges';
import type { HedgeClass } from '../text/hedges.words';
import { partsOf } from '../text/parts-of-speech';
import { oncePerSentence } from '../text/remember';
import type { Stretch } from '../text/sentences';
import type { Token } from '../text/tokens';
import {
  breaks,
  circumstances,
  comparing,
  noticing,
  permitting,
  reporting,
  times,
  unsettled,
} from './hedge-lost.words';
import type { CheckContext, Finding, Rule } from './rule';
import { saying } from './stretches';

/** Facts that share less with the claim speak of something else. */
const LEAST_COVERED = 0.35;
const FACTS_LOOKED_AT = 2;
/** A hedge holds back at most this many words after it. */
const REACH = 15;
/** The page tells what is held back with at least this share of its words' weight, and so many of them. */
const LEAST_SHARE = 0.45;
const LEAST_WORDS = 2;
/** Less of it may still be told, in other words. */
const LEAST_PART = 0.25;
const IN_PART: ReadonlySet<HedgeClass> = new Set<HedgeClass>([
  'modal',
  'doubt',
  'chance',
  'appearance',
  'belief',
]);
/** A sentence with this share of them says the same. */
const LEAST_PLAIN = 0.6;
/** Its verb stands at most so many words before the first of them. */
const VERB_WITHIN = 6;

/** The classes whose loss turns a guess into a fact; what is planned or expected is modality-raised's. */
const TIERS: Partial<Record<HedgeClass, string>> = {
  modal: 'possible',
  chance: 'likely',
  belief: 'believed',
  appearance: 'believed',
  allegation: 'alleged',
  doubt: 'unknown',
};

/** Of these it matters whether the page gives them to somebody, who may have made the guess. */
const GUESSES: ReadonlySet<HedgeClass> = new Set<HedgeClass>(['chance', 'belief', 'appearance']);

/** What a fact holds back: the telling words after a hedge, up to the end of its clause. */
interface Held extends Hedge {
  words: Token[];
  /** Where what is said of a subject begins, which itself is taken for granted: "the letters that came were forged". */
  from: number;
}

/**
 * The source holds a statement back (may, probably, allegedly) and the page makes it plainly, in whatever words it
 * has for most of it. Silent where the page holds its sentence back in any way, and where the sources say the same
 * plainly elsewhere.
 */
export const hedgeLost: Rule = {
  id: 'hedge-lost',
  kind: 'overstated',
  needsFollowing: true,
  find: (context) => context.alignments.flatMap(({ claim, facts }) => examine(claim, facts, context)),
};

function examine(claim: Sentence, facts: readonly AlignedFact[], context: CheckContext): Finding[] {
  const { page } = context;
  const tokens = tokensIn(page, claim);
  if (page.text.charAt(claim.end - 1) === '?') return [];
  const near = facts.slice(0, FACTS_LOOKED_AT).filter(({ covered }) => covered >= LEAST_COVERED);
  const told = tokens.filter(({ quoted }) => !quoted);
  const lost = near
    .flatMap(({ source, fact }) => heldIn(source, fact).map((held) => toldPlainly(held, told, source, fact)))
    .filter((found) => found !== null)
    // A part of it tells something only in the sentence that is nearest.
    .filter(({ fact, isPart }) => !isPart || fact === near[0]?.fact)
    .reduce<Lost | null>((best, next) => (best === null || next.share > best.share ? next : best), null);
  if (lost === null) return [];
  const silent = (why: string) => {
    context.trace(claim, why);
    return [];
  };
  if (isSaidPlainly(lost, context.facts)) return silent('the sources say it plainly elsewhere');
  const { source, fact, held, shared } = lost;
  const mark = toldAt(page, claim, tokens, shared);
  if (mark === null) return silent('the page has no verb for what the fact holds back');
  if (holdsBack(page, claim, mark) || tokens.some(({ lower }) => unsettled.has(lower))) {
    return silent('the page leaves it open, too');
  }
  if (held.how === 'modal' && /\b(?:up to|as much as)\b/i.test(page.text.slice(claim.start, claim.end))) {
    return silent('the page has its own limit');
  }
  const isBeside = hedgesOf(page, claim).some(({ how }) => TIERS[how] !== undefined);
  const isReported = GUESSES.has(held.how) && told.some(({ lower }) => reporting.has(lower));
  return [
    {
      severity: held.how === 'allegation' ? 3 : 2,
      tier: isBeside
        ? 'another part held back'
        : `${tierOf(held)}${isReported ? ', reported' : ''}${lost.isPart ? ', in part' : ''}`,
      claim,
      mark,
      facts: [{ source, start: fact.start, end: fact.end }],
      against: [],
      says: saying(source.text, held.hedge, page.text, mark),
    },
  ];
}

/** Who is "suspected of stealing" is the guess, and seldom that something was stolen. */
function tierOf({ how, hedge, words }: Held): string {
  if (/^suspect/.test(hedge.lower) && words[0] !== undefined && /^\w+ing$/.test(words[0].lower))
    return 'suspected';
  return TIERS[how] ?? '';
}

interface Lost {
  source: AnalysedSource;
  fact: Sentence;
  held: Held;
  /** The words of the claim that tell what was held back, in the order of the fact. */
  shared: Token[];
  share: number;
  /** Whether the page tells no more than a part of it. */
  isPart: boolean;
}

function toldPlainly(
  held: Held,
  told: readonly Token[],
  source: AnalysedSource,
  fact: Sentence,
): Lost | null {
  const shared = held.words.flatMap(({ stem }) => told.find((token) => token.stem === stem) ?? []);
  const share = weightOf(shared) / weightOf(held.words);
  const isPart = shared.length < LEAST_WORDS || share < LEAST_SHARE;
  if (isPart && (share < LEAST_PART || shared.length === 0 || !IN_PART.has(held.how))) return null;
  const stems = new Set(shared.map(({ stem }) => stem));
  const said = held.words.filter(({ start }) => start >= held.from);
  return said.length > 0 && !said.some(({ stem }) => stems.has(stem))
    ? null
    : { source, fact, held, shared, share, isPart };
}

const heldIn = oncePerSentence((source, fact: Sentence): readonly Held[] => {
  const tokens = tokensIn(source, fact);
  return hedgesOf(source, fact).flatMap((hedge): Held[] => {
    if (TIERS[hedge.how] === undefined || isNoGuess(tokens, hedge)) return [];
    const words: Token[] = [];
    for (const token of tokens.slice(hedge.at + 1, hedge.at + 1 + REACH)) {
      const before = source.text.slice(words.at(-1)?.end ?? hedge.hedge.end, token.start);
      if (/[,;:.–—]/.test(before) || breaks.has(token.lower)) break;
      if (words.length > 0 && circumstances.has(token.lower)) break;
      if (token.weight > COMMON_WEIGHT && !times.has(token.lower)) words.push(token);
    }
    if (words.length < LEAST_WORDS) return [];
    return [{ ...hedge, words, from: predicateFrom(source, fact, tokens, hedge) }];
  });
});

/** After "think that", "suggest that": where the auxiliary of what is thought ends. */
function predicateFrom(
  source: AnalysedText,
  fact: Sentence,
  tokens: readonly Token[],
  { how, at, hedge }: Hedge,
): number {
  if ((how !== 'belief' && how !== 'appearance') || tokens[at + 1]?.lower === 'to') return hedge.end;
  const parts = partsOf(source, fact);
  const aux = parts.findIndex((part, place) => part === 'AUX' && place > at && place <= at + REACH);
  return tokens[aux]?.end ?? hedge.end;
}

/** "Twice as likely", "may be carried" where it permits, "asked whether", "appeared in": no guess at a fact. */
function isNoGuess(tokens: readonly Token[], { hedge, how, at }: Hedge): boolean {
  const before = tokens.slice(Math.max(0, at - 3), at);
  const next = tokens[at + 1]?.lower ?? '';
  if (/likely$/.test(hedge.lower)) return before.some(({ lower }) => comparing.has(lower));
  // Whom somebody accuses and of what is attribution's matter.
  // "An uncertainty of 9,000 kilometres" is a measure.
  if (hedge.lower === 'uncertainty' && next === 'of') return true;
  // What a forecast assumes is its premise.
  if (/^(?:assum|suppos)/.test(hedge.lower)) return true;
  // "Do not think that" denies.
  if (how === 'belief' && before.some(({ lower }) => lower === 'not' || lower.endsWith("n't"))) return true;
  // "Thought “reckless”" is how somebody calls it; "could expect" is a measure.
  if (how === 'belief' && !hedge.quoted && tokens[at + 1]?.quoted === true) return true;
  if (how === 'modal' && next === 'expect') return true;
  if (how === 'allegation') return next === 'by' || !/^(?:alleged|purported)(?:ly)?$/.test(hedge.lower);
  // "With the rest undecided": people in a survey.
  if (hedge.lower === 'undecided' || hedge.lower === 'unsure') return true;
  // "Suggested to her that": put a question.
  if (/^(?:suggest|hint)/.test(hedge.lower) && next === 'to') return true;
  // "Whoever notices that it seems to give way"
  if (how === 'appearance' && tokens.some(({ lower }) => noticing.has(lower))) return true;
  if (/^appear/.test(hedge.lower)) return next !== 'to' && hedge.lower !== 'apparently';
  if (how === 'doubt')
    return !tokens.slice(0, at + 1).some(({ lower }) => unsettled.has(lower) || /^un/.test(lower));
  return /^(?:may|could)$/.test(hedge.lower) && tokens.some(({ lower }) => permitting.has(lower));
}

/** Whether a sentence of the sources tells most of it and holds nothing back. */
function isSaidPlainly({ fact, shared }: Lost, facts: FactIndex): boolean {
  const stems = new Map(shared.map(({ stem, weight }) => [stem, weight]));
  const least = Math.max(LEAST_WORDS, LEAST_PLAIN * stems.size);
  return overlaps(stems, facts).some(({ source, fact: other }) => {
    if (other === fact) return false;
    let has = 0;
    for (const stem of stems.keys()) if (other.stems.has(stem)) has++;
    return has >= least && !tokensIn(source, other).some((token) => isHeldBack(source, token));
  });
}

/** From the verb with which the page tells the shared words to the first of them. */
function toldAt(
  page: AnalysedText,
  claim: Sentence,
  tokens: readonly Token[],
  shared: readonly Token[],
): Stretch | null {
  const parts = partsOf(page, claim);
  const first = tokens.findIndex(({ start }) => start === shared[0]?.start);
  for (let at = first; at >= Math.max(0, first - VERB_WITHIN); at--) {
    const verb = tokens[at];
    const word = tokens[first];
    // "Said between 900 and 1,000": the number is somebody's.
    if (parts[at] === 'VERB' && reporting.has(verb?.lower ?? '')) return null;
    if (parts[at] === 'VERB' && verb !== undefined && word !== undefined)
      return { start: verb.start, end: word.end };
  }
  return null;
}

function weightOf(tokens: readonly Token[]): number {
  return tokens.reduce((total, { weight }) => total + weight, 0);
}
