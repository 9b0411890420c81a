/** What a server's answer holds beside the model's words, and what its refusals mean. */
import * as v from 'valibot';
import type { HttpAnswer } from './http';
import { JudgeError } from './judge';

/** What was asked, for messages. */
export interface Asked {
  protocol: 'openai' | 'ollama';
  url: string;
  model: string;
}

const LONGEST_REASON = 200;
const NAMES = { openai: 'OpenAI', ollama: 'Ollama' };

/** @throws JudgeError where the answer is not one of this protocol */
export function parseAnswer<T>(schema: v.GenericSchema<unknown, T>, text: string, asked: Asked): T {
  const parsed = v.safeParse(schema, parseJson(text));
  if (parsed.success) return parsed.output;
  throw new JudgeError({
    key: 'judgeOtherProtocol',
    values: { url: asked.url, protocol: NAMES[asked.protocol] },
  });
}

/** A status that is not 200, in words. */
export function refusal({ status, text }: HttpAnswer, { protocol, url, model }: Asked): JudgeError {
  const { host } = new URL(url);
  const origin = ownOrigin();
  if (status === 403 && protocol === 'ollama' && origin !== null) {
    return new JudgeError({ key: 'judgeRefuses', values: { host, origin } });
  }
  const reason = reasonIn(text);
  if (status === 404 && protocol === 'ollama' && reason !== '') {
    return new JudgeError({ key: 'judgeModelNotHere', values: { host, model } });
  }
  if (status === 404) {
    const values = { host, model, protocol: NAMES[protocol], url };
    return new JudgeError({ key: 'judgeNoSuchModel', values });
  }
  if (reason === '') return new JudgeError({ key: 'judgeStatus', values: { host, status } });
  return new JudgeError({ key: 'judgeStatusReason', values: { host, reason, status } });
}

/** This page's origin: Ollama answers only those that it was told of. Null in Node, which sends none. */
function ownOrigin(): string | null {
  return 'location' in globalThis ? globalThis.location.origin : null;
}

/** What the server says went wrong, which both protocols put into `error`. */
function reasonIn(text: string): string {
  const parsed = v.safeParse(errorSchema, parseJson(text));
  if (!parsed.success) return '';
  const { error } = parsed.output;
  const reason = typeof error === 'string' ? error : error.message;
  return reason.replace(/\s+/g, ' ').trim().slice(0, LONGEST_REASON);
}

const errorSchema = v.object({ error: v.union([v.string(), v.object({ message: v.string() })]) });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
