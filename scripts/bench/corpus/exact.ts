/** The ranking that all stores are held to: BM25 over all of a page's terms, computed document by document. */
import { eventTerms, termCounts } from '../../../src/engine';
import { pages } from './queries';
import { reportAt } from './texts';

const K1 = 1.2;
const B = 0.75;
const FOUND = 20;

/** For each page the numbers of the 20 best documents. */
export function exactRanking(documents: number, queries: number): number[][] {
  const counts = Array.from({ length: documents }, (_, n) => termCounts(reportAt(n).text));
  const lengths = counts.map((terms) => [...terms.values()].reduce((sum, count) => sum + count, 0));
  const usual = lengths.reduce((sum, length) => sum + length, 0) / documents;
  const having = new Map<string, number[]>();
  for (const [n, terms] of counts.entries()) {
    for (const term of terms.keys()) {
      const list = having.get(term);
      if (list) list.push(n);
      else having.set(term, [n]);
    }
  }
  return pages(documents, queries).map((page) => {
    const scores = new Map<number, number>();
    for (const term of eventTerms(page)) {
      const list = having.get(term) ?? [];
      const rarity = Math.log(1 + (documents - list.length + 0.5) / (list.length + 0.5));
      for (const n of list) {
        const count = counts[n]?.get(term) ?? 0;
        const length = lengths[n] ?? usual;
        const score = (rarity * count) / (count + K1 * (1 - B + (B * length) / usual));
        scores.set(n, (scores.get(n) ?? 0) + score);
      }
    }
    return [...scores]
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, FOUND)
      .map(([n]) => n);
  });
}

/** The share of the best documents that was found, over all pages. */
export function recall(found: number[][], best: number[][]): number {
  const hits = best.map((wanted, at) => wanted.filter((n) => found[at]?.includes(n)).length);
  const all = best.reduce((sum, wanted) => sum + wanted.length, 0);
  return hits.reduce((sum, count) => sum + count, 0) / all;
}
