import { useState } from 'preact/hooks';
import { send } from '../../platform';
import { MAX_ARTICLE, MAX_DOCUMENT, MAX_INPUT } from '../../protocol';
import { bytesInWords, count } from '../../ui/format';
import { FILE_ENDINGS, readSourceFile } from '../shared/read-file';
import type { WayProps } from './way';

/** Compare with a file, picked or dropped. */
export function WayFile({ onSource }: WayProps) {
  const [over, setOver] = useState(false);

  const take = (file: File | undefined) => {
    if (file) onSource(async () => send('document.read', await readSourceFile(file)));
  };
  return (
    <label
      class="drop"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files[0]);
      }}
    >
      <span>Drop a file here, or choose one.</span>
      <input
        type="file"
        accept={FILE_ENDINGS.join(',')}
        onChange={(event) => {
          take(event.currentTarget.files?.[0]);
          // The same file chosen again, after it was mended, is a change too.
          event.currentTarget.value = '';
        }}
      />
      <span class="small soft">
        In UTF-8: .txt or .md of up to {count(MAX_DOCUMENT, 'character')}; .html of up to{' '}
        {bytesInWords(MAX_INPUT)}, with an article of up to {count(MAX_ARTICLE, 'character')}. It is read on
        this device only.
      </span>
    </label>
  );
}
