import type { JudgeAsk } from '../engine/judge/asks';
import { questionOf } from '../engine/judge/question';

/** The one fixed question that shows what is sent, and by which a judge is tried. Invented. */
export const EXAMPLE: Pick<JudgeAsk, 'sentence' | 'mark' | 'facts'> = {
  facts: ['The council could close the northern ferry pier next year, its chair said.'],
  sentence: 'The council will close the northern ferry pier next year.',
  mark: { start: 12, end: 16 },
};

/** All that a judge gets to read of it, verbatim. */
export function exampleText(): string {
  const { system, user } = questionOf(EXAMPLE);
  return `${system}\n\n${user}`;
}
