/** What the settings page asks about a judge. */
import * as v from 'valibot';
// Not from the whole of `engine`: with it come its dictionaries, which only the worker needs.
import { MOST_ASKS } from '../engine/judge/asks';
import { builtInAvailability, exampleText, JudgeError, judgeOf, LIMITS, tryJudge } from '../inference';
import type { JudgeAbout, JudgeTrial, Saying } from '../protocol';
import type { JudgeSettings } from '../settings';
import { label } from './asks';
import { checkedAsk } from './faults';

/** A judge as the settings describe it. */
export const judgeSchema: v.GenericSchema<unknown, JudgeSettings> = v.object({
  use: v.picklist(['off', 'built-in', 'server']),
  protocol: v.picklist(['ollama', 'openai']),
  address: label,
  model: label,
});
const schema = v.object({ judge: judgeSchema });

/** What this judge would be asked, and how; asks it nothing. */
export async function judgeAbout(ask: unknown): Promise<JudgeAbout> {
  const { judge } = checkedAsk('judge.about', schema, ask);
  return {
    problem: problemOf(judge),
    builtIn: await builtInAvailability(),
    example: exampleText(),
    limits: { questions: MOST_ASKS, ...LIMITS },
  };
}

/** Asks this judge the fixed question. */
export async function judgeTest(ask: unknown): Promise<JudgeTrial> {
  const { judge: chosen } = checkedAsk('judge.test', schema, ask);
  const problem = problemOf(chosen) ?? { key: 'judgeNotChosen' as const };
  const judge = problemOf(chosen) === null ? judgeOf(chosen) : null;
  return judge === null ? { answer: null, understood: false, time: 0, problem } : tryJudge(judge);
}

function problemOf(judge: JudgeSettings): Saying | null {
  try {
    judgeOf(judge);
    return null;
  } catch (error) {
    if (error instanceof JudgeError) return error.saying;
    throw error;
  }
}
