import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { BriefNote, Digest, Outcome } from '../../src/cli/batch/outcome';
import { progressLine } from '../../src/cli/batch/progress';
import { reportPage } from '../../src/cli/batch/report-html';
import { printedTable, summaryTable } from '../../src/cli/batch/table';
import type { Kind, Severity } from '../../src/engine/record';

const note = (kind: Kind, severity: Severity, words = 'will'): BriefNote => ({
  kind,
  rule: 'modality-raised',
  severity,
  headline: `Source: “could”. Page: “${words}”.`,
  mark: kind === 'dropped' ? null : words,
  claim: kind === 'dropped' ? null : `It ${words} close.`,
  fact: 'It could close.',
});

function pageOf(name: string, digest: Partial<Digest>): Outcome {
  const empty = { date: null, sentences: 10, compared: 10, complete: true, sources: ['A report'], hidden: 0 };
  const record = `${name}-0123456789abcdef.json`;
  return { name, record, digest: { title: `Title of ${name}`, notes: [], ...empty, ...digest } };
}

const OUTCOMES: Outcome[] = [
  pageOf('a', {
    compared: 5,
    hidden: 2,
    notes: [note('overstated', 3), note('overstated', 2), note('dropped', 2), note('dropped', 2)],
  }),
  { name: 'b', problem: { kind: 'unreadable', reason: 'there is no such file' } },
  pageOf('c', { compared: 10, notes: [note('contradicted', 3), note('dropped', 1)] }),
  pageOf('d', { compared: 0, complete: false, date: '2025-05-31' }),
];

