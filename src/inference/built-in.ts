import { ANSWER_SCHEMA, type Question } from '../engine/judge/question';
import type { PlainKey } from '../protocol';
import { type Judge, JudgeError } from './judge';
import { judgeName } from './name';

/** The part of the browser's Prompt API that is used; no type library has it yet. */
export interface LanguageModelApi {
  availability(options: Languages): Promise<Availability>;
  create(options: Languages & { initialPrompts: Prompt[]; signal: AbortSignal }): Promise<Session>;
}
export type Availability = 'unavailable' | 'downloadable' | 'downloading' | 'available';

interface Languages {
  expectedInputs: { type: 'text'; languages: string[] }[];
  expectedOutputs: { type: 'text'; languages: string[] }[];
}
interface Prompt {
  role: 'system';
  content: string;
}
interface Session {
  prompt(input: string, options: { responseConstraint: object; signal: AbortSignal }): Promise<string>;
  destroy(): void;
}

declare global {
  var LanguageModel: LanguageModelApi | undefined;
}

const ENGLISH: Languages = {
  expectedInputs: [{ type: 'text', languages: ['en'] }],
  expectedOutputs: [{ type: 'text', languages: ['en'] }],
};

/** Whether this browser has a language model of its own, and has it here. */
export async function builtInAvailability(api = globalThis.LanguageModel): Promise<Availability> {
  if (api === undefined) return 'unavailable';
  return api.availability(ENGLISH).catch(() => 'unavailable' as const);
}

/** The browser's own language model. A session a question: none sees another's sentences. */
export function builtInJudge(api = globalThis.LanguageModel): Judge {
  return {
    name: judgeName('built-in', ''),
    async answer({ system, user }: Question, signal: AbortSignal) {
      const available = await builtInAvailability(api);
      if (api === undefined || available !== 'available') throw new JudgeError({ key: ABSENT[available] });
      try {
        const session = await api.create({
          ...ENGLISH,
          initialPrompts: [{ role: 'system', content: system }],
          signal,
        });
        try {
          return await session.prompt(user, { responseConstraint: ANSWER_SCHEMA, signal });
        } finally {
          session.destroy();
        }
      } catch (cause) {
        signal.throwIfAborted();
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new JudgeError({ key: 'builtInSilent', values: { why } }, { cause });
      }
    },
  };
}

const ABSENT = {
  unavailable: 'builtInNone',
  downloadable: 'builtInLater',
  downloading: 'builtInComing',
  available: 'builtInElsewhere',
} as const satisfies Record<Availability, PlainKey>;
