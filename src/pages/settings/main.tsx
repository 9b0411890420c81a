import './settings.css';
import { Masthead } from '../../ui/brand';
import { mount } from '../shared/mount';
import { libraryLink } from '../shared/paths';
import { useSettings } from '../shared/use-settings';
import { JudgeSection } from './judge-section';

function Settings() {
  const { settings, save } = useSettings();
  return (
    <main class="sheet">
      <Masthead>
        <a href={libraryLink()}>Library</a>
      </Masthead>
      <div class="stack">
        <h1>Settings</h1>
        <p class="soft">On or off, and how sure Plumbline must be: these are in the popup.</p>
        {settings && <JudgeSection kept={settings.judge} onSave={(judge) => save({ judge })} />}
      </div>
    </main>
  );
}

mount(Settings);
