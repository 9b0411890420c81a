import './settings.css';
import { say } from '../../platform';
import type { ChangeDismissals } from '../../settings';
import { Masthead } from '../../ui/brand';
import { mount } from '../shared/mount';
import { libraryLink } from '../shared/paths';
import { useSettings } from '../shared/use-settings';
import { HiddenSection } from './hidden-section';
import { JudgeSection } from './judge-section';
import { ReadingSection } from './reading-section';
import { RulesSection } from './rules-section';
import { SitesSection } from './sites-section';

function Settings() {
  const { settings, save } = useSettings();
  const changeHidden: ChangeDismissals = (make) =>
    save(({ dismissals }) => ({ dismissals: make(dismissals) }));
  return (
    <main class="sheet">
      <Masthead>
        <a href={libraryLink()}>{say('library')}</a>
      </Masthead>
      <div class="stack">
        <h1>{say('settings')}</h1>
        <p class="soft">{say('settingsAbout')}</p>
        {settings && <ReadingSection settings={settings} save={save} />}
        {settings && <SitesSection sites={settings.sites} onSave={(sites) => save({ sites })} />}
        {settings && <HiddenSection dismissals={settings.dismissals} onChange={changeHidden} />}
        {settings && <RulesSection dismissals={settings.dismissals} onChange={changeHidden} />}
        {settings && <JudgeSection kept={settings.judge} onSave={(judge) => save({ judge })} />}
      </div>
    </main>
  );
}

mount(Settings, 'settings');
