import { synonymsOf } from '../dropped/related';
import { type AnalysedText, type Sentence, tokensIn } from '../text/analyse';
import { headlineOf } from '../text/headline';
import { hedgeClassOf, isHeldBack } from '../text/hedges';
import { type PartOfSpeech, partsOf } from '../text/parts-of-speech';
import { oncePerText } from '../text/remember';
import type { Stretch } from '../text/sentences';
import type { Token } from '../text/tokens';
import { indexScales } from './degree';
import { rising } from './degree.scales';
import { headlineScales, neutralInHeadlines, softInHeadlines } from './headline-beyond-body.words';
import { isKnown } from './loaded-narration';
import type { CheckContext, Finding, Rule } from './rule';
import { saying } from './stretches';

/** The lead follows the headline within so many sentences. */
const LEAD = 3;
const NEGATIONS = new Set('no not never nobody without'.split(' '));
/** Commoner words are in the sources by another name. */
const LEAST_WEIGHT = 12;
/** One new word may be a better one; of so many some say something new. */
const FEW_NEW = 2;
const MANY_NEW = 3;
/** A mark of more words is of a whole headline, and tells nothing. */
const LONGEST_MARK = 12;
const TELLING: ReadonlySet<PartOfSpeech> = new Set(['VERB', 'NOUN', 'ADJ', 'ADV']);

const ofHeadlines = indexScales(headlineScales);
const ofDegree = indexScales(rising);

/**
 * The headline claims what nothing in the sources bears out: "ends migraine" where attacks got shorter. A headline
 * sums up everything, so it is compared with every sentence of the sources, and not with one fact. A headline that
 * holds nothing back and tells with several words that neither the sources nor their synonyms have is called out, too.
 */
export const headlineBeyondBody: Rule = {
  id: 'headline-beyond-body',
  kind: 'overstated',
  needsFollowing: true,
  find: (context) => {
    const headline = headlineOf(context.page);
    if (headline === null) return [];
    const surer = examine(headline, context);
    const others = inNewWords(headline, context).filter(
      ({ mark }) => !surer.some((one) => mark !== null && one.mark !== null && overlap(mark, one.mark)),
    );
    return [...surer, ...others];
  },
};

function examine(headline: readonly Sentence[], context: CheckContext): Finding[] {
  const { page } = context;
  const facts = context.alignments.slice(0, headline.length + LEAD).flatMap((alignment) => alignment.facts);
  const [best] = facts;
  if (best === undefined) return [];
  // The lead tells more than the source's own headline.
  const fact = best.source.sentences[1] ?? best.fact;
  const known = facts.flatMap(({ source, fact }) => tokensIn(source, fact));
  return headline.flatMap((claim) => {
    const tokens = tokensIn(page, claim);
    if (tokens.some((token) => hedgeClassOf(page, token) !== null || NEGATIONS.has(token.lower))) return [];
    return tokens.flatMap((token): Finding[] => {
      const scales = ofHeadlines.said.has(token.lower) ? ofHeadlines : ofDegree;
      const place = scales.said.get(token.lower);
      if (place === undefined || token.quoted) return [];
      const steps = scales.stems.get(place.scale);
      const isBorneOut = known.some(
        ({ stem }) => stem === token.stem || (steps?.get(stem) ?? -1) >= place.step,
      );
      if (isBorneOut) {
        context.trace(claim, 'a fact bears the headline out');
        return [];
      }
      const contrast = tokensIn(best.source, fact).find(({ stem }) => steps?.has(stem));
      return [
        {
          severity: 3,
          tier: 'headline',
          claim,
          mark: token,
          facts: [{ source: best.source, start: fact.start, end: fact.end }],
          against: [],
          says: saying(best.source.text, contrast ?? null, page.text, token),
        },
      ];
    });
  });
}

/** A headline that hedges and denies nothing, with several words that the sources have under no other name. */
function inNewWords(headline: readonly Sentence[], { page, sources, alignments }: CheckContext): Finding[] {
  const tokens = headline.flatMap((claim) => [...tokensIn(page, claim)]);
  const source = alignments.find(({ facts }) => facts.length > 0)?.facts[0]?.source;
  // The lead tells more than the source's own headline.
  const fact = source?.sentences[1] ?? source?.sentences[0];
  if (source === undefined || fact === undefined || tokens.some((token) => isSoft(page, token))) return [];
  const isNew = ({ lower, stem, weight, quoted }: Token): boolean =>
    !quoted &&
    weight > LEAST_WEIGHT &&
    !neutralInHeadlines.has(lower) &&
    ![stem, ...synonymsOf(stem)].some((other) => sources.some((text) => stemsOf(text).has(other)));
  const [newest] = headline
    .map((claim) => {
      const parts = partsOf(page, claim);
      const found = tokensIn(page, claim).filter(
        (token, at) => TELLING.has(parts[at] ?? 'X') && isNew(token) && !isKnown(token, sources),
      );
      return { claim, found };
    })
    .sort((a, b) => b.found.length - a.found.length);
  const [first] = newest?.found ?? [];
  const last = newest?.found.at(-1);
  if (newest === undefined || first === undefined || last === undefined) return [];
  const { claim, found } = newest;
  if (found.length < FEW_NEW || tokens.some(({ end }) => page.text.charAt(end) === '?')) return [];
  const isShort = tokens.indexOf(last) - tokens.indexOf(first) < LONGEST_MARK;
  return [
    {
      severity: 2,
      tier: found.length < MANY_NEW ? 'new words' : 'many new words',
      claim,
      mark: isShort ? { start: first.start, end: last.end } : first,
      facts: [{ source, start: fact.start, end: fact.end }],
      against: [],
      says: null,
    },
  ];
}

function overlap(one: Stretch, other: Stretch): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Whether a word holds the headline back: a hedge, a denial, "linked to", "small". */
function isSoft(page: AnalysedText, token: Token): boolean {
  return (
    isHeldBack(page, token) ||
    NEGATIONS.has(token.lower) ||
    token.lower.endsWith("n't") ||
    softInHeadlines.has(token.lower)
  );
}

const stemsOf = oncePerText(
  (text: AnalysedText): ReadonlySet<string> => new Set(text.tokens.map(({ stem }) => stem)),
);
