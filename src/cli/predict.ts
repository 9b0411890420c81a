/** `npm run --silent predict -- --task TASK FILE.jsonl.gz`: one JSON line a row, from the same engine. */
import { parseArgs } from 'node:util';
import { InputError } from './input';
import { readRows } from './rows';
import { run } from './run';
import { tasks } from './tasks';

const USAGE = `usage: npm run --silent predict -- --task ${[...tasks.keys()].join('|')} FILE.jsonl.gz`;

await run('predict', async () => {
  const { task, file } = readArguments(process.argv.slice(2));
  for await (const { row, place } of readRows(file)) {
    process.stdout.write(`${JSON.stringify(task(row, place))}\n`);
  }
});

function readArguments(args: string[]) {
  const { values, positionals } = parse(args);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new InputError(`exactly one FILE is needed; ${USAGE}`);
  const task = values.task === undefined ? undefined : tasks.get(values.task);
  if (task === undefined) throw new InputError(`there is no task ${values.task ?? '(none given)'}; ${USAGE}`);
  return { task, file };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { task: { type: 'string' } } });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('. ')[0] : String(cause);
    throw new InputError(`${reason}; ${USAGE}`, { cause });
  }
}
