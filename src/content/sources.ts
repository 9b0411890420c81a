import type { FoundArticle } from '../article/types';
import { type CheckView, pageInput, type SourcesSay } from '../protocol';
import type { Send } from './page';

/** A check whose sources may be asked for. */
interface Checked {
  found: FoundArticle;
  view: CheckView;
}

/** What the sources of a check say of the event; asked once for each check, and again where that failed. */
export function createSources(send: Send): (of: Checked | null) => Promise<SourcesSay | null> {
  const asked = new WeakMap<CheckView, Promise<SourcesSay>>();
  return async (of) => {
    if (of === null) return null;
    const asking = asked.get(of.view) ?? ask(of, send);
    asked.set(of.view, asking);
    try {
      return await asking;
    } catch (error) {
      asked.delete(of.view);
      throw error;
    }
  };
}

/**
 * Of chosen sources the check itself has told what they say, as no library has them: then a library that does not open
 * takes nothing away but its own documents.
 */
async function ask({ found, view: { sources, keyFacts } }: Checked, send: Send): Promise<SourcesSay> {
  const question = { page: pageInput(found.article), sources: sources.map(({ id }) => id) };
  if (keyFacts === null) return send('sources.say', question);
  const { documents } = await send('sources.say', question).catch(() => ({ documents: [] }));
  return { facts: keyFacts, documents };
}
