import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { parsers } from '../../src/cli/parsers';
import { CorpusError } from '../../src/corpus/errors';
import { readFile } from '../../src/corpus/formats/file';
import { MAX_DOCUMENT, MAX_PAGES, newDocumentSchema } from '../../src/corpus/formats/limits';
import { spokenLater } from '../locales/say';
import { type Drawn, lines, pdfOf, pdfOfObjects, stream, wrapped } from './pdf-file';

const read = async (content: Uint8Array, name = 'report.pdf') => {
  const { document } = await readFile({ name, type: '', content, address: null }, parsers);
  return document;
};
const textOf = async (...pages: Drawn[][]) => (await read(pdfOf(pages))).text;

/** The pages of a document as its offsets cut them. */
function cut({ text, pages = [] }: { text: string; pages?: number[] }): string[] {
  return pages.map((from, at) => text.slice(from, pages[at + 1]).trim());
}

/** Letters so small that any number of them stands on a line. */
const TINY = { size: 0.001, step: 1 };

const FULL = 'The council met on Tuesday evening and agreed to mend the old stone bridge';
const STORY =
  `${FULL} with what is left of the harbour fund. The engineers of the county, who had found a crack in the second ` +
  'pier in spring, will begin in autumn and hope to be done in a year, the harbour trust said.';

describe('paragraphs', () => {
  test('lines are joined; a line that ends early, a gap or an indent ends a paragraph', async () => {
    const [first, second, third] = [
      `${FULL} before winter.`,
      `${STORY} It did so.`,
      `${STORY} Nobody objected.`,
    ];
    const [one, two, three] = [wrapped(first), wrapped(second), wrapped(third)];
    const text = await textOf([
      ...lines([...one, ...two]),
      ...lines(three, { y: 260 }),
      ...lines([FULL.slice(0, 60)], { x: 90, y: 260 + three.length * 14 }),
    ]);
    expect(text.split('\n\n')).toEqual([first, second, third, FULL.slice(0, 60)]);
  });

  test('a word cut at the end of a line is whole again, and one with a hyphen keeps it', async () => {
    const text = await textOf(
      lines([
        'The bridge was closed when the engi-',
        'neers of the county had found a well-',
        'known crack; its long-term repair was',
        'a mixed use of funds in the mode of 1990-',
        '2000, the trust said of that long-',
        'term plan and of what are mixed-',
        'mode funds of the town of Saint-',
        'Denis, decided on by twenty-',
        'one votes.',
      ]),
    );
    expect(text).toBe(
      'The bridge was closed when the engineers of the county had found a well-known crack; its long-term repair ' +
        'was a mixed use of funds in the mode of 1990-2000, the trust said of that long-term plan and of what are ' +
        'mixed-mode funds of the town of Saint-Denis, decided on by twenty-one votes.',
    );
  });

  test('a paragraph goes on over the page, and footnotes do not come between', async () => {
    const story = wrapped(STORY);
    const note = '1 Minutes of the council, page 4.';
    const first = [
      ...lines([...story, ...story.slice(0, 2)], { y: 600 }),
      ...lines([note], { y: 720, size: 9 }),
    ];
    const document = await read(pdfOf([first, lines([...story.slice(2), FULL])]));
    expect(cut(document)).toEqual([
      [STORY, note, story.slice(0, 2).join(' ')].join('\n\n'),
      [story.slice(2).join(' '), FULL].join('\n\n'),
    ]);
    expect(document.text).toContain(`\n\n${STORY}\n\n`);
  });

  test('a reference to a footnote changes no number; a power stays', async () => {
    const text = await textOf(
      lines(['It was built in 2019^3^ for 10^6^ pounds,^12^ on the 1^st^ of May.^*^']),
    );
    expect(text).toBe('It was built in 2019 for 106 pounds, on the 1st of May.');
  });
});

