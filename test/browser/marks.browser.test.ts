/** Marks stay true to the words that they are about while the page lives, and each can be reached. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { hasCard, until } from '../../scripts/marks';
import { drawNotes, storyPage, untilDrawn, type Wanted, wordsDrawn } from './drawing';
import { inBothBrowsers, visit } from './harness';

const TITLE = 'Council votes to close the old bridge';
const CLAIMS = [
  'The town council voted on Tuesday evening to close the old bridge to all traffic, after engineers had found cracks.',
  'The closure will begin on the first of June and is expected to last for at least eighteen months, an engineer said.',
  'Shopkeepers on the eastern bank fear that they will lose customers, and have asked the council for help with rents.',
  'Nobody in the town hall wanted to say what the repair will cost, or who is going to pay for the work in the end.',
];
const MARKS: Wanted[] = [
  { words: 'close the old bridge to all traffic', kind: 'contradicted', severity: 3 },
  { words: 'will begin' },
  { words: 'fear', kind: 'loaded-wording', severity: 1 },
  { words: 'who is going to pay', kind: 'unsupported' },
];
const WORDS = MARKS.map(({ words }) => words);

/** A page of many sentences, each with a mark, is rewritten in so many rounds, each sentence once a round. */
const ROUNDS = 5;
const SENTENCES = Array.from(
  { length: 200 },
  (_, index) =>
    `Engineer number ${index} told the town council that bridge ${index} will be closed for repairs in June.`,
);
const SENTENCE_MARKS = SENTENCES.map((_, index) => `bridge ${index} will be closed`);

/**
 * Runs in the page: changes one sentence after the other, each in another way, and looks at every mark once the
 * page's observers have run, which is before anything is painted. Then renders the article anew.
 * @returns how often a mark was looked at, and marks that were wrong: under other words, or in a sentence that had
 *   become another one
 */
async function rewrite(round: number, sentences: string[], words: string[]) {
  const article = document.querySelector('article');
  if (article === null) throw new Error('There is no article.');
  const original = article.innerHTML;
  const replace = (node: Text, said: string, by: string) =>
    node.replaceData(node.data.indexOf(said), said.length, by);
  const ways: ((paragraph: HTMLElement, text: Text) => void)[] = [
    (_, text) => replace(text, 'closed', 'opened'),
    (_, text) => replace(text, 'Engineer', 'Nobody'),
    (_, text) => replace(text, 'will be', 'will not be'),
    (_, text) => text.splitText(50).splitText(10),
    (_, text) => text.replaceWith(text.data.replace('June', 'July')),
    (paragraph, text) => {
      paragraph.innerHTML = `<b>${text.data}</b>`;
    },
    (paragraph) => article.append(paragraph),
    (paragraph) => paragraph.remove(),
    (_, text) => text.splitText(60).parentNode?.normalize(),
    (paragraph, text) => {
      paragraph.textContent = text.data.replace('council', 'counsel');
    },
  ];
  const observed = new MessageChannel();
  observed.port1.start();
  let looked = 0;
  const wrong: string[] = [];
  for (const [turn, paragraph] of [...article.querySelectorAll('p')].entries()) {
    const way = (turn + round) % ways.length;
    if (paragraph.firstChild instanceof Text) ways[way]?.(paragraph, paragraph.firstChild);
    await new Promise((resolve) => {
      observed.port1.onmessage = resolve;
      observed.port2.postMessage(null);
    });
    for (const range of [...CSS.highlights.values()].flatMap((ranges) => [...ranges])) {
      if (!(range instanceof Range)) continue;
      looked++;
      const sentence = range.startContainer.parentElement?.closest('p')?.textContent ?? '';
      if (!words.includes(String(range)) || !sentences.includes(sentence))
        wrong.push(`way ${way}: “${range}” in “${sentence}”`);
    }
  }
  article.innerHTML = original;
  return { looked, wrong };
}

const TWICE = 'The minister said that the plan would go ahead in any case.';
const REPEATED = [
  `${CLAIMS[0]} ${TWICE}`,
  'The opposition called that a broken promise, and wants to know what became of the money for the new line.',
  `A spokesman was asked about the cracks and did not want to comment. ${TWICE}`,
];

const pages = {
  '/many': { body: storyPage(TITLE, SENTENCES) },
  '/story': { body: storyPage(TITLE, CLAIMS) },
  '/repeated': { body: storyPage(TITLE, REPEATED) },
  '/wide': {
    body: storyPage(
      TITLE,
      CLAIMS,
      '<style>body { font: 16px serif; max-width: 500px } .late { font: 24px/2 monospace }</style>',
    ),
  },
};

