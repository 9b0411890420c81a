import * as v from 'valibot';
import { ANSWER_SCHEMA, type Question } from '../engine/judge/question';
import { parseAnswer, refusal } from './envelope';
import { postJson } from './http';
import type { Judge } from './judge';
import { judgeName } from './name';

/** Enough for the longest answer that is of use. */
const MOST_TOKENS = 200;
/** The same question gets the same answer, as far as the server can. */
const SEED = 1;

const schema = v.object({
  choices: v.tupleWithRest(
    [v.object({ message: v.object({ content: v.nullable(v.string()) }) })],
    v.unknown(),
  ),
});

/** A server that speaks the OpenAI protocol: llama.cpp, LM Studio, and many others. */
export function openaiJudge(address: string, model: string): Judge {
  const url = `${address}/v1/chat/completions`;
  return {
    name: judgeName('openai', model),
    async answer({ system, user }: Question, signal: AbortSignal) {
      const answer = await postJson(
        url,
        {
          ...(model === '' ? {} : { model }),
          messages: [
            { role: 'system', content: system },
            { role: 'user', content: user },
          ],
          temperature: 0,
          max_tokens: MOST_TOKENS,
          seed: SEED,
          stream: false,
          response_format: {
            type: 'json_schema',
            json_schema: { name: 'judgement', strict: true, schema: ANSWER_SCHEMA },
          },
        },
        signal,
      );
      if (answer.status !== 200) throw refusal(answer, { protocol: 'openai', url, model });
      return (
        parseAnswer(schema, answer.text, { protocol: 'openai', url, model }).choices[0].message.content ?? ''
      );
    },
  };
}
