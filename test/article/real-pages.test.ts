/** The text of saved pages, word by word against what is expected of them. */
import { expect, test } from 'vitest';
import { readArticle } from '../../src/article';
import { bodyOf, parse, realPages } from './pages';

const WORDS = /[\u3040-\u30ff\u3400-\u9fff]|[\p{L}\p{N}]+/gu;
const real = realPages();

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORDS) ?? [];
}

/** The expected text; elements are set apart so that words of two cells do not become one. */
function expectedText(html: string): string {
  const document = parse(`<!doctype html><html><body>${html}</body></html>`);
  for (const element of document.querySelectorAll('script, style')) element.remove();
  for (const element of document.querySelectorAll('body *')) element.after(' ');
  return document.body.textContent ?? '';
}

/** Harmonic mean of precision and recall of words. */
function f1(found: string[], expected: string[]): number {
  const left = new Map<string, number>();
  for (const word of expected) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of found) {
    const count = left.get(word) ?? 0;
    if (count > 0) {
      shared++;
      left.set(word, count - 1);
    }
  }
  return (2 * shared) / (found.length + expected.length);
}

test.skipIf(real === null)(
  `${real?.length ?? 0} real pages give the expected words`,
  { timeout: 60_000 },
  () => {
    const scores = (real ?? [])
      .filter(({ readerable }) => readerable)
      .map(({ html, article_html }) => {
        const found = readArticle(parse(html));
        return f1(
          typeof found === 'string' ? [] : wordsOf(bodyOf(found).join(' ')),
          wordsOf(expectedText(article_html)),
        );
      })
      .sort((a, b) => a - b);
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    expect(scores[Math.floor(scores.length / 2)]).toBeGreaterThan(0.97);
    expect(mean).toBeGreaterThan(0.93);
  },
);
