/** A judge named on the command line: `--judge URL [--judge-model NAME] [--judge-protocol openai|ollama]`. */
import { asksOf, DEFAULT_THRESHOLD, type Proposals } from '../engine';
import { AnswerCache, type Judge, type Judged, JudgeError, judgeAll, judgeOf } from '../inference';
import type { JudgeSettings } from '../settings';
import { english } from './english';
import { InputError } from './input';

const PROTOCOLS: JudgeSettings['protocol'][] = ['openai', 'ollama'];

export const JUDGE_USAGE = '[--judge URL [--judge-model NAME] [--judge-protocol openai|ollama]]';

/** The three options, for `parseArgs`. */
export const JUDGE_OPTIONS = {
  judge: { type: 'string' },
  'judge-model': { type: 'string', default: '' },
  'judge-protocol': { type: 'string', default: 'openai' },
} as const;

interface JudgeValues {
  judge?: string | undefined;
  'judge-model': string;
  'judge-protocol': string;
}

/**
 * The judge that the options name, or null.
 * @throws InputError where they are wrong
 */
export function judgeFrom(values: JudgeValues): Judge | null {
  if (values.judge === undefined) return null;
  const wanted = values['judge-protocol'];
  const protocol = PROTOCOLS.find((known) => known === wanted);
  if (protocol === undefined) throw new InputError(`--judge-protocol ${wanted} is not openai or ollama`);
  try {
    return judgeOf({ use: 'server', protocol, address: values.judge, model: values['judge-model'] });
  } catch (error) {
    if (error instanceof JudgeError)
      throw new InputError(`--judge: ${english.of(error.saying)}`, { cause: error });
    throw error;
  }
}

const cache = new AnswerCache();

/** Asks a judge about what the engine is not sure of. */
export function judgedBy(judge: Judge, { proposals }: Proposals): Promise<Judged> {
  const { signal } = new AbortController();
  return judgeAll(judge, asksOf(proposals, DEFAULT_THRESHOLD), { signal, cache });
}

/** What came of it, in one line. */
export function judgedInWords({ name }: Judge, { asked, notUnderstood, timedOut }: Judged): string {
  return `${name}: ${asked} asked, ${notUnderstood} not understood, ${timedOut} timed out`;
}
