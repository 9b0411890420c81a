import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { fileReason } from '../file-reason';
import { InputError } from '../input';
import { isRecordName, RECORDS } from './naming';

/** The folder that a batch writes: its mark, summary, report, and a folder of records. */

const MARK = 'batch.json';
const MARK_TEXT = `${JSON.stringify({ format: 'plumbline.batch/1' })}\n`;
export const SUMMARY = 'summary.csv';
export const REPORT = 'report.html';
/** What an interrupted batch may leave of a file. */
const PART = /^(.+)\.\d+-\d+\.part$/;
const OURS: readonly string[] = [MARK, SUMMARY, REPORT];

/**
 * Makes the folder, or takes one of an earlier batch.
 * @returns where the records go
 * @throws InputError where the folder holds other things or cannot be written
 */
export function claimFolder(folder: string): string {
  const records = join(folder, RECORDS);
  return writing(folder, () => {
    mkdirSync(folder, { recursive: true });
    const others = readdirSync(folder).filter((name) => !isPartOf(name, (whole) => whole === MARK));
    if (others.length > 0 && !hasMark(folder)) {
      throw new InputError(`--out ${folder} holds other things: name a new or empty folder, or a batch's`);
    }
    if (others.length === 0) writeWhole(join(folder, MARK), MARK_TEXT);
    mkdirSync(records, { recursive: true });
    // A link would lead out of the folder.
    if (!lstatSync(records).isDirectory()) throw new InputError(`${records} is no folder`);
    return records;
  });
}

/**
 * Removes what interrupted batches left of files, and records that are not of this batch.
 * @param keep the names of its records
 * @returns how many records went
 */
export function tidyFolder(folder: string, keep: ReadonlySet<string>): number {
  const records = join(folder, RECORDS);
  return writing(folder, () => {
    for (const name of readdirSync(folder)) {
      if (isPartOf(name, (whole) => OURS.includes(whole))) rmSync(join(folder, name));
    }
    let gone = 0;
    for (const name of readdirSync(records)) {
      const isOld = isRecordName(name) && !keep.has(name);
      if (isOld) gone++;
      if (isOld || isPartOf(name, isRecordName)) rmSync(join(records, name));
    }
    return gone;
  });
}

/**
 * Writes a file whole or not at all, also where the machine stops at any moment.
 * @throws InputError where it cannot be written
 */
export function writeWhole(path: string, text: string): void {
  const part = `${path}.${process.pid}-${threadId}.part`;
  writing(path, () => {
    rmSync(part, { force: true });
    const file = openSync(part, 'wx');
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(part, path);
  });
}

function isPartOf(name: string, isWhole: (whole: string) => boolean): boolean {
  const whole = PART.exec(name)?.[1];
  return whole !== undefined && isWhole(whole);
}

function hasMark(folder: string): boolean {
  try {
    return readFileSync(join(folder, MARK), 'utf8') === MARK_TEXT;
  } catch {
    return false;
  }
}

function writing<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    throw new InputError(`cannot write ${path}: ${fileReason(cause)}`, { cause });
  }
}
