import './compare.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { NewDocument } from '../../engine/record';
import { say } from '../../platform';
import type { PlainKey } from '../../protocol';
import { Masthead } from '../../ui/brand';
import { Notice } from '../../ui/notice';
import { Busy } from '../../ui/progress';
import { useKeptFocus } from '../../ui/use-kept-focus';
import { useTask } from '../../ui/use-task';
import { origin } from '../shared/document-words';
import { mount } from '../shared/mount';
import { libraryLink } from '../shared/paths';
import { tabParam } from '../shared/tab-param';
import { setTitle } from '../shared/title';
import { type TabArticle, useArticle } from '../shared/use-article';
import { Ways } from '../shared/ways/ways';
import { type Comparison, compare, type Step } from './comparison';
import { Moved } from './moved';
import { Outcome } from './outcome';

const tab = tabParam(location.search);

const STEP_WORDS: Record<Step, PlainKey> = {
  reading: 'compareReading',
  comparing: 'compareComparing',
  drawing: 'compareDrawing',
};

function Compare() {
  const { task: article, retry } = useArticle(tab);
  return (
    <main class="sheet">
      <Masthead>
        <a href={libraryLink()}>{say('library')}</a>
      </Masthead>
      <div class="stack">
        <h1>{say('compareTitle')}</h1>
        {article.state === 'busy' && <Busy>{say('compareReadingArticle')}</Busy>}
        {article.state === 'failed' && (
          <Notice tone="failed" title={say('compareNoArticle')}>
            <p class="foreign">{article.message}</p>
            {tab !== null && (
              <p>
                <button type="button" class="button button-small" onClick={retry}>
                  {say('tryAgain')}
                </button>
              </p>
            )}
          </Notice>
        )}
        {article.state === 'done' && tab !== null && <Comparing tab={tab} first={article.value} />}
      </div>
    </main>
  );
}

function Comparing({ tab, first }: { tab: number; first: TabArticle }) {
  /** What the tab held when it was last looked at, as far as the user knows. */
  const [found, setFound] = useState(first);
  const { task, start, reset } = useTask<Comparison>();
  const [step, setStep] = useState<Step>('reading');
  const panel = useRef<HTMLDivElement>(null);
  useKeptFocus(panel, task.state);

  const done = task.state === 'done' ? task.value : null;
  const article = done?.kind === 'compared' ? done.article : found.article;
  useEffect(() => {
    setTitle(article.title, say('compare'));
  }, [article]);

  const run = (expected: TabArticle, read: () => Promise<NewDocument>) =>
    start((signal) => compare({ tab, expected: expected.article, read, onStep: setStep }, signal));

  return (
    <>
      <div class="article stack-tight">
        <p class="small soft">{say('compareArticle')}</p>
        <p class="foreign article-title" dir="auto">
          {article.title}
        </p>
        <p class="small soft foreign" dir="auto">
          {origin(article)}
        </p>
      </div>
      <div class="panel stack" ref={panel} tabIndex={-1}>
        {task.state === 'busy' && (
          <div class="row waiting">
            <Busy>{say(STEP_WORDS[step])}</Busy>
            {step !== 'drawing' && (
              <button type="button" class="button button-small" onClick={reset}>
                {say('compareCancel')}
              </button>
            )}
          </div>
        )}
        {task.state === 'failed' && (
          <Notice tone="failed" title={say('compareFailed')}>
            <p class="foreign">{task.message}</p>
          </Notice>
        )}
        {done?.kind === 'compared' && <Outcome articleTab={tab} comparison={done} onAgain={reset} />}
        {done?.kind === 'moved' && (
          <Moved
            title={done.found.article.title}
            onCompare={() => {
              setFound(done.found);
              run(done.found, async () => done.source);
            }}
            onBack={() => {
              setFound(done.found);
              reset();
            }}
          />
        )}
        <div hidden={task.state === 'busy' || task.state === 'done'}>
          <Ways articleTab={tab} found={found} onSource={(read) => run(found, read)} />
        </div>
      </div>
    </>
  );
}

mount(Compare, 'compareTitle');
