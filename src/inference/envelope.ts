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
  throw new JudgeError(
    `${asked.url} answers, but not in the ${NAMES[asked.protocol]} protocol. Is it the right server, and the right protocol?`,
  );
}

/** A status that is not 200, in words. */
export function refusal({ status, text }: HttpAnswer, { protocol, url, model }: Asked): JudgeError {
  const { host } = new URL(url);
  const origin = ownOrigin();
  if (status === 403 && protocol === 'ollama' && origin !== null) {
    return new JudgeError(
      `Ollama at ${host} refuses this extension (status 403). Set the environment variable ` +
        `OLLAMA_ORIGINS=${origin} for Ollama, then start it again.`,
    );
  }
  if (status === 404 && protocol === 'ollama' && reasonIn(text) !== '') {
    return new JudgeError(
      `Ollama at ${host} has no model “${model}”. Get it with: ollama pull ${model} — or enter the name of one that “ollama list” shows.`,
    );
  }
  if (status === 404) {
    return new JudgeError(
      `The server at ${host} has no model “${model}”, or does not speak the ${NAMES[protocol]} protocol (status 404 from ${url}). Check the model's name and the protocol.`,
    );
  }
  const reason = reasonIn(text);
  return new JudgeError(
    `The server at ${host} answered with status ${status}${reason === '' ? '' : `: “${reason}”`}. Look into its log, and check the model's name.`,
  );
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
