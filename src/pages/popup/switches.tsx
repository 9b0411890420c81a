import { say, type TabInfo } from '../../platform';
import { isChosen, isSiteChosen, pageOf, siteOf, withChoice } from '../../settings';
import { Switch } from '../../ui/switch';
import type { SettingsKeeper } from '../shared/use-settings';
import { AccessLine } from './access';

interface SwitchesProps {
  tab: TabInfo | null;
  keeper: SettingsKeeper;
}

/** On or off on this page, on this site, and as a whole. */
export function Switches({ tab, keeper }: SwitchesProps) {
  const { settings, save } = keeper;
  if (settings === null) return <div class="switches" />;
  return (
    <div class="switches">
      <Switch on={settings.on} onChange={(on) => save({ on })}>
        {say('popupOn')}
      </Switch>
      {tab !== null && settings.on && <OneByOne tab={tab} keeper={keeper} />}
    </div>
  );
}

/** The switches that store something of the page's address. */
function OneByOne({
  tab: { url, isPrivate },
  keeper: { settings, save },
}: {
  tab: TabInfo;
  keeper: SettingsKeeper;
}) {
  const [page, site] = [pageOf(url), siteOf(url)];
  if (settings === null || page === null || site === null) return null;
  if (isPrivate) return <p class="small soft">{say('popupPrivate')}</p>;
  const { sites } = settings;
  const choose = (where: string) => (on: boolean) => save({ sites: withChoice(sites, where, on) });
  return (
    <>
      <Switch on={isSiteChosen(sites, site)} onChange={choose(site)}>
        {say('popupOnSite', { site })}
      </Switch>
      <Switch on={isChosen(sites, page)} onChange={choose(page)}>
        {say('popupOnPage')}
      </Switch>
      <AccessLine url={url} site={site} />
    </>
  );
}
