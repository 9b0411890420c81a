import { type AnalysedText, type Sentence, tokensIn } from '../text/analyse';
import { hedgeClassOf } from '../text/hedges';
import { indexScales } from './degree';
import { rising } from './degree.scales';
import { headlineScales } from './headline-beyond-body.words';
import type { CheckContext, Finding, Rule } from './rule';
import { saying } from './stretches';

/** Longer first lines are no headlines. */
const MOST_WORDS = 22;
/** The lead follows the headline within so many sentences. */
const LEAD = 3;
const NEGATIONS = new Set('no not never nobody without'.split(' '));

const ofHeadlines = indexScales(headlineScales);
const ofDegree = indexScales(rising);

/**
 * The headline claims what nothing in the sources bears out: "ends migraine" where attacks got shorter. A headline
 * sums up everything, so it is compared with every sentence of the sources, and not with one fact.
 */
export const headlineBeyondBody: Rule = {
  id: 'headline-beyond-body',
  kind: 'overstated',
  needsJudgement: false,
  needsFollowing: true,
  find: (context) => {
    const headline = headlineOf(context.page);
    return headline === null ? [] : examine(headline, context);
  },
};

/** The first line of a page that has more, where it is short and ends without a full stop. */
function headlineOf({ text, sentences, tokens }: AnalysedText): Sentence[] | null {
  const first = sentences[0];
  if (first === undefined) return null;
  const lineEnd = text.indexOf('\n', first.start);
  if (lineEnd < 0 || text.charAt(lineEnd - 1) === '.') return null;
  const inLine = sentences.filter(({ end }) => end <= lineEnd);
  const words = tokens.filter(({ end }) => end <= lineEnd).length;
  return words > MOST_WORDS || inLine.length === sentences.length ? null : inLine;
}

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
