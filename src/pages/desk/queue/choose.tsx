import { useEffect, useState } from 'preact/hooks';
import { shorten } from '../../../card/words';
import { listTabs, say, type TabInfo } from '../../../platform';
import { webAddress } from '../../../protocol';
import { Field } from '../../../ui/field';
import { MOST_ITEMS, type Wanted } from './use-queue';

/** Of an address so much is shown, in UTF-16 units. */
const LONGEST = 120;

interface ChooseProps {
  isRunning: boolean;
  /** For how many pages more there is room. */
  room: number;
  onStart: (wanted: Wanted[]) => void;
}

/** Which pages are to be checked: open tabs, or a list of addresses. */
export function Choose({ isRunning, room, onStart }: ChooseProps) {
  const [tabs, setTabs] = useState<TabInfo[]>([]);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [list, setList] = useState('');
  useEffect(() => {
    const look = () => listTabs().then(setTabs);
    look();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, []);

  const lines = list
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  // What is no address is told where it is tried, like every other bad one.
  const addresses = [...new Set(lines.map((line) => webAddress(line)?.href ?? line))];
  const wanted: Wanted[] = [
    ...tabs
      .filter(({ id }) => chosen.has(id))
      .map(({ id, title, url, isPrivate }) => ({ name: title || url, address: url, tab: id, isPrivate })),
    ...addresses.map((address) => ({ name: address, address, tab: null, isPrivate: false })),
  ];
  const toggle = (id: number) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <form
      class="panel stack"
      onSubmit={(event) => {
        event.preventDefault();
        onStart(wanted);
        setChosen(new Set());
        setList('');
      }}
    >
      <fieldset class="choices">
        <legend class="field-label">{say('deskQueueTabs')}</legend>
        {tabs.length === 0 && <p class="soft">{say('wayTabNone')}</p>}
        {tabs.map(({ id, title, url }) => (
          <label key={id} class="choice">
            <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} />
            <span>
              <bdi class="foreign">{title || url}</bdi>
              <br />
              <bdi class="small soft foreign">{shorten(url, LONGEST)}</bdi>
            </span>
          </label>
        ))}
        {tabs.length > 1 && (
          <p>
            <button
              type="button"
              class="button button-small"
              onClick={() => setChosen(new Set(tabs.map(({ id }) => id)))}
            >
              {say('deskQueueAll')}
            </button>
          </p>
        )}
      </fieldset>
      <Field label={say('deskQueueList')} hint={say('deskQueueListHint')}>
        {(control) => (
          <textarea
            {...control}
            class="input typed"
            dir="ltr"
            spellcheck={false}
            value={list}
            onInput={({ currentTarget }) => setList(currentTarget.value)}
          />
        )}
      </Field>
      {wanted.length > room && <p class="small">{say('deskQueueMost', { most: MOST_ITEMS })}</p>}
      <p>
        <button
          type="submit"
          class="button button-primary"
          disabled={isRunning || wanted.length === 0 || wanted.length > room}
        >
          {say.count('deskQueueStart', wanted.length)}
        </button>
      </p>
    </form>
  );
}
