import type { Article } from '../../article/types';
import type { NewDocument } from '../../engine/record';
import { send, sendToTab, stored } from '../../platform';
import { type CheckView, pageInput } from '../../protocol';
import { parseSettings, SETTINGS_KEY, thresholdOf } from '../../settings';
import { sourceProblem } from '../shared/source-limits';
import { readArticle, type TabArticle } from '../shared/use-article';
import { hasAnything } from './outcome-words';

const kept = stored(SETTINGS_KEY, parseSettings);

/** What a comparison came to. */
export type Comparison =
  | { kind: 'compared'; source: NewDocument; article: Article; view: CheckView }
  /** Nothing was compared: the tab holds another article than the one that was expected. */
  | { kind: 'moved'; source: NewDocument; found: TabArticle };

/** What a comparison is busy with. */
export type Step = 'reading' | 'comparing' | 'drawing';

interface Plan {
  tab: number;
  /** The article that the user saw when choosing the source. */
  expected: Article;
  /** Reads the source; may fail with a message for the user. */
  read: () => Promise<NewDocument>;
  onStep: (step: Step) => void;
}

/**
 * Compares the article that a tab holds now with a source, and has the tab draw what was found. The tab gets
 * the notes and never the source. Where nothing speaks of the same thing, it keeps what is drawn there.
 * @param signal where it is aborted before the step `drawing`, nothing is ever drawn
 * @throws Error with a message for the user; then nothing was drawn
 */
export async function compare(
  { tab, expected, read, onStep }: Plan,
  signal: AbortSignal,
): Promise<Comparison> {
  onStep('reading');
  const source = await read();
  signal.throwIfAborted();
  const problem = sourceProblem(source.text);
  if (problem !== null) throw new Error(problem);
  onStep('comparing');
  const [found, settings] = await Promise.all([readArticle(tab), kept.load()]);
  signal.throwIfAborted();
  const { article } = found;
  if (!isSame(article, expected)) return { kind: 'moved', source, found };
  const view = await send('check.compare', {
    page: pageInput(article),
    incomplete: article.incomplete,
    sources: [source],
    threshold: thresholdOf(settings),
  });
  signal.throwIfAborted();
  if (hasAnything(view)) {
    onStep('drawing');
    await sendToTab(tab, 'page.draw', { text: article.text, view });
  }
  return { kind: 'compared', source, article, view };
}

/** Whether readers would call both the same article, though words of it may have changed since. */
function isSame(one: Article, other: Article): boolean {
  return one.title === other.title && withoutFragment(one) === withoutFragment(other);
}

function withoutFragment({ address }: Article): string | null {
  return address?.split('#', 1)[0] ?? null;
}
