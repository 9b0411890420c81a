/** The recap for those who do not see it, or see it otherwise. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { DEMO_PAGES } from '../../scripts/demo/serve';
import { until } from '../../scripts/marks';
import type { CheckView, SourcesSay } from '../../src/protocol';
import { noteWith, PORT, WIRE } from '../content/notes';
import { violationsOn } from './axe';
import { bundle } from './bundle';
import { inBothBrowsers, press, sees, visit } from './harness';
import type { OpenRecap } from './open-recap';

const SCRIPT = await bundle(new URL('./open-recap.ts', import.meta.url));
const BLANK = `<!doctype html><html lang="en"><head><title>Blank</title><link rel="icon" href="data:,"></head><body><main><h1>A page</h1></main></body></html>`;

const dropped = noteWith({
  id: 'dropped',
  kind: 'dropped',
  mark: null,
  says: null,
  facts: [{ source: 'wire', text: 'Nobody knows the price.', start: 40, end: 63 }],
});
const VIEW: CheckView = {
  notes: [
    noteWith(),
    noteWith({ id: 'said', kind: 'contradicted', severity: 3, says: null }),
    noteWith({ id: 'loaded', kind: 'loaded-wording', severity: 1 }),
    noteWith({ id: 'new', kind: 'unsupported' }),
    dropped,
  ],
  sources: [WIRE, PORT],
  sentences: 44,
  compared: 31,
  incomplete: null,
  chosen: 'matched',
  keyFacts: null,
  judgeable: null,
};
const SAYS: SourcesSay = {
  facts: [
    {
      facts: [{ source: 'wire', text: 'The ferry could sail in May, he said.', start: 0, end: 37 }],
      otherwise: [
        {
          fact: { source: 'port', text: 'The ferry could sail in June.', start: 0, end: 29 },
          says: { here: 'May', there: 'June' },
        },
      ],
      told: true,
    },
    {
      facts: [{ source: 'port', text: 'The pier stays.', start: 50, end: 65 }],
      otherwise: [],
      told: false,
    },
  ],
  documents: [PORT, WIRE],
};

inBothBrowsers('access to the recap', { '/blank.html': { body: BLANK } }, (world, name) => {
  async function open(what: keyof OpenRecap): Promise<Page> {
    const page = await world().session.browser.newPage();
    await page.goto(`${world().site.address}/blank.html`);
    await page.evaluate(SCRIPT);
    await page.evaluate(
      (part, view, says) => {
        const recap: OpenRecap = Reflect.get(globalThis, 'recap');
        recap[part](view, says);
      },
      what,
      VIEW,
      SAYS,
    );
    return page;
  }

  test.each(['panel', 'bar'] as const)('axe finds nothing wrong with the %s, light or dark', async (what) => {
    const page = await open(what);
    expect(await violationsOn(page)).toEqual([]);
    if (name === 'chromium') {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
      expect(await violationsOn(page)).toEqual([]);
    }
    await page.close();
  });

  test('axe finds nothing wrong with the popup that has the recap open', async () => {
    await visit(world(), DEMO_PAGES.spun);
    const popup = await world().session.extension.open('popup', world().site.address + DEMO_PAGES.spun);
    await press(popup, 'What the sources say');
    await sees(popup, 'In your library on this event');
    expect(await violationsOn(popup)).toEqual([]);
    await popup.close();
  });

  test.each(['panel', 'bar'] as const)(
    'every button and link of the %s is a target of 24 px',
    async (what) => {
      const page = await open(what);
      const small = await page.evaluate(() => {
        const root = document.querySelector('.open-root')?.shadowRoot;
        return [...(root?.querySelectorAll('a, button') ?? [])]
          .map((one) => ({ words: one.textContent, box: one.getBoundingClientRect() }))
          .filter(({ box }) => box.width < 24 || box.height < 24)
          .map(({ words }) => words);
      });
      expect(small).toEqual([]);
      await page.close();
    },
  );

  test('it fits 320 px, and scrolls by itself', async () => {
    const page = await open('panel');
    await page.setViewport({ width: 320, height: 400 });
    const { panel, wide, scrolls } = await page.evaluate(() => {
      const root = document.querySelector('.open-root')?.shadowRoot;
      const body = root?.querySelector('.body');
      return {
        panel: root?.querySelector('.recap')?.getBoundingClientRect().width,
        wide: [...(root?.querySelectorAll('*') ?? [])]
          .filter((one) => one.scrollWidth > one.clientWidth + 1)
          .filter((one) => getComputedStyle(one).display !== 'inline' && !one.matches('.unseen'))
          .map((one) => one.className),
        scrolls: body ? body.scrollHeight > body.clientHeight : false,
      };
    });
    expect(panel).toBe(320);
    expect(wide).toEqual([]);
    expect(scrolls).toBe(true);
    await page.close();
  });

  if (name === 'chromium') {
    test('its tree has the dialog with its name and what it holds, in order', async () => {
      const page = await open('panel');
      expect(await treeOf(page)).toEqual([
        'dialog: Recap',
        'heading: Recap',
        'button: Close the recap',
        'heading: Notes',
        'list: ',
        'listitem: ',
        'button: Source says otherwise The source says this differently. The ferry will sail in May.',
        'mark: ',
        'listitem: ',
        'button: Stronger than the source Source: “could”. Page: “will”.',
        'listitem: ',
        'button: Not in the sources Source: “could”. Page: “will”.',
        'listitem: ',
        'button: More loaded wording Source: “could”. Page: “will”.',
        'heading: Left out',
        'list: ',
        'listitem: ',
        'button: Nobody knows the price. Coast Wire Belongs to: “The ferry will sail in May.”',
        'heading: What the sources say',
        'list: ',
        'listitem: ',
        'blockquote: ',
        'mark: ',
        'blockquote: ',
        'mark: ',
        'listitem: ',
        'blockquote: ',
        'heading: In your library on this event',
        'list: ',
        'listitem: ',
        'listitem: ',
        'link: Ferry link could open next year (opens in a new tab)',
        'button: Open in the desk',
      ]);
      await page.close();
    });
  } else {
    test('what it holds is found by role and name', async () => {
      const page = await open('bare');
      for (const [role, called] of [
        ['dialog', 'Recap'],
        ['button', 'Close the recap'],
        ['heading', 'What the sources say'],
        ['link', 'Ferry link could open next year (opens in a new tab)'],
      ]) {
        const found = await until(
          () => page.$(`::-p-aria([name="${called}"][role="${role}"])`),
          `${role} “${called}”`,
        );
        await found.dispose();
      }
      await page.close();
    });
  }
});

/** Chromium's accessibility tree from the dialog on: role and name of all but plain text. */
async function treeOf(page: Page): Promise<string[]> {
  const cdp = await page.createCDPSession();
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  const ids = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = (node: (typeof nodes)[number] | undefined): string[] => {
    if (node === undefined) return [];
    const below = (node.childIds ?? []).flatMap((id) => lines(ids.get(id)));
    const role = String(node.role?.value ?? '');
    const isPlain = node.ignored || /^(StaticText|InlineTextBox|generic|paragraph|none|section)$/i.test(role);
    return isPlain ? below : [`${role}: ${String(node.name?.value ?? '').replace(/\s+/g, ' ')}`, ...below];
  };
  return lines(nodes.find(({ role }) => role?.value === 'dialog'));
}
