import { expect, test } from 'vitest';
import { RULES } from '../../src/card/rules';
import { rules } from '../../src/engine/rules';

test('cards and settings know every rule that readers may meet, and its kind', () => {
  const kinds = Object.fromEntries(rules.map(({ id, kind }) => [id, kind]));
  // Readers are not shown it, whatever they choose.
  const { 'unsupported-statement': unsupported, ...met } = kinds;
  expect(unsupported).toBe('unsupported');
  expect(Object.fromEntries(Object.entries(RULES).map(([id, { kind }]) => [id, kind]))).toEqual(met);
});
