import { describe, expect, it } from 'vitest';
import { asPage, asSource } from '../../src/cli/texts';
import { prepareSource } from '../../src/engine';
import { compare } from '../../src/engine/propose';
import { falling, rising, type Step } from '../../src/engine/rules/degree.scales';
import { degreeRaised } from '../../src/engine/rules/degree-raised';
import { headlineScales } from '../../src/engine/rules/headline-beyond-body.words';
import { stemOf } from '../../src/engine/text/tokens';

/** The scales of strength are ordered: a page is called out against every weaker word, and against no stronger one. */

const words = (list: string) => list.split(' ').filter((word) => word !== '');
const all = (step: Step) => [...words(step.said), ...words(step.alike)];

describe.each(Object.entries({ ...rising, ...falling, ...headlineScales }))('%s', (_, steps) => {
  it('has at least two steps and calls pages out for some word', () => {
    expect(steps.length).toBeGreaterThanOrEqual(2);
    expect(steps.some(({ said }) => said !== '')).toBe(true);
  });

  it('has no word twice that a page is called out for', () => {
    const said = steps.flatMap((step) => words(step.said));
    expect(said.toSorted()).toEqual([...new Set(said)].toSorted());
  });
});

/** Whether the rule calls the page out for `said` where its source has `has` in the same sentence. */
function isCalledOut(said: string, has: string): boolean {
  const sentence = (word: string) =>
    `The quarry pumps of Aldermoor ${word} villagers beside Halmstow reservoir.`;
  const context = compare(asPage(sentence(said)), [prepareSource(asSource(sentence(has))).analysed]);
  return degreeRaised.find(context).length > 0;
}

/** One word of a step is enough for each pair of steps; words that only a noun makes a degree are left out. */
const verbs: [scale: string, said: string, weaker: string[], asStrong: string[]][] = [
  ['harm', 'poisoned', ['treated', 'injured'], ['killed', 'murdered']],
  ['ending', 'eradicated', ['reduced', 'affected'], ['wiped', 'abolished', 'destroyed']],
  ['wrong', 'swindled', ['questioned', 'missing'], ['robbed', 'cheated', 'convicted']],
  ['force', 'compelled', ['urged', 'advised', 'asked'], ['forced', 'ordered', 'obliged']],
  ['alarm', 'terrified', ['concerned', 'worried'], ['alarmed', 'horrified']],
];

it.each(verbs)('%s: %s outranks the weaker words and no other', (_, said, weaker, asStrong) => {
  expect(weaker.filter((word) => !isCalledOut(said, word))).toEqual([]);
  expect(asStrong.filter((word) => isCalledOut(said, word))).toEqual([]);
});

it.each(Object.entries(rising))('%s: a stem on two steps counts as the stronger', (_, steps) => {
  const top = steps.at(-1);
  const lower = new Set(steps.slice(0, -1).flatMap(all).map(stemOf));
  const said = words(top?.said ?? '').map(stemOf);
  expect(
    said.filter(
      (stem) =>
        lower.has(stem) &&
        !words(top?.alike ?? '')
          .map(stemOf)
          .includes(stem),
    ),
  ).toEqual([]);
});