describe('the report', () => {
  const { document } = parseHTML(reportPage(OUTCOMES));
  const figures = () =>
    Object.fromEntries(
      [...document.querySelectorAll('dl > div')].map((one) => [
        one.querySelector('dt')?.textContent,
        one.querySelector('dd')?.textContent,
      ]),
    );
  const plots = () =>
    [...document.querySelectorAll('svg')].map((plot) => plot.getAttribute('aria-label') ?? '');

  it('adds up what was checked', () => {
    expect(figures()).toEqual({
      sentences: '30',
      'of them compared': '15',
      notes: '6',
      'of them on what is left out': '3',
      'pages without a note': '1',
      'pages not checked': '1',
    });
  });

  it('draws notes by kind and severity, what was compared and what is left out', () => {
    const [notes = '', coverage = '', dropped = ''] = plots();
    expect(notes).toContain('Stronger than the source: 1 of severity 3, 1 of severity 2, 0 of severity 1');
    expect(notes).toContain('Left out: 0 of severity 3, 2 of severity 2, 1 of severity 1');
    expect(coverage).toContain('0–10: 1,');
    expect(coverage).toContain('50–60: 1,');
    expect(coverage).toContain('90–100: 1.');
    expect(dropped).toBe('Pages by facts left out: 0: 0, 1: 1, 2: 1.');
    expect(document.body.textContent).toContain('Not counted, as their text is not whole: 1.');
    const totals = [...(document.querySelector('svg')?.querySelectorAll('.total') ?? [])];
    expect(totals.map((total) => total.textContent)).toEqual(['2', '0', '0', '0', '1', '0', '3']);
  });

  it('has a row a page, with its record and its notes', () => {
    const [bad, good] = [...document.querySelectorAll('tbody')].map((body) =>
      [...body.querySelectorAll('tr')].map((row) =>
        [...row.querySelectorAll('td')].map((cell) => cell.textContent),
      ),
    );
    expect(bad).toEqual([['b', 'there is no such file']]);
    expect(good).toEqual([
      ['Title of aa', '5 of 10, 50 %', '4', '1', '3', '·', '2'],
      ['Title of cc', '10 of 10, 100 %', '2', '1', '·', '1', '1'],
      ['Title of dd', '0 of 10, 0 %', '·', '·', '·', '·', '–'],
    ]);
    expect(document.querySelector('a[href="records/a-0123456789abcdef.json"]')?.textContent).toBe('a');
    expect(document.querySelectorAll('section')).toHaveLength(2);
    expect(document.querySelector('section li')?.textContent).toContain('Source: “could”. Page: “will”.');
  });

  it('needs nothing else, and takes no text for markup', () => {
    const html = reportPage([
      pageOf('<script>', { title: '<img src=x>', notes: [note('overstated', 1, '</li><script>')] }),
    ]);
    expect(html).not.toMatch(/@import|url\(/);
    const { document: hostile } = parseHTML(html);
    expect(hostile.querySelectorAll('script, img, link, [src], [style]')).toHaveLength(0);
    const links = [...hostile.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['#page-1', 'records/<script>-0123456789abcdef.json']);
  });

  it('tells of a batch in which nothing could be checked', () => {
    const { document: empty } = parseHTML(reportPage(OUTCOMES.slice(1, 2)));
    expect(empty.querySelector('h1')?.textContent).toBe('0 pages compared with their sources');
    expect(empty.querySelectorAll('svg')).toHaveLength(0);
  });
});

describe('the summary', () => {
  it('has a row a page for spreadsheets', () => {
    expect(summaryTable(OUTCOMES).split('\r\n')).toEqual([
      '\uFEFF"page","problem","reason","record","title","date","sentences","compared","notes","severity_3","severity_2","severity_1","overstated","understated","altered-quote","misattributed","contradicted","loaded-wording","dropped","not_shown"',
      '"a","","","records/a-0123456789abcdef.json","Title of a","","10","5","4","1","3","0","2","0","0","0","0","0","2","2"',
      `"b","unreadable","there is no such file"${',""'.repeat(17)}`,
      '"c","","","records/c-0123456789abcdef.json","Title of c","","10","10","2","1","0","1","0","0","0","0","1","0","1","0"',
      '"d","","","records/d-0123456789abcdef.json","Title of d","2025-05-31","10","0","0","0","0","0","0","0","0","0","0","0","0","0"',
      '',
    ]);
  });

  it('is a table in a terminal', () => {
    expect(printedTable(OUTCOMES)).toBe(`page  compared  notes  severity 3  severity 2  severity 1  left out
a      5 of 10      4           1           3           ·         2
c     10 of 10      2           1           ·           1         1
d      0 of 10      ·           ·           ·           ·         ·

Not checked
b: there is no such file

3 pages checked, 1 not; 15 of 30 sentences compared; 6 notes, 3 of them on what is left out; 1 without a note
`);
  });

  it('has no figures where nothing could be checked', () => {
    expect(printedTable(OUTCOMES.slice(1, 2))).toBe(
      'Not checked\nb: there is no such file\n\n0 pages checked, 1 not\n',
    );
  });

  it('cuts what would fill the terminal, and lets no name steer it', () => {
    const printed = printedTable([pageOf(`${'x'.repeat(80)}\u001B[2J`, {})]);
    expect(printed).toContain(`…${'x'.repeat(45)}\uFFFD[2J  `);
  });
});

describe('progress', () => {
  it('tells pace and time left, where there is a pace', () => {
    const far = { total: 500, done: 120, since: 100, seconds: 8 };
    expect(progressLine(far)).toBe('120 of 500 pages, 13 a second, 31 s left');
    expect(progressLine({ ...far, seconds: 100 })).toBe('120 of 500 pages, 1.0 a second, 7 min left');
    expect(progressLine({ ...far, total: 90_000, seconds: 200 })).toBe(
      '120 of 90000 pages, 0.5 a second, 49 h 56 min left',
    );
    expect(progressLine({ ...far, since: 0, seconds: 0 })).toBe('120 of 500 pages');
    expect(progressLine({ ...far, total: 120 })).toBe('120 of 120 pages, 13 a second');
  });
});
