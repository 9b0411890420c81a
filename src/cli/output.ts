/** What is printed of a record or a review: `--format FORMAT`, `--json`, `--receipt RECEIPT`, or else a report for the terminal. */
import { deskFile } from '../corpus/formats/report/desk-file';
import { checkOf } from '../corpus/formats/review/fold';
import type { Review } from '../corpus/formats/review/schema';
import type { CheckRecord } from '../engine/record';
import type { DeskFormat } from '../protocol';
import { english } from './english';
import { InputError, orInputError } from './input';
import { heldAgainst } from './receipt';

/** What the options call a format, and what it is. */
const FORMATS = {
  json: 'record',
  receipt: 'receipt',
  html: 'html',
  markdown: 'markdown',
  csv: 'csv',
  annotations: 'annotations',
  bibtex: 'bibtex',
  ris: 'ris',
  csl: 'csl',
  review: 'review',
  'claim-review': 'claim-review',
} as const satisfies Record<string, DeskFormat>;

export const FORMAT_NAMES = Object.keys(FORMATS).join(', ');

/** A format, or the file of a receipt that the record is held against. */
export type Output = { format: DeskFormat } | { receipt: string } | null;

/** The options, for `parseArgs`. */
export const OUTPUT_OPTIONS = {
  format: { type: 'string' },
  json: { type: 'boolean', default: false },
  receipt: { type: 'string' },
} as const;

interface OutputValues {
  format?: string | undefined;
  json: boolean;
  receipt?: string | undefined;
}

/**
 * The output that the options name; null for none.
 * @throws InputError where there is no such format, or where they name two
 */
export function outputFrom({ format, json, receipt }: OutputValues): Output {
  const named = [format, receipt].filter((one) => one !== undefined).length + Number(json);
  if (named > 1) throw new InputError('only one of --format, --json and --receipt can be had');
  if (receipt !== undefined) return { receipt };
  if (json) return { format: FORMATS.json };
  if (format === undefined) return null;
  const known = Object.entries(FORMATS).find(([name]) => name === format);
  if (known === undefined) throw new InputError(`--format ${format} is not ${FORMAT_NAMES}`);
  return { format: known[1] };
}

/**
 * A record, or a review of one, as it was asked for.
 * @param report what is printed where nothing was
 * @throws InputError where there is nothing of that format
 */
export async function printed(
  output: Output,
  of: CheckRecord | Review,
  report: () => string,
): Promise<string> {
  if (output === null) return report();
  if ('receipt' in output) return heldAgainst(output.receipt, checkOf(of));
  return orInputError(() => deskFile(output.format, of, english).text);
}
