import { useEffect, useState } from 'preact/hooks';
import { say, send } from '../../platform';
import type { JudgeAbout } from '../../protocol';
import type { JudgeSettings } from '../../settings';
import { messageOf } from '../../ui/format';
import { Notice } from '../../ui/notice';
import { JudgeChoice } from './judge-choice';
import { isSameJudge } from './judge-draft';
import { JudgeTest } from './judge-test';
import { limitsInWords } from './judge-words';
import { ServerFields } from './server-fields';

interface JudgeSectionProps {
  /** What is in force. */
  kept: JudgeSettings;
  onSave: (judge: JudgeSettings) => Promise<void>;
}

/** A language model that the user brings: which one, what it gets to read, and whether it works. */
export function JudgeSection({ kept, onSave }: JudgeSectionProps) {
  const [draft, setDraft] = useState(kept);
  const [about, setAbout] = useState<JudgeAbout | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [saved, setSaved] = useState(false);
  const isChanged = !isSameJudge(draft, kept);

  useEffect(() => {
    send('judge.about', { judge: kept }).then(setAbout, (error: unknown) => setProblem(messageOf(error)));
  }, []);

  const change = (next: JudgeSettings) => {
    setDraft(next);
    setProblem(null);
    setSaved(false);
  };
  /** Only a judge that could be asked is kept. */
  const save = async () => {
    try {
      const { problem: found } = await send('judge.about', { judge: draft });
      setProblem(found && say.of(found));
      if (found !== null) return;
      await onSave(draft);
      setSaved(true);
    } catch (error) {
      setProblem(messageOf(error));
    }
  };

  return (
    <section class="panel stack" aria-labelledby="judge">
      <div class="stack-tight">
        <h2 id="judge">{say('judgeTitle')}</h2>
        <p>{say('judgeAbout')}</p>
      </div>
      <form
        class="stack"
        // What is wrong with an address is said below, with what would be right.
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <JudgeChoice draft={draft} builtIn={about?.builtIn ?? null} onChange={change} />
        {draft.use === 'server' && <ServerFields draft={draft} onChange={change} />}
        {problem !== null && <Notice tone="failed" title={problem} />}
        <p class="row">
          <button type="submit" class="button button-primary">
            {say('judgeSave')}
          </button>
          <span class="small soft" role="status">
            {saved && !isChanged ? savedWords(kept) : isChanged && say('judgeNotSaved')}
          </span>
        </p>
      </form>
      {/* What another judge answered says nothing of this one. */}
      {draft.use !== 'off' && <JudgeTest key={JSON.stringify(draft)} judge={draft} />}
      {about && (
        <div class="stack-tight">
          <h3>{say('judgeSent')}</h3>
          <p>
            {say('judgeSentAbout')} {limitsInWords(about.limits)}
          </p>
          <details>
            <summary>{say('judgeExample')}</summary>
            <pre class="verbatim" lang="en" dir="ltr">
              {about.example}
            </pre>
          </details>
        </div>
      )}
    </section>
  );
}

function savedWords({ use }: JudgeSettings): string {
  return say(use === 'off' ? 'judgeSavedOff' : 'judgeSaved');
}
