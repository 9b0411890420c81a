import { useState } from 'preact/hooks';
import { copy } from '../../../card/clipboard';
import { noteCitation } from '../../../card/note-citation';
import type { Note } from '../../../engine/record';
import { say } from '../../../platform';
import { useDesk } from './desk-context';

/** Copies a note with the page's and the sources' own words, as plain and as rich text. */
export function CopyNote({ note }: { note: Note }) {
  const desk = useDesk();
  const [said, setSaid] = useState<string | null>(null);
  const onCopy = async () => {
    const done = await copy(document, noteCitation(note, desk.page, [...desk.sources.values()], say));
    setSaid(say(done ? 'cardCopied' : 'cardNotCopied'));
  };
  return (
    <>
      <button type="button" class="button button-small" onClick={onCopy}>
        {say('deskCopyNote')}
      </button>
      <span class="small" role="status">
        {said}
      </span>
    </>
  );
}
