import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asPage, asSource } from '../../src/cli/texts';
import { DEFAULT_THRESHOLD, prepareSource } from '../../src/engine';
import { judge } from '../../src/engine/judge/judge';
import { reasonsOf } from '../../src/engine/judge/reasons';
import { compare, findAll } from '../../src/engine/propose';

const SOURCE = `Council may close Larkhill pool

Larkhill council may close the swimming pool on Mill Road next year, a report to its finance committee said on Monday.

About 300 people signed a petition against the closure. The pool lost 210,000 euros last year, the report said.

The leader of the council, Ida Brandt, said: "We have not decided anything, and we will listen to everyone first."

Opponents said the figures were out of date. A decision is expected in May.`;

const FAIR = `Larkhill pool under threat

A pool on Mill Road in Larkhill might be shut next year, according to a report for the finance committee.

Some 300 people have put their names to a petition. Last year's loss came to 210,000 euros.

"We have not decided anything, and we will listen to everyone first," council leader Ida Brandt said.

The figures are out of date, say opponents. A decision should come in May.`;

const SPUN = `Larkhill pool under threat

A pool on Mill Road in Larkhill might be shut next year, according to a report for the finance committee.

Some 3,000 people have put their names to a petition. Last year's loss came to a staggering 910,000 euros.

"We have not decided anything, and we will listen to everyone first," council leader Ida Brandt said.

The figures are out of date, say opponents. A decision should come in May.`;

/** One of her words exchanged. */
const altered = (text: string) => text.replace('listen to everyone first', 'listen to nobody first');

function judged(text: string) {
  const context = compare(asPage(text), [prepareSource(asSource(SOURCE)).analysed]);
  return judge(
    findAll(context).filter(({ finding }) => finding.mark !== null),
    context,
  );
}

const marking = (words: string, text: string) =>
  judged(text).find(
    ({ finding: { mark } }) => mark !== null && text.slice(mark.start, mark.end).includes(words),
  );

describe('the judge', () => {
  it('is surer of a finding where other rules found something on the page', () => {
    const alone = marking('3,000', FAIR.replace('Some 300', 'Some 3,000'));
    const among = marking('3,000', altered(SPUN));
    expect(alone?.chance).toBeCloseTo(among?.chance ?? 0, 1);
    expect(among?.confidence).toBeGreaterThan(alone?.confidence ?? 1);
  });

  it('is sure of words that nobody said even where nothing else was found', () => {
    expect(marking('nobody', altered(FAIR))?.confidence).toBeGreaterThanOrEqual(DEFAULT_THRESHOLD);
  });

  it('gives reasons that add up to its confidence', () => {
    for (const one of judged(altered(SPUN))) {
      const sum = reasonsOf(one)
        .filter(({ look }) => look === 'page')
        .reduce((total, { weight }) => total + weight, 0);
      expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(one.confidence, 2);
    }
  });

  it('knows every rule that marks words', () => {
    const weights = JSON.parse(
      readFileSync(new URL('../../src/engine/judge/judge.weights.json', import.meta.url), 'utf8'),
    );
    const seen = judged(altered(SPUN)).map(({ rule }) => `rule ${rule.id}`);
    expect(seen.length).toBeGreaterThan(2);
    expect(Object.keys(weights.own.features)).toEqual(expect.arrayContaining(seen));
  });

  it('has no opinion where nothing was found', () => {
    expect(judged('')).toEqual([]);
  });
});
