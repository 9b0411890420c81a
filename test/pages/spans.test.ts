import { expect, test } from 'vitest';
import { spansOf } from '../../src/pages/library/statistics/spans';

const share = (of: string | null, documents: number) => ({ of, documents, facts: 0 });

test('every month from the first to the last is there', () => {
  expect(spansOf([share(null, 9), share('2024-11', 2), share('2025-02', 1)])).toEqual({
    spans: [
      { of: '2024-11', documents: 2 },
      { of: '2024-12', documents: 0 },
      { of: '2025-01', documents: 0 },
      { of: '2025-02', documents: 1 },
    ],
    isCut: false,
  });
  expect(spansOf([share(null, 9)])).toEqual({ spans: [], isCut: false });
});

test('more than four years come by the year', () => {
  expect(spansOf([share('2021-01', 2), share('2021-12', 3), share('2025-01', 1)]).spans).toEqual([
    { of: '2021', documents: 5 },
    { of: '2022', documents: 0 },
    { of: '2023', documents: 0 },
    { of: '2024', documents: 0 },
    { of: '2025', documents: 1 },
  ]);
});

test('a very old document does not push the others together', () => {
  const { spans, isCut } = spansOf([share('0079-08', 1), share('2025-01', 1)]);
  expect(spans).toHaveLength(48);
  expect([spans[0]?.of, spans.at(-1)]).toEqual(['1978', { of: '2025', documents: 1 }]);
  expect(isCut).toBe(true);
});
