import { expect, test } from 'vitest';
import { asPage, asSource } from '../../src/cli/texts';
import { asksOf, conclude, documentId, prepareSource, propose } from '../../src/engine';
import { asksAbout, concluded, judged } from '../../src/engine-host/kept-checks';
import { viewOf } from '../../src/engine-host/view';

const SOURCE = `Council considers the pier

The council could close the northern pier in May, its chair said on Monday. Both cranes may have failed an inspection.

About 40 people work there.`;
const PAGE = SOURCE.replace('could close', 'will close').replace('may have', 'have').replace('40', '400');

/** So high that nothing is sure enough, and all may be judged. */
const threshold = 0.999;
const proposals = propose(asPage(PAGE), [prepareSource(asSource(SOURCE))]);
const check = { proposals, threshold, incomplete: null, chosen: 'matched', keyFacts: null } as const;

test('a check that a judge may be asked about is kept, and concluded anew as the whole would be', () => {
  const view = concluded(check);
  expect(view.notes).toEqual([]);
  const { check: id, questions } = view.judgeable ?? { check: '', questions: 0 };
  const { asks } = asksAbout(id);
  expect(asks).toEqual(asksOf(proposals.proposals, threshold));
  expect(questions).toBe(asks.length);
  const judgements = asks.map(({ note }) => ({ note, model: 'x', score: 1 }));
  const whole = viewOf(conclude(proposals, judgements, threshold), check);
  expect(whole.notes.length).toBeGreaterThan(0);
  expect(judged(id, judgements)).toEqual(whole);
  expect(whole.sources[0]?.id).toBe(documentId(SOURCE));
});

test('where all is sure there is nothing to keep', () => {
  expect(concluded({ ...check, threshold: 0 }).judgeable).toBeNull();
});

test('only the last few are kept, and the others are said to be gone', () => {
  const first = concluded(check).judgeable?.check ?? '';
  for (let more = 0; more < 30; more++) concluded(check);
  expect(() => asksAbout(first)).toThrow('judgingGone');
  expect(() => judged('never was', [])).toThrow('judgingGone');
});