inBothBrowsers('marks', pages, (world, name) => {
  const show = async (path: string, wanted: readonly Wanted[] = MARKS) => {
    const { page } = await visit(world(), path);
    await page.bringToFront();
    const state = await drawNotes(world(), world().site.address + path, wanted);
    await untilDrawn(
      page,
      wanted.map(({ words }) => words),
    );
    return { page, state };
  };

  test(`no mark is ever stale on a page that rewrites its text ${ROUNDS * SENTENCES.length} times`, async () => {
    const { page } = await show(
      '/many',
      SENTENCE_MARKS.map((words) => ({ words })),
    );
    for (let round = 0; round < ROUNDS; round++) {
      const { looked, wrong } = await page.evaluate(rewrite, round, SENTENCES, SENTENCE_MARKS);
      expect(wrong).toEqual([]);
      expect(looked).toBeGreaterThan(SENTENCES.length * 10);
      await untilDrawn(page, SENTENCE_MARKS);
    }
  });

  test('a mark goes when its sentence comes to say something else, though its own words stay', async () => {
    const { page } = await show('/story');
    await page.evaluate(() => {
      const [, , text] = [...document.querySelectorAll('p')].map(({ firstChild }) => firstChild);
      if (text instanceof Text) text.replaceData(text.data.indexOf('lose'), 4, 'gain');
    });
    const others = WORDS.filter((words) => words !== 'fear');
    await untilDrawn(page, others, 2_000);
    await page.evaluate(() => {
      const [, , text] = [...document.querySelectorAll('p')].map(({ firstChild }) => firstChild);
      if (text instanceof Text) text.replaceData(text.data.indexOf('gain'), 4, 'lose');
    });
    await untilDrawn(page, WORDS);
  });

  test('a sentence that stands twice is marked where it was meant, or not at all', async () => {
    const { page } = await show('/repeated', [{ words: 'the plan would go ahead' }]);
    const holder = () =>
      page.evaluate(() => {
        const [range] = [...CSS.highlights.values()].flatMap((ranges) => [...ranges]);
        return range?.startContainer.parentElement?.textContent ?? null;
      });
    expect(await holder()).toBe(REPEATED[0]);
    await page.evaluate(() => document.querySelector('article')?.append(document.querySelector('p') ?? ''));
    await page.evaluate(() => document.querySelector('p + p + p')?.remove());
    await until(async () => (await wordsDrawn(page)).length === 0, 'page without a mark');
    await page.evaluate((first) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = first ?? '';
      document.querySelector('h1')?.after(paragraph);
    }, REPEATED[0]);
    expect(await until(holder, 'mark')).toBe(REPEATED[0]);
  });

  test('marks keep to their words when the page changes its font, its width and its zoom', async () => {
    const { page } = await show('/wide');
    await page.evaluate(() => {
      document.body.className = 'late';
    });
    await untilDrawn(page, WORDS);
    await page.setViewport({ width: 400, height: 700, deviceScaleFactor: name === 'chromium' ? 2 : 1 });
    await untilDrawn(page, WORDS);
    await page.evaluate(() => {
      document.body.style.zoom = '1.5';
    });
    await untilDrawn(page, WORDS);
    await pressWords(page, 'begin');
    await until(() => hasCard(page), 'card');
  });

  test('of marks that lie within one another each can be reached', async () => {
    const [, whole = ''] = CLAIMS;
    const { page } = await show('/story', [
      { words: whole, kind: 'unsupported', severity: 1 },
      { words: 'will begin on the first of June', severity: 1 },
      { words: 'begin', kind: 'contradicted', severity: 3 },
      { words: 'first', kind: 'loaded-wording', severity: 1 },
    ]);
    // The weightiest, and of equals the shortest.
    for (const [pressed, opened] of [
      ['begin', 'begin'],
      ['first', 'first'],
      ['June', 'will begin on the first of June'],
      ['eighteen', whole],
    ] as const) {
      await pressWords(page, pressed);
      await until(() => hasCard(page), `card on “${pressed}”`);
      // Only Chromium’s tree shows a driver what is in the card.
      if (name === 'chromium')
        await until(() => cardSays(page, `is about: ${opened}.`), `card of “${opened}”`);
      await page.keyboard.press('Escape');
      await until(async () => !(await hasCard(page)), 'page without a card');
    }
  });
});

/** Clicks the middle of the first place of these words. */
async function pressWords(page: Page, words: string): Promise<void> {
  const { x, y } = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at =
        node instanceof Text && node.parentElement?.localName === 'p' ? node.data.indexOf(wanted) : -1;
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const [line] = range.getClientRects();
      if (line) return { x: line.x + line.width / 2, y: line.y + line.height / 2 };
    }
    throw new Error(`The page does not say “${wanted}”.`);
  }, words);
  await page.mouse.click(x, y);
}

/** Whether the card says these words, in Chromium's accessibility tree. */
async function cardSays(page: Page, words: string): Promise<boolean> {
  const tree = await page.accessibility.snapshot({ interestingOnly: false });
  return JSON.stringify(tree).includes(words);
}
