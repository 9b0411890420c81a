import { expect, test } from 'vitest';
import { defaults, isOnAt, parseSettings } from '../../src/settings';

test('what storage holds is taken as far as it is right', () => {
  for (const stored of [undefined, null, 7, 'x', [], {}]) expect(parseSettings(stored)).toEqual(defaults);
  expect(parseSettings({ on: false, offSites: ['a.example', 3] })).toEqual({
    on: false,
    offSites: ['a.example'],
  });
  expect(parseSettings({ on: 'no', offSites: 'a.example' })).toEqual(defaults);
});

test('off is everywhere or on one host', () => {
  const settings = { on: true, offSites: ['news.example'] };
  expect(isOnAt(settings, 'news.example')).toBe(false);
  expect(isOnAt(settings, 'www.news.example')).toBe(true);
  expect(isOnAt({ ...settings, on: false }, 'other.example')).toBe(false);
});
