import './export.css';
import { useId, useRef, useState } from 'preact/hooks';
import { say } from '../../../platform';
import type { Ask, ExportFormat } from '../../../protocol';
import { Notice } from '../../../ui/notice';
import { Busy, Progress } from '../../../ui/progress';
import { useKeptFocus } from '../../../ui/use-kept-focus';
import { type Exporting, useExport } from './use-export';

type What = Ask<'exports.start'>['what'];

/** Documents as a file: what the search finds or all of them, or those that are given. */
export function Export({ documents = null, search = '' }: { documents?: string[] | null; search?: string }) {
  const { exporting, begin, cancel } = useExport();
  const [format, setFormat] = useState<ExportFormat>('pack');
  const [isAll, setIsAll] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useKeptFocus(box, exporting.state);
  const what: What = documents === null ? { query: isAll ? '' : search } : { documents };
  return (
    <details class="export">
      <summary>{say('export')}</summary>
      <div class="stack" ref={box} tabIndex={-1}>
        {documents === null && search !== '' && (
          <Choice
            legend={say('exportWhat')}
            chosen={isAll ? 'all' : 'found'}
            options={[
              { value: 'found', title: say('exportFound') },
              { value: 'all', title: say('exportAll') },
            ]}
            onChoose={(value) => setIsAll(value === 'all')}
          />
        )}
        <Choice
          legend={say('exportFormat')}
          chosen={format}
          options={[
            { value: 'pack', title: say('exportPack'), about: say('exportPackAbout') },
            { value: 'csv', title: say('exportCsv'), about: say('exportCsvAbout') },
            { value: 'markdown', title: say('exportMarkdown'), about: say('exportMarkdownAbout') },
          ]}
          onChoose={setFormat}
        />
        <How exporting={exporting} />
        <p class="row export-acts">
          {exporting.state === 'running' ? (
            <button type="button" class="button button-small" onClick={cancel}>
              {say('exportCancel')}
            </button>
          ) : (
            <button
              type="button"
              class="button button-small button-primary"
              onClick={() => begin(what, format)}
            >
              {say('exportNow')}
            </button>
          )}
        </p>
      </div>
    </details>
  );
}

function How({ exporting }: { exporting: Exporting }) {
  switch (exporting.state) {
    case 'idle':
      return null;
    case 'running': {
      const { done, total } = exporting;
      if (total === 0) return <Busy>{say('exportStarting')}</Busy>;
      const label = say('exportWriting', { done: say.number(done), total: say.number(total) });
      return <Progress done={done} total={total} label={label} />;
    }
    case 'done':
      return (
        <Notice tone="good" title={say.count('exportDone', exporting.documents)}>
          <p>
            <button type="button" class="button button-small" onClick={exporting.again}>
              {say('exportAgain')}
            </button>
          </p>
        </Notice>
      );
    case 'failed':
      return (
        <Notice tone="failed" title={say('exportFailed')}>
          <p class="small foreign">{exporting.message}</p>
        </Notice>
      );
  }
}

interface ChoiceProps<Value extends string> {
  legend: string;
  chosen: Value;
  options: { value: Value; title: string; about?: string }[];
  onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ legend, chosen, options, onChoose }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset>
      <legend class="field-label">{legend}</legend>
      <div class="choices">
        {options.map(({ value, title, about }) => (
          <label key={value} class="choice">
            <input type="radio" name={name} checked={chosen === value} onChange={() => onChoose(value)} />
            <span class="stack-tight">
              <span>{title}</span>
              {about && <span class="small soft">{about}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
