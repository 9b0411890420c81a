import { QUESTION_VERSION } from '../engine/judge/question';

/** A judge's name in records: `ollama llama3.2 q1`. */
export function judgeName(kind: 'openai' | 'ollama' | 'built-in', model: string): string {
  return [kind, model, `q${QUESTION_VERSION}`].filter((part) => part !== '').join(' ');
}
