import { readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { MAX_INPUT } from '../../corpus/formats/limits';
import { readRecord, writeRecord } from '../../corpus/formats/record';
import { conclude, isEnglish, isTooShort, propose } from '../../engine';
import type { CheckRecord, PageInput } from '../../engine/record';
import { fileReason } from '../file-reason';
import { InputError, pageFrom } from '../input';
import { writeWhole } from './folder';
import type { Item, NamedFile } from './items';
import { recordName } from './naming';
import { digestOf, type Outcome, type Problem } from './outcome';
import { hashOf, type Source, SourceShelf } from './source-shelf';

/** What came of a page, and whether its record was there before. */
export interface Answer {
  outcome: Outcome;
  isOld: boolean;
}

/** Why there will be no record. */
class NoRecord extends Error {
  override readonly name = 'NoRecord';
  readonly problem: Problem;

  constructor(kind: Problem['kind'], reason: string) {
    super(reason);
    this.problem = { kind, reason };
  }

  inSource(name: string): NoRecord {
    return new NoRecord(this.problem.kind, `its source ${name}: ${this.problem.reason}`);
  }
}

/** Checks one page after the other and writes their records. */
export class Checker {
  readonly #records: string;
  readonly #shelf = new SourceShelf(bytesOf);

  /** @param records the folder for them */
  constructor(records: string) {
    this.#records = records;
  }

  /**
   * Checks a page, unless there is a record of the same inputs.
   * @throws InputError where the record cannot be written; anything else is a defect
   */
  async check(item: Item): Promise<Answer> {
    const { name } = item;
    try {
      const content = await bytesOf(item.path);
      const sources: Source[] = [];
      for (const source of item.sources) sources.push(await this.#source(source));
      const page = { name, hash: hashOf(content) };
      const record = recordName({ page, sources, date: item.date });
      const old = recordAt(join(this.#records, record));
      if (old !== null) return { outcome: { name, record, digest: digestOf(old) }, isOld: true };
      const read = await readPage(name, content);
      const fresh = checked({ ...read, date: item.date ?? read.date }, sources);
      writeWhole(join(this.#records, record), writeRecord(fresh));
      return { outcome: { name, record, digest: digestOf(fresh) }, isOld: false };
    } catch (error) {
      if (error instanceof NoRecord) return { outcome: { name, problem: error.problem }, isOld: false };
      throw error;
    }
  }

  async #source(file: NamedFile): Promise<Source> {
    try {
      return await this.#shelf.get(file);
    } catch (error) {
      const why = noRecord(error);
      throw why instanceof NoRecord ? why.inSource(file.name) : why;
    }
  }
}

function checked(page: PageInput, sources: readonly Source[]): CheckRecord {
  if (isTooShort(page.text)) throw new NoRecord('too short', 'the page is shorter than three sentences');
  if (!isEnglish(page.text)) throw new NoRecord('not English', 'the page does not read as English');
  const proposals = propose(
    page,
    sources.map((source) => source.prepared()),
  );
  return conclude(proposals, []);
}

/** A file's bytes. */
async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    // A device or a pipe might never end.
    if (!found.isFile() && !found.isDirectory()) throw new NoRecord('unreadable', 'it is no file');
    if (found.size > MAX_INPUT) {
      throw new NoRecord('unreadable', `it is too large: ${found.size} bytes, of at most ${MAX_INPUT}`);
    }
    return await readFile(path);
  } catch (error) {
    throw error instanceof NoRecord ? error : new NoRecord('unreadable', fileReason(error));
  }
}

async function readPage(name: string, content: Uint8Array): Promise<PageInput> {
  try {
    return await pageFrom(name, content);
  } catch (error) {
    throw noRecord(error);
  }
}

/** What cannot be read of a page or its sources is the page's problem, not the batch's. */
function noRecord(error: unknown): unknown {
  if (!(error instanceof InputError)) return error;
  // The rest is for those who wanted to add it to their library.
  const [reason = ''] = error.message.split('. Nothing was added');
  return new NoRecord('unreadable', reason);
}

/** The record of the same inputs, where there is a whole one. */
function recordAt(path: string): CheckRecord | null {
  try {
    return readRecord(readFileSync(path, 'utf8'), path);
  } catch {
    return null;
  }
}
