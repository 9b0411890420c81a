import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';

const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** What axe-core finds against WCAG 2.2 AA on a page as it stands, one line each. */
export async function violationsOn(page: Page, within: string[] = []): Promise<string[]> {
  await page.evaluate(AXE);
  const found: AxeResults['violations'] = JSON.parse(
    await page.evaluate(async (include) => {
      const axe: typeof import('axe-core') = Reflect.get(globalThis, 'axe');
      const { violations } = await axe.run(include.length > 0 ? { include } : document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
      return JSON.stringify(violations);
    }, within),
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
