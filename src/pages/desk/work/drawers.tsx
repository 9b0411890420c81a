import type { DeskCheck, ReviewedNote } from '../../../protocol';
import type { Open } from './desk-context';
import { KeySheet } from './keys';
import { AddNote, EditNote, SplitNote } from './note-drawers';
import { Realign } from './realign';
import { SourceView } from './source-view';

interface DrawersProps {
  opened: Open | null;
  check: DeskCheck;
  notes: readonly ReviewedNote[];
  keys: { isOn: boolean; onTurn: (on: boolean) => void };
  onClose: () => void;
}

/** What lies over the desk, one thing at a time. */
export function Drawers({ opened, check, notes, keys, onClose }: DrawersProps) {
  if (opened === null) return null;
  switch (opened.what) {
    case 'keys':
      return <KeySheet {...keys} onClose={onClose} />;
    case 'realign':
      return <Realign claim={opened.claim} check={check} onClose={onClose} />;
    case 'add-note':
      return <AddNote claim={opened.claim} words={opened.words} onClose={onClose} />;
    case 'source': {
      const source = check.record.sources.find(({ id }) => id === opened.source);
      const sentences = check.sentences[opened.source] ?? [];
      return source ? (
        <SourceView source={source} sentences={sentences} at={opened.at} onClose={onClose} />
      ) : null;
    }
    default: {
      const one = notes.find(({ note }) => note.id === opened.note);
      const Drawn = opened.what === 'edit' ? EditNote : SplitNote;
      return one ? <Drawn one={one} onClose={onClose} /> : null;
    }
  }
}
