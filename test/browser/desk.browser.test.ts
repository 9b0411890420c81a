/** A fact-checker's working day at the desk: a review by keyboard, a browser that is killed, files, another browser. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { BROWSERS } from '../../scripts/browsers';
import { kill } from '../../scripts/kill/killing';
import { removeProfile } from '../../scripts/remove';
import { DESK_FORMATS } from '../../src/protocol';
import { keysWork, openDesk, readNotes, type ShownNote, saved, toTheEnd } from './at-desk';
import { lookInto, saveAll, saveAs } from './desk-exports';
import { addSource, alignByHand, commentOnAll, review } from './desk-work';
import { openWorld, press, sees, typeInto } from './harness';
import { HEADLINE, WEIR_PAGES } from './weir';

/** The day starts three browsers and presses hundreds of keys; about hangs, in ms. */
const PATIENCE = 240_000;
const REVIEWER = 'Mira Okafor';

test.each(BROWSERS)(
  'a working day outlives the end of the browser, leaves as files and goes on elsewhere: %s',
  async (name) => {
    const profile = mkdtempSync(join(tmpdir(), 'plumbline-desk-'));
    try {
      const left = await morning(name, profile);
      const files = await afternoon(name, profile, left);
      lookInto(files, { reviewer: REVIEWER, notes: left.notes });
      await elsewhere(name, left, files);
    } finally {
      await removeProfile(profile);
    }
  },
  PATIENCE,
);

type Files = Awaited<ReturnType<typeof saveAll>>;

/** What the desk showed when the browser was killed. */
interface Left {
  notes: ShownNote[];
  status: string;
}

async function morning(name: (typeof BROWSERS)[number], profile: string): Promise<Left> {
  const world = await openWorld(name, { pages: WEIR_PAGES, profile });
  try {
    const desk = await openDesk(world);
    await review(desk, REVIEWER);
    await alignByHand(desk);
    await addSource(desk);
    const notes = await readNotes(desk);
    await commentOnAll(desk, 'The report says less than the article in nearly every sentence.');
    const status = await saved(desk);
    await kill(world.session.browser);
    expect(world.reached).toEqual([]);
    return { notes, status };
  } finally {
    await world.close().catch(() => undefined);
  }
}

async function afternoon(name: (typeof BROWSERS)[number], profile: string, left: Left): Promise<Files> {
  const world = await openWorld(name, { pages: WEIR_PAGES, profile });
  try {
    const desk = await world.session.extension.open('desk');
    await desk.bringToFront();
    await press(desk, 'Reviews');
    await findInList(desk, left);
    await press(desk, HEADLINE);
    await keysWork(desk);
    expect(await saved(desk)).toBe(left.status);
    expect(await readNotes(desk)).toEqual(left.notes);

    await toTheEnd(desk, 'u');
    expect(await saved(desk)).toMatch(/^0 of \d+ notes decided/);
    for (const { says, comment, rating } of await readNotes(desk)) {
      expect(says).not.toMatch(/Confirmed|Rejected|Edited|No longer found|Added by the reviewer/);
      expect([comment, rating]).toEqual(['', '']);
    }
    await toTheEnd(desk, 'U');
    expect(await readNotes(desk)).toEqual(left.notes);
    return await saveAll(desk);
  } finally {
    await world.close();
  }
}

/** The review in a browser that never saw its page. */
async function elsewhere(name: (typeof BROWSERS)[number], left: Left, files: Files): Promise<void> {
  const world = await openWorld(name);
  try {
    const desk = await world.session.extension.open('desk');
    await desk.bringToFront();
    await press(desk, 'Reviews');
    await sees(desk, 'No reviews yet');
    await desk.evaluate(chooseFile, 'a.review.json', files.get('review')?.text ?? '');
    await sees(desk, 'The review was imported');
    await press(desk, HEADLINE);
    await keysWork(desk);
    expect(await readNotes(desk)).toEqual(left.notes);
    for (const format of DESK_FORMATS) expect(await saveAs(desk, format)).toEqual(files.get(format));
    expect(world.reached).toEqual([]);
  } finally {
    await world.close();
  }
}

/** Chooses a file in the page's only control for one. Runs in the page. */
function chooseFile(name: string, text: string): void {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  const dropped = new DataTransfer();
  dropped.items.add(new File([text], name));
  if (input) input.files = dropped.files;
  input?.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Finds the review in the list by its words and by its state. */
async function findInList(desk: Page, { status }: Left): Promise<void> {
  await typeInto(desk, 'Search reviews', 'ossery weir okafor');
  await sees(desk, HEADLINE);
  const [decided = ''] = status.split('.');
  expect(await sees(desk, decided)).toContain(REVIEWER);
  await desk.select('.desk-state', 'finished');
  await sees(desk, 'No review fits');
  await desk.select('.desk-state', 'open');
  await sees(desk, HEADLINE);
  await typeInto(desk, 'Search reviews', 'harbour dredging');
  await sees(desk, 'No review fits');
  await typeInto(desk, 'Search reviews', 'nearly every sentence');
  await sees(desk, HEADLINE);
}
