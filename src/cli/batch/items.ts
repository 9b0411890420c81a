import { stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import * as v from 'valibot';
import { daySchema } from '../../engine/record';
import { fileReason } from '../file-reason';
import { filesIn } from '../files-in';
import { InputError, readText } from '../input';

/** A file, and what its user calls it. */
export interface NamedFile {
  name: string;
  path: string;
}

/** A page to check. It is called as it stands in LIST, or by its way within FOLDER. */
export interface Item extends NamedFile {
  sources: NamedFile[];
  date: string | null;
}

/** What holds where LIST does not say otherwise. */
export type Defaults = Pick<Item, 'sources' | 'date'>;

/** The endings of the formats that `check` reads. */
const READABLE = /\.(?:x?html?|txt|text|md|markdown|pdf|docx|json)$/i;

const path = v.pipe(v.string(), v.regex(/^[^\0]+$/, 'is no path'));
const rowSchema = v.strictObject({
  page: path,
  sources: v.optional(v.pipe(v.array(path), v.minLength(1, 'is empty'))),
  date: v.optional(v.nullable(daySchema)),
});

/**
 * The pages of a batch, and how many files of FOLDER are of formats that are not read.
 * @param given LIST or FOLDER
 * @throws InputError where there is none, or LIST is wrong
 */
export async function itemsOf(
  given: string,
  defaults: Defaults,
): Promise<{ items: Item[]; passedOver: number }> {
  const isFolder = await stat(given).then(
    (found) => found.isDirectory(),
    (cause) => {
      throw new InputError(`cannot read ${given}: ${fileReason(cause)}`, { cause });
    },
  );
  const found = isFolder ? await fromFolder(given, defaults) : await fromList(given, defaults);
  if (found.items.length === 0) throw new InputError(`${given} holds no page`);
  const alone = found.items.find(({ sources }) => sources.length === 0);
  if (alone !== undefined) {
    throw new InputError(`${alone.name} has no source: name one in its row, or for all with --source`);
  }
  return found;
}

/** Whether a path lies in a folder, or is the folder. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way.split(sep)[0] !== '..' && !isAbsolute(way);
}

/** A source that lies among the pages is none of them. */
async function fromFolder(folder: string, defaults: Defaults) {
  const sources = new Set(defaults.sources.map((source) => resolve(source.path)));
  const files = (await allIn(folder)).filter((file) => !sources.has(resolve(file)));
  const pages = files.filter((file) => READABLE.test(file));
  const items = pages.map((file): Item => {
    return { ...defaults, name: relative(folder, file).split(sep).join('/'), path: resolve(file) };
  });
  return { items, passedOver: files.length - pages.length };
}

async function allIn(folder: string): Promise<string[]> {
  try {
    return await filesIn(folder);
  } catch (cause) {
    throw new InputError(`cannot read all of ${folder}: ${fileReason(cause)}`, { cause });
  }
}

async function fromList(list: string, defaults: Defaults) {
  return { items: await readText(list, (text) => parseList(text, list, defaults)), passedOver: 0 };
}

/**
 * The rows of LIST: JSON Lines where its first line begins with `{`, else a path a line. Paths in it start where LIST
 * lies, so that the two can move together.
 * @throws InputError that names the line
 */
export function parseList(text: string, list: string, defaults: Defaults): Item[] {
  const folder = dirname(resolve(list));
  const named = (name: string): NamedFile => ({ name, path: resolve(folder, name) });
  const isRows = text.trimStart().startsWith('{');
  return text.split(/\r?\n/).flatMap((line, at): Item[] => {
    if (line.trim() === '') return [];
    const place = `${list}, line ${at + 1}`;
    const parsed = v.safeParse(rowSchema, isRows ? parseLine(line, place) : { page: line });
    if (!parsed.success) {
      const [issue] = parsed.issues;
      throw new InputError(`${place}: ${v.getDotPath(issue) ?? 'row'}: ${issue.message}`);
    }
    const { page, sources, date } = parsed.output;
    return [
      {
        ...named(page),
        sources: sources?.map(named) ?? defaults.sources,
        date: date ?? defaults.date,
      },
    ];
  });
}

function parseLine(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new InputError(`${place} is not JSON`, { cause });
  }
}
