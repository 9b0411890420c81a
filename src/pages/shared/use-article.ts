import { useEffect } from 'preact/hooks';
import { say, sendToTab } from '../../platform';
import type { Answer } from '../../protocol';
import { type Task, useTask } from '../../ui/use-task';

/** The article of a tab with the addresses that it links to. */
export type TabArticle = NonNullable<Answer<'page.article'>>;

/** Reads the article of the tab that the page was opened for; `retry` reads it again. */
export function useArticle(tabId: number | null): { task: Task<TabArticle>; retry: () => void } {
  const { task, start } = useTask<TabArticle>();
  const read = () => start(() => readArticle(tabId));
  useEffect(read, [tabId]);
  return { task, retry: read };
}

/** @throws Error with a message for the user where there is no tab or no article in it. */
export async function readArticle(tabId: number | null): Promise<TabArticle> {
  if (tabId === null) {
    throw new Error(say('noTab'));
  }
  const found = await sendToTab(tabId, 'page.article', null);
  if (found === null) {
    throw new Error(say('noArticleInTab'));
  }
  return found;
}
