/** Real pages, where they are at hand: marks change nothing of them and say nothing in their consoles. */
import { expect, test } from 'vitest';
import { thePages } from '../../scripts/bench/find';
import { everyThirdSentence } from '../../scripts/bench/marked';
import { viewOf } from '../../scripts/bench/notes';
import { until } from '../../scripts/marks';
import { realPages } from '../article/pages';
import { wordsDrawn } from './drawing';
import { inBothBrowsers, visit } from './harness';

/** No script of these pages may run: an error of a script is Plumbline’s. */
const OURS = /^(?:thrown|error): (?:Error: |Uncaught )*[A-Z][a-zA-Z]+(?:Error|Exception)\b|Plumbline/;

/** Runs in the page: its markup, and where every element stands; what hangs on the root beside it is Plumbline’s own. */
function look() {
  const boxes = [...document.querySelectorAll('head, body, body *')].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return `${element.localName} ${x} ${y} ${width} ${height}`;
  });
  return { markup: document.head.outerHTML + document.body.outerHTML, boxes: boxes.join('\n') };
}

const { paths, pages } = thePages();

inBothBrowsers('real pages', pages, (world) => {
  test.skipIf(realPages() === null)(
    'keep their markup and every box when they are marked, and their consoles stay quiet',
    async () => {
      const { session, site } = world();
      let marked = 0;
      for (const path of paths) {
        const address = site.address + path;
        const { page, complaints } = await visit(world(), path);
        await page.bringToFront();
        const found = await session.extension.askTab(address, 'page.article', null);
        if (found !== null) {
          const before = await page.evaluate(look);
          const { text } = found.article;
          const state = await session.extension.askTab(address, 'page.draw', {
            text,
            view: viewOf(everyThirdSentence(text)),
          });
          if (state.phase !== 'checked') throw new Error(`${path} is ${state.phase}.`);
          const standing = state.view.notes.length - state.gone.length;
          await until(async () => (await wordsDrawn(page)).length >= standing, `marks on ${path}`);
          if (standing > 0) marked++;
          expect(await page.evaluate(look), path).toEqual(before);
        }
        expect(
          complaints.filter((line) => OURS.test(line)),
          path,
        ).toEqual([]);
        await page.close();
      }
      expect(marked).toBeGreaterThan(paths.length / 2);
    },
    600_000,
  );
});
