import { useState } from 'preact/hooks';
import { say } from '../../platform';
import { ELSEWHERE, MOST_CHOICES, mergeChoices, siteFrom } from '../../settings';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import type { ChoiceList } from './use-choices';

/** Adds a page or a site to the list. @param on what it is switched to: the opposite of everywhere else */
export function SiteAdd({ list: { choices, change }, on }: { list: ChoiceList; on: boolean }) {
  const [words, setWords] = useState('');
  /** Why what was entered is not added. */
  const [refused, setRefused] = useState<string | null>(null);

  const add = () => {
    const site = siteFrom(words);
    if (site === null || site === ELSEWHERE) return setRefused(say('sitesNoSite', { words }));
    if (!mergeChoices(choices, [{ site, on }]).some((one) => one.site === site)) {
      return setRefused(say.count('sitesFull', MOST_CHOICES));
    }
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
      {refused !== null && <Notice tone="failed" title={refused} />}
      <p>
        <button type="submit" class="button" disabled={words.trim() === ''}>
          {say(on ? 'sitesAddOn' : 'sitesAddOff')}
        </button>
      </p>
    </form>
  );
}
