import { useRef, useState } from 'preact/hooks';
import { say, send } from '../../platform';
import type { ReviewImport } from '../../protocol';
import { messageOf } from '../../ui/format';
import { Notice } from '../../ui/notice';

/** In bytes: with its quotation marks escaped it goes in one message of 64 MiB. */
const MOST = 50_000_000;
/** Quotations that found no place are listed up to here. */
const MOST_MISSED = 20;

type Outcome =
  | { state: 'busy' }
  | { state: 'done'; import: ReviewImport }
  | { state: 'failed'; message: string };

interface ImportFileProps {
  label: string;
  /** The review that annotations go into; null where a file brings its own. */
  into: string | null;
  onTaken: (id: string) => void;
}

/** Takes a review, a record or Web Annotations from a file, and says what became of it. */
export function ImportFile({ label, into, onTaken }: ImportFileProps) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const take = async (file: File) => {
    setOutcome({ state: 'busy' });
    try {
      if (file.size > MOST)
        throw new Error(say('recordTooLong', { name: file.name, most: MOST / 1_000_000 }));
      const taken = await send('reviews.import', {
        name: file.name.slice(0, 200),
        text: await file.text(),
        into,
      });
      setOutcome({ state: 'done', import: taken });
      onTaken(taken.id);
    } catch (error) {
      setOutcome({ state: 'failed', message: messageOf(error) });
    }
    // The same file may be chosen again.
    if (input.current) input.current.value = '';
  };
  return (
    <div class="stack-tight">
      <label class="row small">
        <span>{label}</span>
        <input
          ref={input}
          type="file"
          accept=".json,.jsonld,application/json,application/ld+json"
          disabled={outcome?.state === 'busy'}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) take(file);
          }}
        />
      </label>
      {outcome?.state === 'failed' && (
        <Notice tone="failed" title={say('deskImportFailed')}>
          <p class="foreign">{outcome.message}</p>
        </Notice>
      )}
      {outcome?.state === 'done' && <Taken taken={outcome.import} />}
    </div>
  );
}

function Taken({ taken: { added, annotations } }: { taken: ReviewImport }) {
  if (annotations === null)
    return <Notice tone="good" title={say(added ? 'deskImported' : 'deskImportedBefore')} />;
  const { taken, missed } = annotations;
  return (
    <Notice tone="good" title={say.count('deskAnnotations', taken)}>
      {missed.length > 0 && (
        <details>
          <summary>{say.count('deskAnnotationsMissed', missed.length)}</summary>
          <ul class="stack-tight">
            {missed.slice(0, MOST_MISSED).map((quotation) => (
              <li key={quotation} class="quoted foreign" dir="auto">
                {quotation}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Notice>
  );
}
