import { describe, expect, test } from 'vitest';
import { DEFAULT_THRESHOLD } from '../../src/engine';
import { defaults, parseSettings, SURENESS, thresholdOf } from '../../src/settings';
import measured from '../../src/settings/sureness.json';

test('what storage holds is taken as far as it is right', () => {
  for (const stored of [undefined, null, 7, 'x', [], {}]) expect(parseSettings(stored)).toEqual(defaults);
  expect(
    parseSettings({ on: false, sites: [{ site: 'a.example', on: false }, 3], sureness: 'surest' }),
  ).toEqual({
    on: false,
    sites: [{ site: 'a.example', on: false }],
    sureness: 'surest',
    dismissals: [],
    recapAtEnd: true,
    judge: defaults.judge,
    reviewer: '',
    deskKeys: true,
  });
  expect(parseSettings({ on: 'no', sites: 'a.example', reviewer: 7, deskKeys: 'no' })).toEqual(defaults);
  expect(parseSettings({ reviewer: 'R. Reviewer', deskKeys: false })).toEqual({
    ...defaults,
    reviewer: 'R. Reviewer',
    deskKeys: false,
  });
});

test('a judge is off unless it was chosen, and what was entered for it is kept', () => {
  expect(defaults.judge.use).toBe('off');
  const judge = { use: 'server', protocol: 'openai', address: 'http://localhost:1234', model: 'x' } as const;
  expect(parseSettings({ judge }).judge).toEqual(judge);
  expect(parseSettings({ judge: { ...judge, use: 'cloud', address: 7 } }).judge).toEqual({
    ...judge,
    use: 'off',
    address: defaults.judge.address,
  });
});

describe('how sure Plumbline must be', () => {
  test('is one of its levels, and else the usual one', () => {
    for (const sureness of ['', 'Surest', 'toString', 0.9, null]) {
      expect(parseSettings({ on: false, sureness })).toEqual({ ...defaults, on: false });
    }
    expect(parseSettings({ sureness: 'more' }).sureness).toBe('more');
  });

  test('is by default what the engine takes by default', () => {
    expect(thresholdOf(defaults)).toBe(DEFAULT_THRESHOLD);
    expect(SURENESS.usual).toBe(DEFAULT_THRESHOLD);
  });

  test('has been measured at every level', () => {
    expect(Object.keys(measured)).toEqual(Object.keys(SURENESS));
    for (const { right, shown, found, gold, faithfulPages } of Object.values(measured)) {
      expect(shown).toBeGreaterThan(0);
      expect(right).toBeLessThanOrEqual(shown);
      expect(found).toBeLessThanOrEqual(gold);
      expect(faithfulPages).toBeGreaterThan(0);
    }
  });
});
