/** What a record is printed as: `--format FORMAT`, or `--json`. */
import { writeRecord } from '../corpus/formats/record';
import { REPORT_FORMATS, type ReportFormat, reportAs } from '../corpus/formats/report';
import type { CheckRecord } from '../engine/record';
import { english } from './english';
import { InputError } from './input';

export type Format = 'json' | ReportFormat;
export const FORMATS: readonly Format[] = ['json', ...REPORT_FORMATS];

/** The two options, for `parseArgs`. */
export const FORMAT_OPTIONS = {
  format: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/**
 * The format that the options name; null for none.
 * @throws InputError where there is no such format, or where they name two
 */
export function formatFrom({ format, json }: { format?: string | undefined; json: boolean }): Format | null {
  if (format === undefined) return json ? 'json' : null;
  if (json) throw new InputError('--json and --format do not go together');
  const known = FORMATS.find((one) => one === format);
  if (known === undefined) throw new InputError(`--format ${format} is not ${FORMATS.join(', ')}`);
  return known;
}

/** The record as a file of this format. */
export function writtenAs(format: Format, record: CheckRecord): string {
  return format === 'json' ? writeRecord(record) : reportAs(format, record, english);
}
