/** A fact-checker at the desk: the keys that they press, and what the desk shows them then. */
import type { KeyInput, Page } from 'puppeteer-core';
import { until } from '../../scripts/marks';
import { sees, visit, type World } from './harness';
import { ARTICLE, REPORT } from './weir';

export interface ShownNote {
  id: string;
  /** All that is said of it, its facts included. */
  says: string;
  comment: string;
  rating: string;
}

/** Opens the desk for the invented article, once that has its notes. */
export async function openDesk(world: World): Promise<Page> {
  const { extension } = world.session;
  await extension.ask('corpus.add', { document: REPORT });
  const { state } = await visit(world, ARTICLE);
  if (state.phase !== 'checked') throw new Error(`The article is ${state.phase}.`);
  const desk = await extension.open('desk', world.site.address + ARTICLE);
  await desk.bringToFront();
  await keysWork(desk);
  return desk;
}

/** Waits until the desk shows notes and hears keys: its sheet of keys opens with one. */
export async function keysWork(desk: Page): Promise<void> {
  await until(() => desk.$('.desk-note'), 'note at the desk');
  await until(async () => {
    await desk.keyboard.press('?');
    return desk.$('dialog[open]');
  }, 'sheet of keys');
  await sees(desk, 'Merge with the next');
  await desk.keyboard.press('Escape');
  await until(async () => (await desk.$('dialog[open]')) === null, 'desk behind the sheet');
}

/** The note that is chosen; null where none is, or it is not drawn yet. */
export function chosenNote(desk: Page): Promise<ShownNote | null> {
  return desk.evaluate(() => {
    const panel = document.querySelector<HTMLElement>('.desk-note[aria-current=true]');
    // biome-ignore lint/performance/useDomNodeTextContent: textContent holds what is hidden, too
    if (!panel?.innerText) return null;
    const typed = (name: string) =>
      panel.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[data-field=${name}]`)?.value ?? '';
    return {
      id: panel.getAttribute('data-note-panel') ?? '',
      // biome-ignore lint/performance/useDomNodeTextContent: textContent holds what is hidden, too
      says: panel.innerText.replace(/\s+/g, ' '),
      comment: typed('comment'),
      rating: typed('rating'),
    };
  });
}

/** Goes on to another note and waits for it. */
export async function step(desk: Page, key: 'j' | 'k'): Promise<ShownNote> {
  const before = await chosenNote(desk);
  await desk.keyboard.press(key);
  return until(async () => {
    const now = await chosenNote(desk);
    return now !== null && now.id !== before?.id && now;
  }, `note after ${key}`).catch(async (error: unknown) => {
    const all = await desk.evaluate(() => document.body.textContent);
    throw new Error(`After “${before?.says}” the desk has “${all}”.`, { cause: error });
  });
}

/** Presses a key and waits until the chosen note says this. */
export async function has(desk: Page, key: KeyInput, words: string): Promise<void> {
  await desk.keyboard.press(key);
  await until(async () => (await chosenNote(desk))?.says.includes(words), `“${words}” after ${key}`).catch(
    async (error: unknown) => {
      throw new Error(`The note says “${(await chosenNote(desk))?.says}”.`, { cause: error });
    },
  );
}

/** Presses Tab until what has this label, or these words, has the focus. */
export async function tabTo(desk: Page, wanted: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    const label = await desk.evaluate(() => {
      const focused = document.activeElement;
      const fields = [HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement];
      const field = fields.find((kind) => focused instanceof kind);
      return field === undefined
        ? focused?.textContent
        : Reflect.get(focused ?? {}, 'labels')?.[0]?.textContent;
    });
    if (typeof label === 'string' && label.trim().startsWith(wanted)) return;
    await desk.keyboard.press('Tab');
  }
  throw new Error(`Tab leads to no “${wanted}”.`);
}

/** How many notes there are, and whether the chosen one is the last. */
export function notesAt(desk: Page): Promise<{ count: number; isLast: boolean; isFirst: boolean }> {
  return desk.evaluate(() => {
    const all = [...document.querySelectorAll('.desk-note')];
    const at = all.findIndex((one) => one.matches('[aria-current=true]'));
    return { count: all.length, isLast: at === all.length - 1, isFirst: at === 0 };
  });
}

/** Every note as the desk shows it, one after the other, from the first. */
export async function readNotes(desk: Page): Promise<ShownNote[]> {
  while (!(await notesAt(desk)).isFirst) await step(desk, (await chosenNote(desk)) === null ? 'j' : 'k');
  const notes = [await chosenNote(desk)];
  while (!(await notesAt(desk)).isLast) notes.push(await step(desk, 'j'));
  return notes.filter((one) => one !== null);
}

/** What the desk says of what is kept, once it is all. */
export function saved(desk: Page): Promise<string> {
  return until(async () => {
    const status = await desk.$eval('.desk-toolbar > [role=status]', ({ textContent }) => textContent);
    return status.match(/\d+ of \d+ notes decided\. Everything is saved.*/)?.[0];
  }, 'word that everything is saved');
}

/** Presses a key again and again until the button of the toolbar that does the same has nothing more to do. */
export async function toTheEnd(desk: Page, key: 'u' | 'U'): Promise<void> {
  const words = key === 'u' ? 'Undo' : 'Redo';
  const isOver = () =>
    desk.evaluate((wanted) => {
      const buttons = [...document.querySelectorAll<HTMLButtonElement>('.desk-toolbar button')];
      return buttons.some(({ disabled, textContent }) => disabled && textContent === wanted);
    }, words);
  await until(
    async () => {
      await desk.keyboard.press(key);
      return isOver();
    },
    `end of ${words}`,
    60_000,
  );
}
