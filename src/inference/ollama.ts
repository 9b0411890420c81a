import * as v from 'valibot';
import { ANSWER_SCHEMA, type Question } from '../engine/judge/question';
import { parseAnswer, refusal } from './envelope';
import { postJson } from './http';
import type { Judge } from './judge';
import { judgeName } from './name';

/** Enough for the longest answer that is of use. */
const MOST_TOKENS = 200;
const SEED = 1;

const schema = v.object({ message: v.object({ content: v.string() }) });

/** Ollama, by its own protocol. */
export function ollamaJudge(address: string, model: string): Judge {
  const url = `${address}/api/chat`;
  return {
    name: judgeName('ollama', model),
    async answer({ system, user }: Question, signal: AbortSignal) {
      const answer = await postJson(
        url,
        {
          model,
          messages: [
            { role: 'system', content: system },
            { role: 'user', content: user },
          ],
          format: ANSWER_SCHEMA,
          options: { temperature: 0, seed: SEED, num_predict: MOST_TOKENS },
          stream: false,
        },
        signal,
      );
      if (answer.status !== 200) throw refusal(answer, { protocol: 'ollama', url, model });
      return parseAnswer(schema, answer.text, { protocol: 'ollama', url, model }).message.content;
    },
  };
}
