import { useRef, useState } from 'preact/hooks';
import { say } from '../../platform';
import {
  ELSEWHERE,
  mergeChoices,
  readSiteList,
  type SiteChoice,
  type SiteList,
  writeSiteList,
} from '../../settings';
import { Notice } from '../../ui/notice';
import { faultWords } from './site-words';
import type { ChoiceList } from './use-choices';

/** Larger files are no list of ours, in bytes. */
const LARGEST = 2_000_000;

/** Saves the list as a file, and takes one in after saying what is in it. */
export function SiteFile({ list: { choices, change } }: { list: ChoiceList }) {
  const input = useRef<HTMLInputElement>(null);
  const [read, setRead] = useState<SiteList | 'none' | null>(null);

  const choose = async (chosen: HTMLInputElement) => {
    const file = chosen.files?.[0];
    if (file === undefined) return;
    setRead((file.size <= LARGEST && readSiteList(await file.text())) || 'none');
    // The same file may be chosen again, once it was mended.
    chosen.value = '';
  };
  const merge = (others: SiteChoice[]) => {
    // What holds everywhere else is the user's own choice, unless all of it is replaced.
    const named = others.filter(({ site }) => site !== ELSEWHERE);
    const kept = new Set(mergeChoices(choices, named).map(({ site }) => site));
    const taken = named.filter(({ site }) => kept.has(site)).length;
    const rest = named.length - taken;
    const done = [say.count('sitesMerged', taken), ...(rest > 0 ? [say.count('sitesNotTaken', rest)] : [])];
    setRead(null);
    change((now) => mergeChoices(now, named), done.join(' '));
  };
  const replace = (others: SiteChoice[]) => {
    setRead(null);
    change(() => others, say.count('sitesReplaced', others.length));
  };
  return (
    <div class="stack-tight">
      <h3>{say('sitesFile')}</h3>
      <p class="row">
        <button type="button" class="button" onClick={() => save(writeSiteList(choices))}>
          {say('sitesExport')}
        </button>
        <button type="button" class="button" onClick={() => input.current?.click()}>
          {say('sitesImport')}
        </button>
        <input
          ref={input}
          hidden
          type="file"
          accept=".txt,text/plain"
          onChange={({ currentTarget }) => choose(currentTarget)}
        />
      </p>
      {read === 'none' && <Notice tone="failed" title={say('sitesNoList')} />}
      {read !== null && read !== 'none' && (
        <Notice title={say.count('sitesRead', read.choices.length)}>
          <Unread {...read} />
          <p class="row">
            <button
              type="button"
              class="button button-small button-primary"
              onClick={() => merge(read.choices)}
            >
              {say('sitesMerge')}
            </button>
            <button type="button" class="button button-small" onClick={() => replace(read.choices)}>
              {say('sitesReplace')}
            </button>
            <button type="button" class="button button-small button-quiet" onClick={() => setRead(null)}>
              {say('sitesCancel')}
            </button>
          </p>
        </Notice>
      )}
    </div>
  );
}

/** The lines of a file that were left out, and why. */
function Unread({ leftOut, faults }: Pick<SiteList, 'leftOut' | 'faults'>) {
  if (leftOut === 0) return null;
  const more = leftOut - faults.length;
  return (
    <div class="stack-tight small">
      <p>{say.count('sitesUnread', leftOut)}</p>
      <ul class="unread">
        {faults.map((fault) => (
          <li key={fault.line} class="foreign">
            {faultWords(fault)}
          </li>
        ))}
      </ul>
      {more > 0 && <p>{say.count('sitesUnreadMore', more)}</p>}
    </div>
  );
}

function save(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'plumbline-sites.txt';
  link.click();
  URL.revokeObjectURL(address);
}