describe('pages', () => {
  // No line of one page is one of another's.
  const own = (number: number) => {
    const words = STORY.split(' ');
    const turned = (by: number) => [...words.slice(by), ...words.slice(0, by)];
    return [...turned(number * 7), ...turned(number * 9)].join(' ');
  };
  const page = (number: number) => [
    { text: 'Harbour Trust: yearly report', x: 200, y: 40, size: 9 },
    ...lines(wrapped(own(number))),
    { text: `Page ${number} of 5`, x: 280, y: 760, size: 9 },
  ];

  test('headers, footers and page numbers that repeat are left out', async () => {
    const document = await read(pdfOf([1, 2, 3, 4, 5].map(page)));
    expect(cut(document)).toEqual([1, 2, 3, 4, 5].map((number) => own(number)));
  });

  test('of two pages only their numbers', async () => {
    expect(cut(await read(pdfOf([1, 2].map(page))))).toEqual([
      `Harbour Trust: yearly report\n\n${own(1)}`,
      `Harbour Trust: yearly report\n\n${own(2)}`,
    ]);
  });

  test('pages that are the same throughout stay', async () => {
    const same = lines(['Minutes of the harbour trust', FULL]);
    expect(cut(await read(pdfOf([same, same, same])))).toEqual(
      Array(3).fill(`Minutes of the harbour trust\n\n${FULL}`),
    );
  });

  test('a page without text begins where the next one does', async () => {
    const document = await read(pdfOf([lines([FULL]), [], lines(['The end of it all.'])]));
    expect(document.pages).toEqual([0, FULL.length + 2, FULL.length + 2]);
    expect(v.is(newDocumentSchema, document)).toBe(true);
  });

  const LEFT = Array.from({ length: 12 }, (_, at) => `Left line ${at} is told here, word by word`);
  const RIGHT = Array.from({ length: 12 }, (_, at) => `right line ${at} is told there, word by word`);
  const head = { text: 'A long heading that stands over both columns of the page', x: 72, y: 60, size: 16 };
  const left = lines(LEFT, { x: 72, size: 10 });
  const right = lines(RIGHT, { x: 330, size: 10 });

  test.each([
    ['column by column', [head, ...left, ...right]],
    ['line by line', [head, ...left.flatMap((line, at) => [line, right[at] ?? line])]],
    ['backwards', [...right.toReversed(), ...left.toReversed(), head]],
  ])('two columns are read one after the other, drawn %s', async (_, drawn) => {
    expect(await textOf(drawn)).toBe(`${head.text}\n\n${[...LEFT, ...RIGHT].join(' ')}`);
  });

  test('a table is read row by row', async () => {
    const rows = ['North', 'South', 'East', 'West', 'Centre', 'Port'].map((name, at) => [
      name,
      `${at * 7 + 3}`,
    ]);
    const drawn = rows.flatMap(([name = '', count = ''], at) => [
      { text: name, x: 72, y: 100 + at * 20 },
      { text: count, x: 400, y: 100 + at * 20 },
    ]);
    expect((await textOf(drawn)).split(/\s*\n+/)).toEqual(rows.map((row) => row.join(' ')));
  });

  test('numbers of a court’s lines are left out, and so is what is drawn across', async () => {
    const told = Array.from(
      { length: 12 },
      (_, at) => `THE WITNESS: I told you so, and will again, ${at} times.`,
    );
    const drawn = [
      ...lines(told, { x: 110 }),
      ...told.map((_, at): Drawn => ({ text: String(at + 1), x: 72, y: 100 + at * 14 })),
      { text: 'DRAFT', x: 200, y: 500, size: 60, turned: 45 },
    ];
    expect((await textOf(drawn)).replace(/\s+/g, ' ')).toBe(told.join(' '));
  });

  test('a page that lies on its side is read', async () => {
    const sideways = lines([FULL, 'before winter.']).map((line) => ({
      ...line,
      x: line.y,
      y: 700,
      turned: 90,
    }));
    expect(await textOf(sideways)).toBe(`${FULL} before winter.`);
  });
});

describe('what it says of itself', () => {
  const body = [{ text: 'The harbour report', x: 72, y: 60, size: 20 }, ...lines([FULL, FULL, FULL])];
  const labels = async (info: Record<string, string>) => {
    const { title, author, date, language, kind } = await read(pdfOf([body], { info }));
    return [title, author, date, language, kind];
  };

  test('title, author and day', async () => {
    const info = {
      Title: 'Report on the harbour',
      Author: 'Ada Brough',
      CreationDate: "D:20250509233000-07'00'",
    };
    expect(await labels(info)).toEqual(['Report on the harbour', 'Ada Brough', '2025-05-09', null, 'report']);
  });

  test.each([
    ['Microsoft Word - final_v3.doc', 'jsmith', 'D:20250230'],
    ['untitled', 'Microsoft Office User', 'yesterday'],
    ['10811.exe', 'admin', 'D:00000101'],
    ['Annual template of another office', 'x@y.example', ''],
  ])('but not what a program wrote there: %s', async (Title, Author, CreationDate) => {
    const said = await labels({ Title, Author, CreationDate });
    expect(said).toEqual(['The harbour report', null, null, null, 'report']);
  });
});

