/** Models that judge what the rules propose. So far those that the user brings. */
import type { JudgeSettings } from '../settings';
import { builtInJudge } from './built-in';
import type { Judge } from './judge';
import { JudgeError } from './judge';
import { loopbackAddress } from './loopback';
import { ollamaJudge } from './ollama';
import { openaiJudge } from './openai';

export { AnswerCache } from './answer-cache';
export { builtInAvailability } from './built-in';
export { exampleText } from './example';
export { type Judge, JudgeError } from './judge';
export { type Judged, judgeAll, LIMITS } from './judge-all';
export { tryJudge } from './trial';

/**
 * The judge that was chosen, or null where none is.
 * @throws JudgeError where its address is not on this computer, or its model has no name and needs one
 */
export function judgeOf({ use, protocol, address, model }: JudgeSettings): Judge | null {
  if (use === 'off') return null;
  if (use === 'built-in') return builtInJudge();
  const base = loopbackAddress(address);
  const name = model.trim();
  if (protocol === 'openai') return openaiJudge(base, name);
  if (name === '') {
    throw new JudgeError({ key: 'judgeNoModelNamed' });
  }
  return ollamaJudge(base, name);
}
