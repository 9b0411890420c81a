import { type Colour, loadedIn } from '../rules/loaded-lexicon';
import { type AnalysedText, analyseText } from '../text/analyse';
import { stemOf, type Token } from '../text/tokens';
import { warm } from './wording.words';

const warmStems = new Set(warm.map(stemOf));

/** How much a word of each tier adds to how loaded its text is. */
const HEAT: Record<Colour['tier'], number> = {
  epithet: 1.5,
  verb: 1.5,
  phrase: 1.5,
  promotion: 1.5,
  mild: 1,
  admission: 1,
};
const WARM = 0.5;
/** Rare words and many words leave more room for colour: per unit of weight of the rarest word, and per word. */
const RARITY = 0.02;
const LENGTH = 0.02;
/** Words beyond the frequency table are names and terms. */
const RAREST = 54;
/** So much heat makes a text as likely loaded as not. */
const HALF = 3.5;

/** How loaded a text's wording is, and the words that make it so; offsets are UTF-16. */
export interface Wording {
  loaded: number;
  spans: [start: number, end: number][];
}

/**
 * How loaded the narrator's wording of a text is, 0 to 1, judged from the text alone: by the lexicon of
 * `loaded-word`, by warmer words of ordinary reporting, and by how long and unusual the wording is.
 */
export function wording(text: string): Wording {
  const analysed = analyseText(text);
  const found = analysed.sentences.flatMap((sentence) => loadedIn(analysed, sentence));
  const spans = found.map(({ first, last }): [number, number] => [first.start, last.end]);
  const taken = new Set(found.map(({ first }) => first));
  const warmer = analysed.tokens.filter(
    (token) => warmStems.has(token.stem) && isNarrated(analysed, token) && !taken.has(token),
  );
  const heat =
    found.reduce((sum, { colour }) => sum + HEAT[colour.tier], 0) + WARM * warmer.length + room(analysed);
  return {
    loaded: heat / (heat + HALF),
    spans: [...spans, ...warmer.map(({ start, end }): [number, number] => [start, end])].sort(
      (a, b) => a[0] - b[0],
    ),
  };
}

/** A word of the text's own narrator that begins with a small letter: no name, no quotation. */
function isNarrated({ text }: AnalysedText, { start, quoted }: Token): boolean {
  return !quoted && /\p{Ll}/u.test(text.charAt(start));
}

function room(analysed: AnalysedText): number {
  let rarest = 0;
  for (const token of analysed.tokens) {
    if (token.weight < RAREST && isNarrated(analysed, token)) rarest = Math.max(rarest, token.weight);
  }
  return LENGTH * analysed.tokens.length + RARITY * rarest;
}
