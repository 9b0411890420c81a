import { useEffect, useRef } from 'preact/hooks';
import { say } from '../../../platform';
import type { PlainKey } from '../../../protocol';
import { Switch } from '../../../ui/switch';
import { Drawer } from './drawer';

/** What keys do, in the order of the sheet. */
export const KEYS = {
  j: 'next',
  k: 'previous',
  ']': 'nextClaim',
  '[': 'previousClaim',
  c: 'confirm',
  r: 'reject',
  e: 'edit',
  m: 'comment',
  a: 'realign',
  n: 'addNote',
  s: 'split',
  g: 'merge',
  o: 'source',
  p: 'page',
  f: 'filter',
  u: 'undo',
  U: 'redo',
  '?': 'keys',
} as const;
export type Deed = (typeof KEYS)[keyof typeof KEYS];

const WORDS: Record<Deed, PlainKey> = {
  next: 'deskKeyNext',
  previous: 'deskKeyPrevious',
  nextClaim: 'deskKeyNextClaim',
  previousClaim: 'deskKeyPreviousClaim',
  confirm: 'deskConfirm',
  reject: 'deskReject',
  edit: 'deskEdit',
  comment: 'deskComment',
  realign: 'deskRealign',
  addNote: 'deskAddNote',
  split: 'deskSplit',
  merge: 'deskMerge',
  source: 'deskKeySource',
  page: 'deskShowOnPage',
  filter: 'deskFilters',
  undo: 'undo',
  redo: 'deskRedo',
  keys: 'deskKeyKeys',
};

/** Does what a single key stands for, but not where keys write, and not while something lies over the desk. */
export function useKeys(isOn: boolean, onDeed: (deed: Deed) => void): void {
  const latest = useRef(onDeed);
  latest.current = onDeed;
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      // With AltGr some keyboards write a bracket.
      const isCommand = (event.ctrlKey || event.altKey) && !event.getModifierState('AltGraph');
      if (isCommand || event.metaKey || event.isComposing || writes(event.target)) return;
      if (document.querySelector('dialog[open]') !== null) return;
      const deed = Object.entries(KEYS).find(([key]) => key === event.key)?.[1];
      if (deed === undefined) return;
      event.preventDefault();
      latest.current(deed);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [isOn]);
}

/** Whether keys write there. */
export function writes(target: EventTarget | null): target is HTMLElement {
  return target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea, select');
}

interface KeySheetProps {
  isOn: boolean;
  onTurn: (on: boolean) => void;
  onClose: () => void;
}

/** What keys do, and whether they do. */
export function KeySheet({ isOn, onTurn, onClose }: KeySheetProps) {
  return (
    <Drawer title={say('deskKeysTitle')} onClose={onClose}>
      <Switch on={isOn} onChange={onTurn}>
        {say('deskKeysOn')}
      </Switch>
      <table class="keys">
        <thead>
          <tr>
            <th scope="col">{say('deskKey')}</th>
            <th scope="col">{say('deskKeyDoes')}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(KEYS).map(([key, deed]) => (
            <tr key={key}>
              <td>
                <kbd>{key === 'U' ? 'Shift+U' : key.toUpperCase()}</kbd>
              </td>
              <td>{say(WORDS[deed])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Drawer>
  );
}
