import { aroundDecision } from '../decision';
import { analyseText } from '../text/analyse';
import { countWords, factWords, readPage, tell } from './told';

/** The presence at which a page counts as telling a fact. */
export const TOLD = 0.48;

/** How likely a page tells each of these facts, 0 to 1, 0.5 being the engine's own decision. */
export function presence(pageText: string, facts: readonly string[]): number[] {
  const page = readPage(analyseText(pageText));
  const words = facts.map((text) => factWords(analyseText(text).tokens));
  const counts = countWords(words);
  return words.map((fact) => aroundDecision(tell(fact, page, counts).presence, TOLD));
}
