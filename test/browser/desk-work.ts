/** What a fact-checker does with a review: at the keyboard, note by note, and with its sentences and sources. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { until } from '../../scripts/marks';
import { chosenNote, has, notesAt, readNotes, type ShownNote, saved, step, tabTo } from './at-desk';
import { focusOf, isFocusInView } from './by-keys';
import { choose, press, sees, typeInto } from './harness';
import { STATEMENT } from './weir';

/** Begins a review with the first decision and goes through every note, by keyboard alone. */
export async function review(desk: Page, reviewer: string): Promise<void> {
  await step(desk, 'j');
  await beginReview(desk, reviewer);
  const still = { reject: 3, edit: 1, comment: 1, own: 1, split: 1, merge: 1, undo: 2 };
  for (let number = 2; !(await notesAt(desk)).isLast; number += 1) {
    await step(desk, 'j');
    if (number % 4 === 0 && still.reject > 0) {
      still.reject -= 1;
      await has(desk, 'r', 'Rejected');
      continue;
    }
    await has(desk, 'c', 'Confirmed');
    if (number % 5 !== 0) continue;
    if (still.edit > 0) {
      still.edit -= 1;
      await edit(desk);
    } else if (still.comment > 0) {
      still.comment -= 1;
      await commentAndRate(desk);
    } else if (still.own > 0) {
      still.own -= 1;
      await addOwn(desk);
    } else if (still.undo > 0) {
      still.undo -= 1;
      await undoAndRedo(desk);
    }
    await saved(desk);
    if (still.split > 0 && (await offers(desk, 'Split'))) {
      still.split -= 1;
      await split(desk);
    }
  }
  while (!(await offers(desk, 'Merge with the next'))) await step(desk, 'k');
  await merge(desk);
  expect(await saved(desk)).toMatch(/^(\d+) of \1 notes decided/);
}

/** Takes the first decision, gives a name, and agrees to what a review stores. */
export async function beginReview(desk: Page, reviewer: string): Promise<void> {
  await desk.keyboard.press('c');
  await sees(desk, 'stores the text of this page and of its sources on this device');
  await until(async () => (await focusOf(desk)) === 'button Begin the review', 'focus on the button');
  expect(await isFocusInView(desk)).toBe(true);
  await desk.keyboard.down('Shift');
  await desk.keyboard.press('Tab');
  await desk.keyboard.up('Shift');
  await desk.keyboard.type(reviewer);
  await desk.keyboard.press('Enter');
  await until(
    async () => (await chosenNote(desk))?.says.match(`Confirmed .*${reviewer}`),
    'first decision, with a name',
  );
}

async function edit(desk: Page): Promise<void> {
  await desk.keyboard.press('e');
  await tabTo(desk, 'What the source says');
  await desk.keyboard.type('less than that');
  await has(desk, 'Enter', 'Source: “less than that”.');
  expect((await chosenNote(desk))?.says).toContain('Edited');
}

async function commentAndRate(desk: Page): Promise<void> {
  await desk.keyboard.press('m');
  await desk.keyboard.type('Asked the board by telephone. ');
  await desk.keyboard.press('Enter');
  await desk.keyboard.type('It stands by its report.');
  await desk.keyboard.press('Tab');
  await desk.keyboard.type('Exaggerated');
  await desk.keyboard.press('Tab');
  await saved(desk);
}

async function addOwn(desk: Page): Promise<void> {
  const { count } = await notesAt(desk);
  await desk.keyboard.press('n');
  await tabTo(desk, 'What the page says');
  await desk.keyboard.type('in my own words');
  await desk.keyboard.press('Enter');
  await until(async () => (await notesAt(desk)).count === count + 1, 'note of one’s own');
  await sees(desk, 'Page: “in my own words”');
}

async function split(desk: Page): Promise<void> {
  const { count } = await notesAt(desk);
  await desk.keyboard.press('s');
  await sees(desk, 'The second note begins with this word');
  await desk.keyboard.press('Tab');
  await desk.keyboard.press('Enter');
  await until(async () => (await notesAt(desk)).count === count + 1, 'two notes in place of one');
  await until(() => chosenNote(desk), 'the first of the two');
}

async function merge(desk: Page): Promise<void> {
  const { count } = await notesAt(desk);
  await desk.keyboard.press('g');
  await until(async () => (await notesAt(desk)).count === count - 1, 'one note in place of two');
}

async function undoAndRedo(desk: Page): Promise<void> {
  const before = await chosenNote(desk);
  await desk.keyboard.press('u');
  await until(
    async () => (await chosenNote(desk))?.says.includes('Confirmed') === false,
    'note without its decision',
  );
  await has(desk, 'U', 'Confirmed');
  expect(await chosenNote(desk)).toEqual(before);
}

/** Whether the chosen note has a button with this text. */
function offers(desk: Page, text: string): Promise<boolean> {
  return desk.evaluate((wanted) => {
    const buttons = document.querySelectorAll('.desk-note[aria-current=true] button');
    return [...buttons].some(({ textContent }) => textContent === wanted);
  }, text);
}

/** Holds the headline against another sentence of the report, and looks what becomes of its notes. */
export async function alignByHand(desk: Page): Promise<void> {
  await desk.$eval('.claim-number', (number) => number instanceof HTMLElement && number.click());
  await until(() => desk.$('.claim:first-child[aria-current=true]'), 'headline as what is chosen');
  await desk.keyboard.press('a');
  await sees(desk, 'Choose the sentences of the sources');
  await desk.$$eval('.drawer :checked[type=checkbox]', (all) => {
    for (const one of all) if (one instanceof HTMLElement) one.click();
  });
  await choose(desk, 'The board discussed three options');
  await press(desk, 'Align with 1 sentence');
  await sees(desk, 'What is different: what was aligned by hand.');
  const headline = await desk.$eval('.claim', ({ textContent }) => textContent);
  expect(headline).toContain('Aligned by hand');
  expect(headline).toContain('The board discussed three options at its meeting');
  await saved(desk);
}

/** Adds a source by its text: its notes come and go, and what was decided stays. */
export async function addSource(desk: Page): Promise<void> {
  const before = decided(await readNotes(desk));
  await press(desk, '1 source');
  await press(desk, 'Add a source');
  await press(desk, 'Pasted text');
  await typeInto(desk, 'Text of the source', STATEMENT);
  await press(desk, 'What is known of it');
  await typeInto(desk, 'Publisher', 'Fire service of Ossery');
  await typeInto(desk, 'Day of publication', '2026-03-11');
  await press(desk, 'Compare with this text');
  await sees(desk, 'What is different: the sources.');
  await sees(desk, /\d+ of 75 sentences compared with 2 sources/);
  await sees(desk, 'Fire service of Ossery · 11 March 2026');
  await saved(desk);
  const after = decided(await readNotes(desk));
  for (const [id, decision] of before) expect([id, after.get(id)]).toEqual([id, decision]);
}

/** What was decided, by the ids of the notes. */
function decided(notes: readonly ShownNote[]): Map<string, string | undefined> {
  return new Map(
    notes.map(({ id, says, comment, rating }) => [
      id,
      [says.match(/Confirmed|Rejected|Edited/)?.[0], comment, rating].join(),
    ]),
  );
}

/** Types a comment on the page as a whole. */
export async function commentOnAll(desk: Page, comment: string): Promise<void> {
  await desk.focus('[data-field=whole-comment]');
  await desk.keyboard.type(comment);
}
