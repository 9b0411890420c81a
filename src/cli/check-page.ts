import { conclude, isEnglish, prepareSource, propose } from '../engine';
import type { Judge } from '../inference';
import { english } from './english';
import { readPage, readSource } from './input';
import { judgedBy, judgedInWords } from './judge';
import { type Output, printed } from './output';
import { report } from './report';

export interface CheckAsk {
  page: string;
  sources: string[];
  date: string | undefined;
  output: Output;
  judge: Judge | null;
}

/** What is to be printed of a page compared with its sources. */
export async function checked({ page: path, sources, date, output, judge }: CheckAsk): Promise<string> {
  const page = await readPage(path);
  const documents = [];
  for (const source of sources) documents.push(await readSource(source));
  if (!isEnglish(page.text))
    console.error(`check: ${path} does not read as English; the rules know English only`);
  const proposals = propose({ ...page, date: date ?? page.date }, documents.map(prepareSource));
  const judged = judge === null ? null : await judgedBy(judge, proposals);
  if (judge !== null && judged !== null) console.error(`check: ${judgedInWords(judge, judged)}`);
  // Without its judge, a page is checked all the same.
  if (judged !== null && judged.problem !== null) console.error(`check: ${english.of(judged.problem)}`);
  const record = conclude(proposals, judged?.judgements ?? []);
  return printed(output, record, () => report(record));
}
