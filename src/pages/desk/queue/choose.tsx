import { useEffect, useState } from 'preact/hooks';
import { listTabs, say, type TabInfo } from '../../../platform';
import { webAddress } from '../../../protocol';
import { Field } from '../../../ui/field';
import { MOST_ITEMS, type Wanted } from './use-queue';

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
  const addresses = lines.map((line) => webAddress(line)?.href ?? null);
  const bad = lines.filter((_, at) => addresses[at] === null);
  const wanted: Wanted[] = [
    ...tabs
      .filter(({ id }) => chosen.has(id))
      .map(({ id, title, url, isPrivate }) => ({ name: title || url, address: url, tab: id, isPrivate })),
    ...[...new Set(addresses)]
      .filter((address) => address !== null)
      .map((address) => ({ name: address, address, tab: null, isPrivate: false })),
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
              <bdi class="small soft foreign">{webAddress(url)?.hostname}</bdi>
            </span>
          </label>
        ))}
      </fieldset>
      <Field
        label={say('deskQueueList')}
        hint={
          bad[0] === undefined
            ? say('deskQueueListHint')
            : say('deskQueueBad', { line: bad[0].slice(0, 100) })
        }
      >
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
          disabled={isRunning || wanted.length === 0 || wanted.length > room || bad.length > 0}
        >
          {say.count('deskQueueStart', wanted.length)}
        </button>
      </p>
    </form>
  );
}
