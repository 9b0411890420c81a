import { say } from '../../../platform';

interface HostChoicesProps {
  legend: string;
  /** How many addresses each has. */
  hosts: readonly { host: string; isPrivate: boolean; items: number }[];
  /** Those that are not ticked. */
  left: ReadonlySet<string>;
  onChange: (left: ReadonlySet<string>) => void;
}

/** Which sites may be asked for their documents: a tick for each. */
export function HostChoices({ legend, hosts, left, onChange }: HostChoicesProps) {
  const choose = (host: string, isOn: boolean) => {
    const next = new Set(left);
    if (isOn) next.delete(host);
    else next.add(host);
    onChange(next);
  };
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {hosts.map(({ host, isPrivate, items }) => (
        <label key={host} class="choice">
          <input
            type="checkbox"
            checked={!left.has(host)}
            onChange={(event) => choose(host, event.currentTarget.checked)}
          />
          <span>
            <bdi class="foreign">{host}</bdi>{' '}
            <span class="small soft">{say.count('importHostItems', items)}</span>
            {isPrivate && <span class="small import-private">{say('importHostPrivate')}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** The hosts that are not ticked at first: private ones, which a file of others may name. */
export function privateOf(hosts: HostChoicesProps['hosts']): ReadonlySet<string> {
  return new Set(hosts.filter(({ isPrivate }) => isPrivate).map(({ host }) => host));
}
