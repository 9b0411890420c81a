import './add.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from '../../platform';
import { webAddress } from '../../protocol';
import { Masthead } from '../../ui/brand';
import { Notice } from '../../ui/notice';
import { Busy } from '../../ui/progress';
import { Said } from '../../ui/said';
import { useKeptFocus } from '../../ui/use-kept-focus';
import { useTask } from '../../ui/use-task';
import { Address } from '../shared/address';
import { type Draft, draftOf, draftProblem, withDraft } from '../shared/document-draft';
import { Fields } from '../shared/document-fields';
import { DocumentText } from '../shared/document-text';
import { KeptNotice } from '../shared/kept-notice';
import { mount } from '../shared/mount';
import { paragraphsOf } from '../shared/paragraphs';
import { libraryLink } from '../shared/paths';
import { PrivateNotice } from '../shared/private-notice';
import { sourceProblem } from '../shared/source-limits';
import { useKeeping } from '../shared/use-keeping';
import { countWords } from './count-words';
import { type Found, find, whatIn } from './what';

const what = whatIn(location.search);
const tab = what.way === 'link' ? null : what.tab;

const HEADINGS = { page: 'addThisPage', selection: 'addTheSelection', link: 'addTheLink' } as const;

function Add() {
  const { task, start } = useTask<Found>();
  const read = () => start(() => find(what));
  useEffect(read, []);
  return (
    <main class="sheet">
      <Masthead>
        <a href={libraryLink()}>{say('library')}</a>
      </Masthead>
      <div class="stack">
        <h1>{say(HEADINGS[what.way])}</h1>
        {task.state === 'busy' && (
          <Busy>
            {what.way === 'link' ? say('addFetching', { address: what.address }) : say('addReading')}
          </Busy>
        )}
        {task.state === 'failed' && (
          <Notice tone="failed" title={say('addNothing')}>
            <p class="foreign">{task.message}</p>
            {(tab !== null || what.way === 'link') && (
              <p>
                <button type="button" class="button button-small" onClick={read}>
                  {say('tryAgain')}
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

function Preview({ found: { source, notice } }: { found: Found }) {
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
      <p class="soft">{say('addStored')}</p>
      <PrivateNotice tab={tab} />
      {notice !== null && <Notice title={notice} />}
      <div class="panel stack">
        <Fields draft={draft} problem={problem} onChange={change} />
        {webAddress(draft.address) && (
          <p class="small">
            <Said
              parts={say.parts('addOpens', { address: draft.address })}
              slots={{ address: <Address address={draft.address.trim()} /> }}
            />
          </p>
        )}
      </div>
      <section class="panel stack" aria-labelledby="text-heading">
        <div class="row">
          <h2 id="text-heading">{say('addText')}</h2>
          <span class="small soft">
            {say('addLength', {
              words: say.count('addWords', countWords(source.text)),
              paragraphs: say.count('addParagraphs', paragraphsOf(source.text).length),
            })}
          </span>
        </div>
        <DocumentText text={source.text} language={source.language} />
      </section>
      <div class="save" ref={saving} tabIndex={-1}>
        <KeptNotice keeping={keeping} />
        {!kept && (
          <button type="submit" class="button button-primary" disabled={keeping.task.state === 'busy'}>
            {say('addSave')}
          </button>
        )}
      </div>
    </form>
  );
}

mount(Add, 'addThisPage');