describe('what cannot be read says so, and by name', () => {
  const fine = pdfOf([lines([FULL])]);
  const locked = pdfOf([lines([FULL])], {
    objects: [`<< /Filter /Standard /V 1 /R 2 /P -4 /O (${'o'.repeat(32)}) /U (${'u'.repeat(32)}) >>`],
    trailer: `/Encrypt 5 0 R /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]`,
  });
  const form = pdfOf([lines(['Please wait...', 'If this message is not replaced'])], {
    catalogue: `/AcroForm << /XFA 5 0 R /Fields [] >>`,
    objects: [stream('<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"/>')],
  });
  const many = pdfOfObjects(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Count ${MAX_PAGES + 1} /Kids [${'3 0 R '.repeat(MAX_PAGES + 1)}] >>`,
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>',
    ],
    '/Root 1 0 R',
  );

  test.each([
    ['empty', new Uint8Array(), /report\.pdf holds no text/],
    [
      'no PDF',
      Uint8Array.from(Buffer.from('A text, not a PDF.')),
      /report\.pdf is damaged or is not what its name says/,
    ],
    ['its beginning only', fine.slice(0, 60), /report\.pdf is damaged/],
    ['without its end', fine.slice(0, -100), /report\.pdf is damaged/],
    ['locked', locked, /report\.pdf is locked with a password/],
    ['without text', pdfOf([[], []]), /report\.pdf holds no text that can be read: is it a scan\?/],
    ['a form whose text is elsewhere', form, /is it a scan/],
    ['too many pages', many, /report\.pdf has 2,001 pages, of at most 2,000/],
    ['too large', new Uint8Array(20_000_001), /report\.pdf is too large/],
  ])('%s', async (_, content, message) => {
    await expect(spokenLater(read(content))).rejects.toThrow(message);
  });

  test('too much text', async () => {
    const long = pdfOf([lines(Array(30).fill('word '.repeat(MAX_DOCUMENT / 100)), TINY)]);
    await expect(spokenLater(read(long))).rejects.toThrow(/longer than 2,000,000 characters/);
  });

  test('a file whose table is wrong is read all the same', async () => {
    const wrong = Buffer.from(fine)
      .toString('latin1')
      .replace(/startxref\n\d+/, 'startxref\n7');
    expect((await read(Uint8Array.from(Buffer.from(wrong, 'latin1')))).text).toBe(FULL);
  });

  test('the bytes tell the format, not the name', async () => {
    expect((await read(fine, 'report.txt')).text).toBe(FULL);
    const served = Uint8Array.from([...Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), ...fine]);
    expect((await read(served)).text).toBe(FULL);
    expect(
      (await read(Uint8Array.from(Buffer.from('How %PDF- files begin.')), 'notes.txt')).pages,
    ).toBeUndefined();
  });
});

describe('hostile files', () => {
  test('a script of the file never runs', async () => {
    const script = pdfOf([lines([FULL])], {
      catalogue:
        '/OpenAction << /S /JavaScript /JS (globalThis.ran = true; app.alert\\(1\\)) >> /AA << /WC 5 0 R >>',
      objects: ['<< /S /JavaScript /JS (globalThis.ran = true) >>'],
      page: '/AA << /O 5 0 R >>',
    });
    expect((await read(script)).text).toBe(FULL);
    expect(Reflect.has(globalThis, 'ran')).toBe(false);
  });

  test('a line of a million characters, and a hundred thousand pieces on one line or one below the other', async () => {
    expect((await textOf(lines(['word '.repeat(200_000)], TINY))).length).toBe(999_999);
    const many = (x: number, y: number) =>
      Array.from(
        { length: 50_000 },
        (_, at): Drawn => ({ text: 'word', x: 10 + at * x, y: 10 + at * y, size: 2 }),
      );
    expect((await textOf(many(0.1, 0))).length).toBeGreaterThan(0);
    expect((await textOf(many(0, 0.01))).length).toBeGreaterThan(0);
    expect((await textOf(many(7, 5))).length).toBeGreaterThan(0);
  });

  test('whatever is wrong with it, it is read or refused', async () => {
    const fine = pdfOf([lines([FULL, 'before winter.']), lines(['And so on.'])], {
      info: { Title: 'A report' },
    });
    const changes = fc.array(fc.tuple(fc.nat(fine.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(changes, fc.nat(fine.length), async (changed, end) => {
        const bytes = fine.slice(0, end < 40 ? undefined : end);
        for (const [at, byte] of changed) if (at > 8) bytes[at] = byte;
        const outcome = await read(bytes).catch((error: unknown) => error);
        expect(outcome instanceof CorpusError || v.is(newDocumentSchema, outcome)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
