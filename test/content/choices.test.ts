/** What a reader chooses on a card, and the way back. */
import { expect, test } from 'vitest';
import { createChoices } from '../../src/content/choices';
import type { Stored } from '../../src/platform';
import { defaults, isChosen, MOST_CHOICES, type Settings, type SiteChoice } from '../../src/settings';
import { noteWith } from './notes';

const HERE = 'https://news.example/a';

function withSites(...sites: SiteChoice[]) {
  let now: Settings = { ...defaults, sites };
  const settings: Stored<Settings> = {
    load: async () => now,
    save: async (change) => {
      now = { ...now, ...(typeof change === 'function' ? change(now) : change) };
    },
    onChanged: () => () => {},
  };
  const choices = createChoices(settings, { href: `${HERE}#top` }, () => {});
  return { choices, settings, sites: () => now.sites };
}

const on = (site: string): SiteChoice => ({ site, on: true });
const off = (site: string): SiteChoice => ({ site, on: false });

test.each([
  [],
  [off('news.example'), on(HERE)],
  [off('*'), on(HERE)],
  [off('*'), on('news.example')],
  [off('*.example'), on('news.example')],
])('“not on this site”, undone, leaves the list as it was (%#)', async (...before: SiteChoice[]) => {
  const { choices, sites } = withSites(...before);
  const undo = await choices.dismiss(noteWith(), 'site');
  expect(isChosen(sites(), HERE)).toBe(false);
  expect(isChosen(sites(), 'https://news.example/b')).toBe(false);
  await undo?.();
  expect(sites()).toEqual(before);
});

test('it leaves alone what was chosen for other sites meanwhile', async () => {
  const { choices, settings, sites } = withSites(on(HERE));
  const undo = await choices.dismiss(noteWith(), 'site');
  await settings.save({ sites: [...sites(), off('other.example')] });
  await undo?.();
  expect(sites()).toEqual([off('other.example'), on(HERE)]);
});

test('“not on this site” changes nothing where the list has no room for it, and says so', async () => {
  const full = Array.from({ length: MOST_CHOICES }, (_, at) => off(`s${at}.example`));
  const { choices, sites } = withSites(...full);
  expect(await choices.dismiss(noteWith(), 'site')).toBeNull();
  expect(sites()).toEqual(full);
});
