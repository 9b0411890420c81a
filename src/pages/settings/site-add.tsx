import { useState } from 'preact/hooks';
import { say } from '../../platform';
import { ELSEWHERE, mergeChoices, siteFrom } from '../../settings';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import type { Choices } from './use-choices';

/** Adds a page or a site to the list. @param on what it is switched to: the opposite of everywhere else */
export function SiteAdd({ list: { change }, on }: { list: Choices; on: boolean }) {
  const [words, setWords] = useState('');
  const [refused, setRefused] = useState<string | null>(null);

  const add = () => {
    const site = siteFrom(words);
    if (site === null || site === ELSEWHERE) return setRefused(words);
    setWords('');
    change((now) => mergeChoices(now, [{ site, on }]));
  };
  return (
    <form
      class="stack-tight"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Field label={say('sitesAdd')} hint={say('sitesAddHint')}>
        {(control) => (
          <input
            {...control}
            class="input"
            type="text"
            dir="ltr"
            inputMode="url"
            autoCapitalize="off"
            autocomplete="off"
            spellcheck={false}
            value={words}
            onInput={({ currentTarget: { value } }) => {
              setWords(value);
              setRefused(null);
            }}
          />
        )}
      </Field>
      {refused !== null && <Notice tone="failed" title={say('sitesNoSite', { words: refused })} />}
      <p>
        <button type="submit" class="button" disabled={words.trim() === ''}>
          {say(on ? 'sitesAddOn' : 'sitesAddOff')}
        </button>
      </p>
    </form>
  );
}
