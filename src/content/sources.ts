import type { FoundArticle } from '../article/types';
import { type CheckView, pageInput, type SourcesSay } from '../protocol';
import type { Send } from './page';

/**
 * What the sources of a check say of the event. Of chosen ones the check has told, as no library has them: then a
 * library that does not open takes nothing away but its own documents.
 */
export async function askSources(
  { article }: FoundArticle,
  { sources, keyFacts }: CheckView,
  send: Send,
): Promise<SourcesSay> {
  const ask = { page: pageInput(article), sources: sources.map(({ id }) => id) };
  if (keyFacts === null) return send('sources.say', ask);
  const { documents } = await send('sources.say', ask).catch(() => ({ documents: [] }));
  return { facts: keyFacts, documents };
}
