import { type AnalysedText, type Sentence, tokensIn } from '../text/analyse';
import { partsOf } from '../text/parts-of-speech';
import type { Stretch } from '../text/sentences';
import type { Token } from '../text/tokens';

/** From the verb before a word, if one is no more than `within` words away, to the word. */
export function verbTo(text: AnalysedText, sentence: Sentence, word: Token, within: number): Stretch {
  const tokens = tokensIn(text, sentence);
  const parts = partsOf(text, sentence);
  const at = tokens.indexOf(word);
  let start = at;
  for (let before = at; before >= Math.max(0, at - within); before--) {
    const token = tokens[before];
    if (token === undefined || /[,;:—()“”"]/.test(text.text.slice(token.end, word.start))) break;
    if (parts[before] === 'VERB' || parts[before] === 'AUX') start = before;
    else if (start < at && parts[before] !== 'ADV') break;
  }
  return { start: tokens[start]?.start ?? word.start, end: word.end };
}
