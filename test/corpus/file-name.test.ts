import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileName } from '../../src/corpus/formats/report/file-name';

test.each([
  ['Library "to close": why?', '2025-03-05', 'Library to close why 2025-03-05'],
  ['../../etc/passwd', null, 'etc passwd'],
  ['a\u202Egpj.exe', null, 'a gpj exe'],
  ['--force', null, 'force'],
  ['Köln: 東京', null, 'Köln 東京'],
  ['CON', null, 'plumbline'],
  [' ... ', null, 'plumbline'],
  [' ... ', '2025-03-05', '2025-03-05'],
  ['x'.repeat(300), null, 'x'.repeat(60)],
  ['x'.repeat(300), '2025-03-05', `${'x'.repeat(49)} 2025-03-05`],
  [`${'x'.repeat(48)} y`, '2025-03-05', `${'x'.repeat(48)} 2025-03-05`],
])('%s of %s', (title, date, name) => {
  expect(fileName(title, date)).toBe(name);
});

test('whatever a page is called, a file can be', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (title) => {
      const name = fileName(title, null);
      expect(name).toMatch(/^[^\s.\-\p{C}<>:"/\\|?*]([^\p{C}.<>:"/\\|?*]*[^\s.\p{C}<>:"/\\|?*])?$/u);
      expect(new TextEncoder().encode(`${name}.claim-review.json`).length).toBeLessThanOrEqual(255);
    }),
    { numRuns: 500 },
  );
});
