import type { Story } from './schema';

/**
 * The places of pages that were compared with no source of any other page: whether they are on the same event nobody
 * has said. None where there is one page.
 */
export function pagesApart({ pages }: Pick<Story, 'pages'>): number[] {
  if (pages.length < 2) return [];
  const uses = new Map<string, number>();
  for (const { sources } of pages) for (const id of new Set(sources)) uses.set(id, (uses.get(id) ?? 0) + 1);
  return pages.flatMap(({ sources }, at) => (sources.some((id) => (uses.get(id) ?? 0) > 1) ? [] : [at]));
}
