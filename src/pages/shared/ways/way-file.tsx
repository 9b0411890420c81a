import { useState } from 'preact/hooks';
import { say, send } from '../../../platform';
import { MAX_ARTICLE, MAX_DOCUMENT, MAX_INPUT } from '../../../protocol';
import { FILE_ENDINGS, readSourceFile } from '../read-file';
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
      <span>{say('wayFileDrop')}</span>
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
        {say('wayFileLimits', {
          characters: MAX_DOCUMENT,
          size: say.bytes(MAX_INPUT),
          article: MAX_ARTICLE,
        })}
      </span>
    </label>
  );
}
