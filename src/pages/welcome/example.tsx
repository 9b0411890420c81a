import { useEffect, useRef, useState } from 'preact/hooks';
import { lineOf } from '../../card/family';
import { kindLabel } from '../../card/words';
import type { Note } from '../../engine/record';
import { say, send } from '../../platform';
import type { CheckView } from '../../protocol';
import { defaults, thresholdOf } from '../../settings';
import { Notice } from '../../ui/notice';
import { Busy } from '../../ui/progress';
import { useTask } from '../../ui/use-task';
import { showCard } from './example-card';
import { PAGE, PARAGRAPHS, SOURCE, TITLE } from './example-texts';
import { segmentsOf } from './segments';

/** An article that was invented, checked here and now by the engine, to click on. */
export function Example() {
  const { task, start } = useTask<CheckView>();
  useEffect(() => {
    const threshold = thresholdOf(defaults);
    start(() => send('check.compare', { page: PAGE, sources: [SOURCE], incomplete: null, threshold }));
  }, []);
  return (
    <section class="panel stack example" aria-labelledby="try">
      <div class="stack-tight">
        <h2 id="try">{say('welcomeTry')}</h2>
        <p class="soft">{say('welcomeTryHow')}</p>
      </div>
      <div class="example-texts">
        <div class="stack-tight">
          {task.state === 'done' ? <Compared view={task.value} /> : <Text notes={[]} onOpen={() => {}} />}
          {task.state === 'busy' && <Busy>{say('welcomeComparing')}</Busy>}
          {task.state === 'failed' && <Notice tone="failed" title={task.message} />}
        </div>
        <Report />
      </div>
    </section>
  );
}

/** What the article reports. */
function Report() {
  const [title, ...paragraphs] = SOURCE.text.split('\n\n');
  return (
    <article class="example-report stack-tight" lang="en" dir="ltr">
      <h3>{title}</h3>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </article>
  );
}

function Compared({ view: { notes, sources } }: { view: CheckView }) {
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const shown = notes.filter(({ id }) => !hidden.includes(id));
  const marked = shown
    .filter(({ mark }) => mark !== null)
    .sort((one, other) => (one.mark?.start ?? 0) - (other.mark?.start ?? 0));
  const leftOut = shown.filter(({ kind }) => kind === 'dropped').flatMap(({ facts: [fact] }) => fact ?? []);
  const text = useRef<HTMLDivElement>(null);

  const open = (note: Note) => {
    const at = marked.indexOf(note);
    const beside = text.current?.querySelector<HTMLElement>(`[data-notes~="${CSS.escape(note.id)}"]`);
    if (!beside) return;
    showCard(beside, {
      note,
      sources,
      position: { at: at + 1, all: marked.length },
      onStep(by) {
        const next = marked[(at + by + marked.length) % marked.length];
        if (next) open(next);
      },
      onDismiss: () => setHidden([...hidden, note.id]),
    });
  };
  return (
    <>
      <div ref={text}>
        <Text notes={marked} onOpen={open} />
      </div>
      {leftOut.map(({ text: fact }) => (
        <p key={fact} class="example-left-out">
          {say('welcomeLeftOut', { facts: say('quoted', { words: fact }) })}
        </p>
      ))}
      <p class="small soft" role="status">
        {hidden.length === 0 ? say.count('welcomeCompared', notes.length) : say('welcomeHidden')}
      </p>
      {hidden.length > 0 && (
        <p>
          <button type="button" class="button button-small" onClick={() => setHidden([])}>
            {say('welcomeShowAgain')}
          </button>
        </p>
      )}
    </>
  );
}

interface TextProps {
  notes: readonly Note[];
  onOpen: (note: Note) => void;
}

/** The article, its marks as buttons. */
function Text(props: TextProps) {
  let start = TITLE.length;
  const paragraphs = PARAGRAPHS.map((paragraph) => {
    start = PAGE.text.indexOf(paragraph, start);
    return { start, end: start + paragraph.length };
  });
  return (
    <article class="example-text" lang="en" dir="ltr">
      <h3>
        <Stretch start={0} end={TITLE.length} {...props} />
      </h3>
      {paragraphs.map((paragraph) => (
        <p key={paragraph.start}>
          <Stretch {...paragraph} {...props} />
        </p>
      ))}
    </article>
  );
}

/** A part of the article; where marks overlap, a button is the shortest one's. */
function Stretch({ start, end, notes, onOpen }: { start: number; end: number } & TextProps) {
  return segmentsOf(PAGE.text, start, end, notes).map(({ text, notes: around }, at) => {
    const [note] = around;
    if (note === undefined) return text;
    return (
      <button
        key={at}
        type="button"
        class={`example-mark ${lineOf(note)}`}
        title={kindLabel(note.kind, say)}
        data-notes={around.map(({ id }) => id).join(' ')}
        onClick={() => onOpen(note)}
      >
        {text}
      </button>
    );
  });
}
