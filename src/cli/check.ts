/** `npm run --silent check`: a page compared with its sources, a record made again, many pages, or one event's pages. */
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { daySchema } from '../engine/record';
import { checkBatch } from './batch/batch';
import { BATCH_OPTIONS, BATCH_USAGE, type BatchAsk, batchFrom } from './batch/options';
import { type CheckAsk, checked } from './check-page';
import { InputError } from './input';
import { JUDGE_OPTIONS, JUDGE_USAGE, judgeFrom } from './judge';
import { FORMAT_NAMES, OUTPUT_OPTIONS, outputFrom } from './output';
import { type ReplayAsk, replayed } from './replay';
import { type ReviewAsk, reviewed } from './review';
import { run } from './run';
import { STORY_OPTIONS, STORY_USAGE, type StoryAsk, storyFrom, toldStory } from './story';

const USAGE = `usage: npm run --silent check -- PAGE --source SRC [--source SRC…] [--date YYYY-MM-DD] [--format FORMAT] ${JUDGE_USAGE}
   or: npm run --silent check -- [PAGE] --replay RECORD [--date YYYY-MM-DD] [--format FORMAT] [--rejudge ${JUDGE_USAGE.slice(1)}
   or: npm run --silent check -- --review REVIEW [--format FORMAT]
   or: ${BATCH_USAGE}
   or: ${STORY_USAGE}
FORMAT is ${FORMAT_NAMES}; --json is short for --format json. Without it, a report for the terminal.
RECORD may be a review, whose check counts (and for --story what its reviewer let stand), and REVIEW a record. With --receipt RECEIPT in the place of a format: whether that receipt is the one of this record.`;

const HELP = '--help has the usage';

await run('check', async () => {
  const asked = readArguments(process.argv.slice(2));
  if (asked !== 'help' && 'out' in asked) return checkBatch(asked);
  process.stdout.write(asked === 'help' ? `${USAGE}\n` : await toPrint(asked));
});

function toPrint(asked: CheckAsk | ReplayAsk | ReviewAsk | StoryAsk): Promise<string> {
  if ('records' in asked) return toldStory(asked);
  if ('review' in asked) return reviewed(asked);
  return 'record' in asked ? replayed(asked) : checked(asked);
}

function readArguments(args: string[]): 'help' | CheckAsk | ReplayAsk | ReviewAsk | BatchAsk | StoryAsk {
  const { values, positionals } = parse(args);
  const { source: sources, replay, review, rejudge, date } = values;
  const [page, ...more] = positionals;
  if (values.help) return 'help';
  if (date !== undefined && !v.is(daySchema, date))
    throw new InputError(`--date ${date} is not a day like 2025-05-31`);
  const asked = storyFrom(values, positionals);
  if (asked !== null) return asked;
  const batch = batchFrom(values, positionals);
  if (batch !== null) return batch;
  if (more.length > 0) throw new InputError(`there is more than one PAGE; ${HELP}`);
  const output = outputFrom(values);
  const judge = judgeFrom(values);
  if (review !== undefined) {
    const alone = page === undefined && sources.length === 0 && replay === undefined && date === undefined;
    if (!alone || rejudge || judge !== null)
      throw new InputError(`--review REVIEW takes no more than --format, --json or --receipt; ${HELP}`);
    return { review, output };
  }
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
        review: { type: 'string' },
        rejudge: { type: 'boolean', default: false },
        date: { type: 'string' },
        ...OUTPUT_OPTIONS,
        ...JUDGE_OPTIONS,
        ...BATCH_OPTIONS,
        ...STORY_OPTIONS,
        help: { type: 'boolean', default: false },
      },
    });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('. ')[0] : String(cause);
    throw new InputError(`${reason}; ${HELP}`, { cause });
  }
}
