/**
 * The picture of imports: which room of `src` may import which, and that its files stay small. A room is a
 * folder or a file directly under `src`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const MAX_LINES = 400;

/** `article/types` names a file, `engine/text` a folder, `article` a whole room. */
interface Allowance {
  values: string[];
  /** What may be imported as types only, beside what may be imported as values. */
  types: string[];
}

/** Contracts that carry no code of their own: every room but the engine may take their types. */
const CONTRACTS = [
  'engine/record',
  'article/types',
  'corpus/formats/review/schema',
  'engine/story/schema',
  'protocol',
  'settings',
];

/**
 * The one file of `platform` that the command line takes: it says the same words as the browser, in the same
 * forms. It knows nothing of a browser, and is in no contract's room, as contracts carry no code for `platform` either.
 */
const SAYER = 'platform/sayer';

/** How a note is worded, drawn and linked, on the page and in reports alike: pure functions of a note. */
const WORDING = ['card/words', 'card/rules', 'card/family', 'card/fragment'];

const ROOMS: Record<string, Allowance> = {
  engine: { values: [], types: [] },
  article: { values: ['engine/text'], types: CONTRACTS },
  corpus: { values: ['engine', 'article', ...WORDING], types: CONTRACTS },
  inference: { values: ['engine/judge'], types: CONTRACTS },
  'engine-host': {
    values: ['engine', 'corpus', 'inference', 'article', 'protocol', 'platform'],
    types: CONTRACTS,
  },
  background: { values: ['protocol', 'platform', 'settings', 'engine-host/page'], types: CONTRACTS },
  content: { values: ['article', 'protocol', 'platform', 'settings', 'card'], types: CONTRACTS },
  card: { values: [], types: CONTRACTS },
  pages: { values: ['protocol', 'platform', 'settings', 'card', 'ui', 'sanitize'], types: CONTRACTS },
  ui: { values: [], types: CONTRACTS },
  sanitize: { values: [], types: CONTRACTS },
  platform: { values: [], types: CONTRACTS },
  protocol: { values: [], types: CONTRACTS },
  settings: { values: [], types: CONTRACTS },
  cli: { values: ['engine', 'article', 'corpus', 'inference', SAYER, ...WORDING], types: CONTRACTS },
};

/** Packages that only these rooms may import. */
const PACKAGES: Record<string, string[]> = {
  'webextension-polyfill': ['platform'],
  dompurify: ['sanitize'],
  preact: ['pages', 'ui'],
  linkedom: ['cli'],
};

interface Import {
  specifier: string;
  types: boolean;
  dynamic: boolean;
  line: number;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => posix.join(folder, name.split(sep).join('/')))
    .sort();
}

/** Every import and re-export of a file, `import()` and `new Worker(new URL(…))` included. */
function importsOf(file: string, code: string): Import[] {
  const { module, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0]?.message}`);
  const lineOf = (offset: number) => code.slice(0, offset).split('\n').length;
  const found: Import[] = [];
  for (const { moduleRequest, entries, start } of module.staticImports) {
    const types = entries.length > 0 && entries.every((entry) => entry.isType);
    found.push({ specifier: moduleRequest.value, types, dynamic: false, line: lineOf(start) });
  }
  for (const { entries, start } of module.staticExports) {
    for (const { moduleRequest, isType } of entries) {
      if (moduleRequest === null) continue;
      found.push({ specifier: moduleRequest.value, types: isType, dynamic: false, line: lineOf(start) });
    }
  }
  for (const { moduleRequest, start } of module.dynamicImports) {
    const specifier = code.slice(moduleRequest.start, moduleRequest.end).replace(/^['"`]|['"`]$/g, '');
    found.push({ specifier, types: false, dynamic: true, line: lineOf(start) });
  }
  for (const { index, 1: specifier = '' } of code.matchAll(/new URL\(\s*'(\.[^']*)',\s*import\.meta\.url/g)) {
    found.push({ specifier, types: false, dynamic: false, line: lineOf(index) });
  }
  return found;
}

const roomOf = (place: string) => place.split('/')[0]?.replace(/\.tsx?$/, '') ?? '';
const isWithin = (place: string, allowed: string) =>
  place === allowed || place.startsWith(`${allowed}/`) || place.replace(/\.tsx?$/, '') === allowed;

/** What is wrong with one import, or null. */
function fault(file: string, { specifier, types }: Import): string | null {
  const room = roomOf(relative('src', file).split(sep).join('/'));
  const allowance = ROOMS[room];
  if (allowance === undefined) return `${room} is no room of the table`;
  const path = specifier.replace(/\?.*$/, '');
  if (!path.startsWith('.')) {
    const name = path.split('/', path.startsWith('@') ? 2 : 1).join('/');
    const rooms = PACKAGES[name];
    if (rooms === undefined || rooms.includes(room)) return null;
    return `only ${rooms.join(' and ')} may import ${name}`;
  }
  const place = relative(join(root, 'src'), resolve(root, dirname(file), path))
    .split(sep)
    .join('/');
  if (place.startsWith('..') || roomOf(place) === room) return null;
  const allowed = types ? [...allowance.values, ...allowance.types] : allowance.values;
  if (allowed.some((one) => isWithin(place, one))) return null;
  const list = allowance.values.length === 0 ? 'nothing' : allowance.values.join(', ');
  return `${room} may not import ${place}${types ? '' : ' as a value'} (it may import ${list})`;
}

const files = sourceFiles('src').map((file) => {
  const code = readFileSync(join(root, file), 'utf8');
  return { file, code, imports: importsOf(file, code) };
});

describe('rooms', () => {
  test('every import points the way that the table allows', () => {
    const faults = files.flatMap(({ file, imports }) =>
      imports.flatMap((one) => {
        const wrong = fault(file, one);
        return wrong === null ? [] : [`${file}:${one.line} ${wrong}`];
      }),
    );
    expect(faults).toEqual([]);
  });

  test(`${SAYER} imports types only, so that it runs without a browser`, () => {
    const sayer = files.find(({ file }) => file === `src/${SAYER}.ts`);
    expect(sayer?.imports.filter(({ types }) => !types)).toEqual([]);
  });

  test('nothing that runs in a page is loaded with import()', () => {
    const pageRooms = ['content', 'card', 'article'];
    const faults = files
      .filter(({ file }) => pageRooms.includes(roomOf(file.slice('src/'.length))))
      .flatMap(({ file, imports }) =>
        imports.filter((one) => one.dynamic).map((one) => `${file}:${one.line}`),
      );
    expect(faults).toEqual([]);
  });

  test('only platform touches the browser’s extension API', () => {
    const faults = files
      .filter(({ file }) => roomOf(file.slice('src/'.length)) !== 'platform')
      .flatMap(({ file, code }) =>
        code
          .split('\n')
          .flatMap((line, index) =>
            /^\s*(\*|\/\/|\/\*)/.test(line) || !/(?<![\w.'"`])(chrome|browser)\.[a-z]/.test(line)
              ? []
              : [`${file}:${index + 1} ${line.trim()}`],
          ),
      );
    expect(faults).toEqual([]);
  });

  test(`no file is longer than ${MAX_LINES} lines, unless its head says why`, () => {
    const long = [...files.map(({ file }) => file), ...sourceFiles('test'), ...sourceFiles('scripts')].filter(
      (file) => {
        const lines = readFileSync(join(root, file), 'utf8').split('\n');
        return lines.length > MAX_LINES && !/long because/i.test(lines.slice(0, 30).join('\n'));
      },
    );
    expect(long).toEqual([]);
  });
});
