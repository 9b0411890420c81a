/** `npm run --silent check -- PAGE --source SRC [--source SRC…] [--date YYYY-MM-DD] [--json] [--judge URL …]` */
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { conclude, isEnglish, prepareSource, propose } from '../engine';
import { daySchema } from '../engine/record';
import { english } from './english';
import { InputError, readPage, readSource } from './input';
import { JUDGE_OPTIONS, JUDGE_USAGE, judgedBy, judgedInWords, judgeFrom } from './judge';
import { report } from './report';
import { run } from './run';

const USAGE = `usage: npm run --silent check -- PAGE --source SRC [--source SRC…] [--date YYYY-MM-DD] [--json] ${JUDGE_USAGE}`;

await run('check', async () => {
  const { page: path, sources, date, json, judge, help } = readArguments(process.argv.slice(2));
  if (help) {
    console.log(USAGE);
    return;
  }
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
  process.stdout.write(json ? `${JSON.stringify(record, null, 2)}\n` : report(record));
});

function readArguments(args: string[]) {
  const { values, positionals } = parse(args);
  const [page = '', ...more] = positionals;
  if (values.help) return { page, sources: [], date: undefined, json: false, judge: null, help: true };
  if (page === '' || more.length > 0) throw new InputError(`exactly one PAGE is needed; ${USAGE}`);
  if (values.source.length === 0) throw new InputError(`at least one --source is needed; ${USAGE}`);
  if (values.date !== undefined && !v.is(daySchema, values.date)) {
    throw new InputError(`--date ${values.date} is not a day like 2025-05-31`);
  }
  const judge = judgeFrom(values);
  return { page, sources: values.source, date: values.date, json: values.json, judge, help: false };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        source: { type: 'string', multiple: true, default: [] },
        date: { type: 'string' },
        json: { type: 'boolean', default: false },
        ...JUDGE_OPTIONS,
        help: { type: 'boolean', default: false },
      },
    });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('. ')[0] : String(cause);
    throw new InputError(`${reason}; ${USAGE}`, { cause });
  }
}
