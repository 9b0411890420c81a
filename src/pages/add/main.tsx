import './add.css';
import { useMemo, useRef, useState } from 'preact/hooks';
import { webAddress } from '../../protocol';
import { Masthead } from '../../ui/brand';
import { count } from '../../ui/format';
import { Notice } from '../../ui/notice';
import { Busy } from '../../ui/progress';
import { useKeptFocus } from '../../ui/use-kept-focus';
import { Address } from '../shared/address';
import { articleAsSource } from '../shared/article-source';
import { DocumentText, paragraphsOf } from '../shared/document-text';
import { incompleteWords } from '../shared/incomplete';
import { KeptNotice } from '../shared/kept-notice';
import { mount } from '../shared/mount';
import { libraryLink } from '../shared/paths';
import { sourceProblem } from '../shared/source-limits';
import { tabParam } from '../shared/tab-param';
import { type TabArticle, useArticle } from '../shared/use-article';
import { useKeeping } from '../shared/use-keeping';
import { countWords, type Draft, draftOf, draftProblem, withDraft } from './draft';
import { Fields } from './fields';

const tab = tabParam(location.search);

function Add() {
  const { task, retry } = useArticle(tab);
  return (
    <main class="sheet">
      <Masthead>
        <a href={libraryLink()}>Library</a>
      </Masthead>
      <div class="stack">
        <h1>Add this page to my sources</h1>
        {task.state === 'busy' && <Busy>Reading the page…</Busy>}
        {task.state === 'failed' && (
          <Notice tone="failed" title="There is nothing to add">
            <p class="foreign">{task.message}</p>
            {tab !== null && (
              <p>
                <button type="button" class="button button-small" onClick={retry}>
                  Try again
                </button>
              </p>
            )}
          </Notice>
        )}
        {task.state === 'done' && <Preview found={task.value} />}
      </div>
    </main>
  );
}

function Preview({ found: { article } }: { found: TabArticle }) {
  const source = useMemo(() => articleAsSource(article), [article]);
  const [draft, setDraft] = useState<Draft>(() => draftOf(source));
  const [asked, setAsked] = useState(false);
  const keeping = useKeeping();
  const form = useRef<HTMLFormElement>(null);
  const saving = useRef<HTMLDivElement>(null);
  useKeptFocus(saving, keeping.task.state);

  const unfit = sourceProblem(source.text);
  if (unfit !== null) return <Notice tone="failed" title={unfit} />;

  const problem = asked ? draftProblem(draft) : null;
  const kept = keeping.task.state === 'done' && !keeping.task.value.undone;
  const save = (event: Event) => {
    event.preventDefault();
    setAsked(true);
    const wrong = draftProblem(draft);
    if (wrong === null) keeping.keep(withDraft(source, draft));
    else form.current?.querySelector<HTMLElement>(`[name=${wrong.field}]`)?.focus();
  };
  const change = (part: Partial<Draft>) => {
    setDraft({ ...draft, ...part });
    keeping.reset();
  };
  return (
    <form class="stack" ref={form} onSubmit={save} noValidate>
      <p class="soft">
        This, and nothing else, is stored on this device when you save. Correct what was read wrongly.
      </p>
      {article.incomplete !== null && (
        <Notice title={incompleteWords(article.incomplete, 'Only the text below is stored.')} />
      )}
      <div class="panel stack">
        <Fields draft={draft} problem={problem} onChange={change} />
        {webAddress(draft.address) && (
          <p class="small">
            Opens: <Address address={draft.address.trim()} />
          </p>
        )}
      </div>
      <section class="panel stack" aria-labelledby="text-heading">
        <div class="row">
          <h2 id="text-heading">Text</h2>
          <span class="small soft">
            {count(countWords(source.text), 'word')} in {count(paragraphsOf(source.text).length, 'paragraph')}
          </span>
        </div>
        <DocumentText text={source.text} language={source.language} />
      </section>
      <div class="save" ref={saving} tabIndex={-1}>
        <KeptNotice keeping={keeping} />
        {!kept && (
          <button type="submit" class="button button-primary" disabled={keeping.task.state === 'busy'}>
            Save to my sources
          </button>
        )}
      </div>
    </form>
  );
}

mount(Add);
