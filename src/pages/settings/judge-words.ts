import { say } from '../../platform';
import type { JudgeAbout, JudgeTrial, PlainKey } from '../../protocol';

const BUILT_IN: Record<JudgeAbout['builtIn'], PlainKey> = {
  available: 'builtInAvailable',
  downloadable: 'builtInDownloadable',
  downloading: 'builtInDownloading',
  unavailable: 'builtInUnavailable',
};

/** An answer that took less than this, in ms, came at once. */
const AT_ONCE = 100;

/** Whether the browser has a model of its own; null while that is not known. */
export function builtInWords(builtIn: JudgeAbout['builtIn'] | null): string {
  return builtIn === null ? '' : say(BUILT_IN[builtIn]);
}

/** How much is asked, and for how long. */
export function limitsInWords({ questions, question, page }: JudgeAbout['limits']): string {
  return say('judgeLimits', { questions, question: question / 1000, page: page / 1000 });
}

/** What came of a trial, as a heading. */
export function trialWords({ understood, time }: JudgeTrial): string {
  if (time < AT_ONCE)
    return say(understood ? 'trialGoodAtOnce' : 'trialBadAtOnce', { seconds: AT_ONCE / 1000 });
  return say(understood ? 'trialGood' : 'trialBad', { seconds: Math.round(time / 100) / 10 });
}
