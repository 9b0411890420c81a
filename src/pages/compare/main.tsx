import './compare.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { NewDocument } from '../../engine/record';
import { sendToTab } from '../../platform';
import { Masthead } from '../../ui/brand';
import { Notice } from '../../ui/notice';
import { Busy } from '../../ui/progress';
import { useKeptFocus } from '../../ui/use-kept-focus';
import { useTask } from '../../ui/use-task';
import { origin } from '../shared/document-words';
import { mount } from '../shared/mount';
import { libraryLink } from '../shared/paths';
import { sourceProblem } from '../shared/source-limits';
import { tabParam } from '../shared/tab-param';
import { type TabArticle, useArticle } from '../shared/use-article';
import { type Comparison, Outcome } from './outcome';
import { Ways } from './ways';

const tab = tabParam(location.search);

function Compare() {
  const { task: article, retry } = useArticle(tab);
  return (
    <main class="sheet">
      <Masthead>
        <a href={libraryLink()}>Library</a>
      </Masthead>
      <div class="stack">
        <h1>Compare with a source</h1>
        {article.state === 'busy' && <Busy>Reading the article…</Busy>}
        {article.state === 'failed' && (
          <Notice tone="failed" title="There is no article to compare">
            <p class="foreign">{article.message}</p>
            {tab !== null && (
              <p>
                <button type="button" class="button button-small" onClick={retry}>
                  Try again
                </button>
              </p>
            )}
          </Notice>
        )}
        {article.state === 'done' && tab !== null && <Comparing tab={tab} found={article.value} />}
      </div>
    </main>
  );
}

function Comparing({ tab, found }: { tab: number; found: TabArticle }) {
  const { task, start, reset } = useTask<Comparison>();
  const [step, setStep] = useState<'reading' | 'comparing'>('reading');
  const [late, setLate] = useState(false);
  const { article } = found;
  const panel = useRef<HTMLDivElement>(null);
  useKeptFocus(panel, task.state);

  useEffect(() => {
    document.title = `${article.title} · Compare · Plumbline`;
  }, [article]);

  const compare = (read: () => Promise<NewDocument>) => {
    setLate(false);
    setStep('reading');
    start(async (signal) => {
      const source = await read();
      signal.throwIfAborted();
      const problem = sourceProblem(source.text);
      if (problem !== null) throw new Error(problem);
      setStep('comparing');
      return { source, page: await sendToTab(tab, 'page.compare', { sources: [source] }) };
    });
  };
  const cancel = () => {
    setLate(step === 'comparing');
    reset();
  };
  return (
    <>
      <div class="article stack-tight">
        <p class="small soft">The article</p>
        <p class="foreign article-title">{article.title}</p>
        <p class="small soft foreign">{origin(article)}</p>
      </div>
      <div class="panel stack" ref={panel} tabIndex={-1}>
        {task.state === 'busy' && (
          <div class="row waiting">
            <Busy>{step === 'reading' ? 'Reading the source…' : 'Comparing…'}</Busy>
            <button type="button" class="button button-small" onClick={cancel}>
              Cancel
            </button>
          </div>
        )}
        {task.state === 'failed' && (
          <Notice tone="failed" title="The comparison did not happen">
            <p class="foreign">{task.message}</p>
          </Notice>
        )}
        {late && <Notice title="Cancelled. Notes that were on their way may still appear on the page." />}
        {task.state === 'done' && <Outcome articleTab={tab} comparison={task.value} onAgain={reset} />}
        <div hidden={task.state === 'busy' || task.state === 'done'}>
          <Ways articleTab={tab} found={found} onSource={compare} />
        </div>
      </div>
    </>
  );
}

mount(Compare);
