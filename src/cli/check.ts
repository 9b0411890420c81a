/** `npm run --silent check`: a page compared with its sources, or a record made again. */
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { conclude, isEnglish, prepareSource, propose } from '../engine';
import { daySchema } from '../engine/record';
import type { Judge } from '../inference';
import { english } from './english';
import { InputError, readPage, readSource } from './input';
import { JUDGE_OPTIONS, JUDGE_USAGE, judgedBy, judgedInWords, judgeFrom } from './judge';
import { FORMATS, OUTPUT_OPTIONS, type Output, outputFrom, printed } from './output';
import { type ReplayAsk, replayed } from './replay';
import { report } from './report';
import { run } from './run';

const USAGE = `usage: npm run --silent check -- PAGE --source SRC [--source SRC…] [--date YYYY-MM-DD] [--format FORMAT] ${JUDGE_USAGE}
   or: npm run --silent check -- [PAGE] --replay RECORD [--date YYYY-MM-DD] [--format FORMAT] [--rejudge ${JUDGE_USAGE.slice(1)}
FORMAT is ${FORMATS.join(', ')}; --json is short for --format json. Without it, a report for the terminal.
With --receipt RECEIPT in its place: whether that receipt is the one of this record.`;

const HELP = '--help has the usage';

interface CheckAsk {
  page: string;
  sources: string[];
  date: string | undefined;
  output: Output;
  judge: Judge | null;
}

await run('check', async () => {
  const asked = readArguments(process.argv.slice(2));
  process.stdout.write(
    asked === 'help' ? `${USAGE}\n` : 'record' in asked ? await replayed(asked) : await checked(asked),
  );
});

async function checked({ page: path, sources, date, output, judge }: CheckAsk): Promise<string> {
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

function readArguments(args: string[]): 'help' | CheckAsk | ReplayAsk {
  const { values, positionals } = parse(args);
  const { source: sources, replay, rejudge, date } = values;
  const [page, ...more] = positionals;
  if (values.help) return 'help';
  if (date !== undefined && !v.is(daySchema, date))
    throw new InputError(`--date ${date} is not a day like 2025-05-31`);
  if (more.length > 0) throw new InputError(`there is more than one PAGE; ${HELP}`);
  const output = outputFrom(values);
  const judge = judgeFrom(values);
  if (replay !== undefined) {
    if (sources.length > 0) throw new InputError('a record holds its sources: --replay takes no --source');
    if (rejudge !== (judge !== null)) throw new InputError('--rejudge and --judge go together');
    return { record: replay, page: page ?? null, date, output, judge };
  }
  if (rejudge) throw new InputError('--rejudge goes with --replay RECORD');
  if (page === undefined) throw new InputError(`exactly one PAGE is needed; ${HELP}`);
  if (sources.length === 0) throw new InputError(`at least one --source is needed; ${HELP}`);
  return { page, sources, date, output, judge };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        source: { type: 'string', multiple: true, default: [] },
        replay: { type: 'string' },
        rejudge: { type: 'boolean', default: false },
        date: { type: 'string' },
        ...OUTPUT_OPTIONS,
        ...JUDGE_OPTIONS,
        help: { type: 'boolean', default: false },
      },
    });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('. ')[0] : String(cause);
    throw new InputError(`${reason}; ${HELP}`, { cause });
  }
}
