/** `check --story RECORD [RECORD…]`: the pages of several records, side by side with what their sources say. */
import { storyFile } from '../corpus/formats/report/story-file';
import { readReviewed } from '../corpus/formats/review/read';
import { standingRecord } from '../corpus/formats/review/standing';
import { story } from '../engine';
import type { CheckRecord } from '../engine/record';
import type { StoryFormat } from '../protocol';
import { english } from './english';
import { InputError, readText } from './input';
import { storyReport } from './story-report';

const FORMATS: readonly StoryFormat[] = ['json', 'html', 'csv'];
const isFormat = (name: string): name is StoryFormat => FORMATS.some((format) => format === name);

/** More columns nobody reads, and all records are held at once. */
const MOST_RECORDS = 200;

/** What `check --story` was told. */
export interface StoryAsk {
  /** Files, of records or of reviews. */
  records: readonly string[];
  /** Null for a report for the terminal. */
  format: StoryFormat | null;
}

export const STORY_USAGE = `npm run --silent check -- --story RECORD [RECORD…] [--format ${FORMATS.join('|')}]`;

/** The option of a story, for `parseArgs`. */
export const STORY_OPTIONS = { story: { type: 'boolean', default: false } } as const;

interface StoryValues {
  story: boolean;
  json: boolean;
  format?: string | undefined;
  receipt?: string | undefined;
  source: string[];
  date?: string | undefined;
  judge?: string | undefined;
  replay?: string | undefined;
  review?: string | undefined;
  rejudge: boolean;
  batch?: string | undefined;
  out?: string | undefined;
  workers?: string | undefined;
}

/**
 * What the options say of a story, or null where they ask for none.
 * @throws InputError where they are wrong
 */
export function storyFrom(values: StoryValues, positionals: readonly string[]): StoryAsk | null {
  if (!values.story) return null;
  const { json, format, receipt, source, date, judge, replay, review, rejudge, batch, out, workers } = values;
  const others = [receipt, date, judge, replay, review, batch, out, workers, ...source];
  if (rejudge || others.some((one) => one !== undefined))
    throw new InputError(`--story goes with RECORDs and --format alone; ${STORY_USAGE}`);
  if (positionals.length === 0) throw new InputError(`--story needs a RECORD; ${STORY_USAGE}`);
  if (positionals.length > MOST_RECORDS)
    throw new InputError(`--story takes ${MOST_RECORDS} RECORDs at most, not ${positionals.length}`);
  if (json && format !== undefined) throw new InputError('only one of --format and --json can be had');
  if (format !== undefined && !isFormat(format))
    throw new InputError(`--format ${format} is not ${FORMATS.join(', ')}; ${STORY_USAGE}`);
  return { records: positionals, format: json ? 'json' : (format ?? null) };
}

/** What is to be printed. */
export async function toldStory({ records: paths, format }: StoryAsk): Promise<string> {
  const records: CheckRecord[] = [];
  for (const path of paths) records.push(standingRecord(await readText(path, readReviewed)));
  const told = story(records);
  return format === null ? storyReport(told) : storyFile(format, told, english).text;
}
