import { english } from '../../src/cli/english';
import { InputError } from '../../src/cli/input';
import { judgedBy, judgedInWords } from '../../src/cli/judge';
import { asPage, asSource } from '../../src/cli/texts';
import { prepareSource, propose } from '../../src/engine';
import type { Judgement } from '../../src/engine/record';
import type { Judge } from '../../src/inference';
import type { LabelledPages } from './pages';

/** Judgements by the text of the page that they are about. */
export type Judgements = ReadonlyMap<string, Judgement[]>;

/**
 * What a judge that the user brings makes of every page of a set; nothing where there is no judge.
 * @throws InputError where it cannot be asked: figures without it would be taken for its own
 */
export async function judgePages(
  judge: Judge | null,
  { name, date, source, spun, faithful }: LabelledPages,
  say: (line: string) => void,
): Promise<Judgements> {
  const judgements = new Map<string, Judgement[]>();
  if (judge === null) return judgements;
  const prepared = prepareSource(asSource(source, date));
  for (const text of [spun, ...faithful]) {
    const judged = await judgedBy(judge, propose(asPage(text, date), [prepared]));
    if (judged.problem !== null) throw new InputError(english.of(judged.problem));
    say(`${name}: ${judgedInWords(judge, judged)}`);
    judgements.set(text, judged.judgements);
  }
  return judgements;
}
