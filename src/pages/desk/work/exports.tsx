import { useState } from 'preact/hooks';
import type { CheckRecord } from '../../../engine/record';
import { say, send } from '../../../platform';
import { DESK_FORMATS, type DeskFormat, type PlainKey, type ReviewView } from '../../../protocol';
import { messageOf } from '../../../ui/format';
import { save } from '../../shared/save';

const FORMAT: Record<DeskFormat, PlainKey> = {
  html: 'deskFormatHtml',
  markdown: 'deskFormatMarkdown',
  csv: 'deskFormatCsv',
  record: 'deskFormatRecord',
  receipt: 'deskFormatReceipt',
  review: 'deskFormatReview',
  annotations: 'deskFormatAnnotations',
  'claim-review': 'deskFormatClaimReview',
  bibtex: 'deskFormatBibtex',
  ris: 'deskFormatRis',
  csl: 'deskFormatCsl',
};

/** What only a reviewer's own decisions can be written as. */
const NEEDS_REVIEW: readonly DeskFormat[] = ['review', 'claim-review'];

/** All that a check or its review can leave as. */
export function Exports({ record, view }: { record: CheckRecord; view: ReviewView | null }) {
  const [failure, setFailure] = useState<string | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const write = async (format: DeskFormat) => {
    setFailure(null);
    setSaved(null);
    try {
      const { name, type, text } = await (view === null
        ? send('desk.export', { record, format })
        : send('reviews.export', { id: view.id, format }));
      save(new Blob([text], { type }), name);
      setSaved(name);
    } catch (error) {
      setFailure(messageOf(error));
    }
  };
  return (
    <details
      class="desk-menu"
      onKeyDown={({ key, currentTarget }) => {
        if (key !== 'Escape') return;
        currentTarget.open = false;
        currentTarget.querySelector('summary')?.focus();
      }}
      onFocusOut={({ relatedTarget, currentTarget }) => {
        if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget))
          currentTarget.open = false;
      }}
    >
      <summary class="button button-small">{say('deskExport')}</summary>
      <div class="desk-menu-panel">
        <ul class="stack-tight">
          {DESK_FORMATS.filter((format) => view !== null || !NEEDS_REVIEW.includes(format)).map((format) => (
            <li key={format}>
              <button type="button" class="button-text" data-format={format} onClick={() => write(format)}>
                {say(FORMAT[format])}
              </button>
            </li>
          ))}
        </ul>
        <p class="small foreign" role="status">
          {failure ?? (saved !== null && say('deskExported', { name: saved }))}
        </p>
      </div>
    </details>
  );
}
