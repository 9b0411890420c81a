import type { JudgeAbout, JudgeTrial } from '../../protocol';
import { count } from '../../ui/format';

const BUILT_IN: Record<JudgeAbout['builtIn'], string> = {
  available: 'This browser has one.',
  downloadable: 'This browser could have one, but it is not on this computer yet.',
  downloading: 'This browser is still getting its model.',
  unavailable: 'This browser has none here.',
};

/** Whether the browser has a model of its own; null while that is not known. */
export function builtInWords(builtIn: JudgeAbout['builtIn'] | null): string {
  return builtIn === null ? '' : BUILT_IN[builtIn];
}

/** How much is asked, and for how long. */
export function limitsInWords({ questions, question, page }: JudgeAbout['limits']): string {
  return `At most ${count(questions, 'question')} a page, the surest notes first, one at a time; at most ${question / 1000} seconds for a question and ${page / 1000} for a page.`;
}

/** What came of a trial, as a heading. */
export function trialWords({ understood, time }: JudgeTrial): string {
  const seconds = time < 100 ? 'less than 0.1' : (time / 1000).toFixed(1);
  const answered = `It answered in ${seconds} seconds`;
  return understood
    ? `${answered}, and the answer counts.`
    : `${answered}, but the answer does not count: it is not the JSON that was asked for, or names words that are not the page’s. Try another model.`;
}
