import { availableParallelism } from 'node:os';
import { InputError } from '../input';

/** What `check --batch` was told. */
export interface BatchAsk {
  /** LIST or FOLDER. */
  given: string;
  sources: string[];
  date: string | null;
  out: string;
  workers: number;
}

export const BATCH_USAGE =
  'npm run --silent check -- --batch LIST|FOLDER --out DIR [--source SRC…] [--date YYYY-MM-DD] [--workers N]';

/** The options of a batch alone, for `parseArgs`. */
export const BATCH_OPTIONS = {
  batch: { type: 'string' },
  out: { type: 'string' },
  workers: { type: 'string' },
} as const;

interface BatchValues {
  batch?: string | undefined;
  out?: string | undefined;
  workers?: string | undefined;
  source: string[];
  date?: string | undefined;
  json: boolean;
  format?: string | undefined;
  receipt?: string | undefined;
  judge?: string | undefined;
  replay?: string | undefined;
  rejudge: boolean;
}

/** More threads than cores only wait for one another. */
const MOST_WORKERS = 256;

/**
 * What the options say of a batch, or null where they ask for none.
 * @throws InputError where they are wrong
 */
export function batchFrom(values: BatchValues, positionals: readonly string[]): BatchAsk | null {
  const { batch, out, workers, source, date } = values;
  if (batch === undefined) {
    if (out !== undefined || workers !== undefined)
      throw new InputError(`--out and --workers are for --batch; ${BATCH_USAGE}`);
    return null;
  }
  if (positionals.length > 0) throw new InputError(`--batch takes no PAGE beside it; ${BATCH_USAGE}`);
  if (batch === '' || out === undefined || out === '')
    throw new InputError(`--batch needs LIST or FOLDER, and --out; ${BATCH_USAGE}`);
  if (values.json || values.format !== undefined || values.receipt !== undefined)
    throw new InputError(
      '--batch writes records and a report by itself: leave --json, --format and --receipt out',
    );
  if (values.judge !== undefined || values.replay !== undefined || values.rejudge)
    throw new InputError('--batch asks no judge and replays no record: leave --judge and --replay out');
  const count = workers === undefined ? availableParallelism() : Number(workers);
  if (!Number.isInteger(count) || count < 1 || count > MOST_WORKERS)
    throw new InputError(`--workers ${workers} is not a number from 1 to ${MOST_WORKERS}`);
  return { given: batch, sources: source, date: date ?? null, out, workers: count };
}
