/** What is printed of a record: `--format FORMAT`, `--json`, `--receipt RECEIPT`, or else a report for the terminal. */
import { receiptOf } from '../corpus/formats/receipt';
import { writeRecord } from '../corpus/formats/record';
import { REPORT_FORMATS, type ReportFormat, reportAs } from '../corpus/formats/report';
import type { CheckRecord } from '../engine/record';
import { english } from './english';
import { InputError } from './input';
import { heldAgainst } from './receipt';

type Format = 'json' | 'receipt' | ReportFormat;
export const FORMATS: readonly Format[] = ['json', 'receipt', ...REPORT_FORMATS];

/** A format, or the file of a receipt that the record is held against. */
export type Output = { format: Format } | { receipt: string } | null;

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
  if (json) return { format: 'json' };
  if (format === undefined) return null;
  const known = FORMATS.find((one) => one === format);
  if (known === undefined) throw new InputError(`--format ${format} is not ${FORMATS.join(', ')}`);
  return { format: known };
}

/**
 * The record as it was asked for.
 * @param report what is printed where nothing was
 */
export async function printed(output: Output, record: CheckRecord, report: () => string): Promise<string> {
  if (output === null) return report();
  if ('receipt' in output) return heldAgainst(output.receipt, record);
  const { format } = output;
  if (format === 'json') return writeRecord(record);
  return format === 'receipt'
    ? `${JSON.stringify(receiptOf(record), null, 2)}\n`
    : reportAs(format, record, english);
}
