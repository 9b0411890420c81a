/** What a review leaves as, file by file, read by what others read such files with. */
import { readFileSync } from 'node:fs';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { Ajv } from 'ajv';
import { parse } from 'csv-parse/sync';
import { parseHTML } from 'linkedom';
import MarkdownIt from 'markdown-it';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { DESK_FORMATS, type DeskFormat } from '../../src/protocol';
import type { ShownNote } from './at-desk';
import { type SavedFile, savedFile } from './saving';
import { ARTICLE, HEADLINE, REPORT, WEIR_PAGES } from './weir';

/** What must be found again in the files. */
export interface Reviewed {
  reviewer: string;
  notes: readonly ShownNote[];
}

/** Saves the review in every format that the menu has. */
export async function saveAll(desk: Page): Promise<Map<DeskFormat, SavedFile>> {
  const offered = await desk.$$eval('[data-format]', (buttons) =>
    buttons.map((button) => button.getAttribute('data-format')),
  );
  expect(offered).toEqual([...DESK_FORMATS]);
  const files = new Map<DeskFormat, SavedFile>();
  for (const format of DESK_FORMATS) files.set(format, await saveAs(desk, format));
  return files;
}

/** Saves the review in one format. */
export function saveAs(desk: Page, format: DeskFormat): Promise<SavedFile> {
  return savedFile(desk, async () => {
    await desk.$eval('.desk-menu:has([data-format])', (menu) => menu.setAttribute('open', ''));
    await desk.click(`[data-format="${format}"]`);
  });
}

/** Reads every file, and looks for the review in it. */
export function lookInto(files: ReadonlyMap<DeskFormat, SavedFile>, reviewed: Reviewed): void {
  const names = [...files.values()].map(({ name }) => name);
  expect(new Set(names).size).toBe(DESK_FORMATS.length);
  for (const format of DESK_FORMATS) LOOKS[format](files.get(format)?.text ?? '', reviewed);
}

const LOOKS: Record<DeskFormat, (text: string, reviewed: Reviewed) => void> = {
  html(text, reviewed) {
    const { document } = parseHTML(text);
    expect(document.querySelector('h1')?.textContent).toContain(HEADLINE);
    expect(document.querySelectorAll('script, img, link')).toHaveLength(0);
    isTold(document.body.textContent, reviewed);
  },
  markdown(text, reviewed) {
    const { document } = parseHTML(`<html><body>${new MarkdownIt().render(text)}</body></html>`);
    expect(document.querySelector('h1')?.textContent).toContain(HEADLINE);
    isTold(document.body.textContent, reviewed);
  },
  csv(text, { reviewer, notes }) {
    const rows: { id: string; decision: string; rating: string; reviewer: string }[] = parse(text, {
      bom: true,
      columns: true,
    });
    expect(rows).toHaveLength(notes.length);
    for (const decision of ['confirmed', 'rejected', 'edited'])
      expect(rows.filter((row) => row.decision === decision)).toHaveLength(
        notes.filter(({ says }) => says.toLowerCase().includes(` ${decision} `)).length,
      );
    const ids = new Set(rows.map((row) => row.id));
    expect(notes.filter(({ id }) => !ids.has(id))).toEqual([]);
    expect(rows.find((row) => row.rating === 'Exaggerated')).toMatchObject({ reviewer });
  },
  record: (text) => isOf('check-1', text),
  receipt: (text) => isOf('receipt-1', text),
  review: (text) => isOf('review-1', text),
  annotations(text, { reviewer }) {
    const { total, first } = JSON.parse(text);
    expect(first.items).toHaveLength(total);
    expect(total).toBeGreaterThan(30);
    const page = String(WEIR_PAGES[ARTICLE]?.body);
    for (const { type, creator, target } of first.items) {
      expect([type, [creator].flat()[0]]).toEqual(['Annotation', { type: 'Person', name: reviewer }]);
      if (target.selector) expect(page).toContain(target.selector.exact);
    }
  },
  'claim-review'(text, { reviewer }) {
    expect(JSON.parse(text)).toEqual([
      expect.objectContaining({
        '@type': 'ClaimReview',
        author: { '@type': 'Person', name: reviewer },
        reviewRating: { '@type': 'Rating', alternateName: 'Exaggerated' },
        reviewBody: expect.stringContaining('It stands by its report.'),
      }),
    ]);
  },
  bibtex: (text) => isCited(text, '@biblatex/text'),
  ris: (text) => isCited(text, '@ris/file'),
  csl: (text) => isCited(text, '@else/json'),
};

/** Whether a report tells a person what was decided. */
function isTold(text: string, { reviewer }: Reviewed): void {
  for (const words of [reviewer, 'Exaggerated', 'It stands by its report.', 'less than that', 'Rejected'])
    expect(text).toContain(words);
}

/** Whether it fits the schema that is published for it. */
function isOf(schema: string, text: string): void {
  const file = new URL(`../../docs/schemas/${schema}.schema.json`, import.meta.url);
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(
    JSON.parse(readFileSync(file, 'utf8')),
  );
  validate(JSON.parse(text));
  expect(validate.errors ?? []).toEqual([]);
}

function isCited(text: string, forceType: string): void {
  const titles = new Cite(text, { forceType }).data.map(({ title }) => title);
  expect(titles).toContain(HEADLINE);
  expect(titles).toContain(REPORT.title);
}
