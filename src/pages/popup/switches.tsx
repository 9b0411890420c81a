import { say, type TabInfo } from '../../platform';
import { isChosen, isSiteChosen, pageOf, type SiteChoice, siteOf } from '../../settings';
import { Switch } from '../../ui/switch';
import type { SettingsKeeper } from '../shared/use-settings';
import { AccessLine } from './access';
import type { Choose } from './use-site-choice';

interface SwitchesProps {
  tab: TabInfo | null;
  keeper: SettingsKeeper;
  onChoose: Choose;
}

/** On or off on this page, on this site, and as a whole. */
export function Switches({ tab, keeper: { settings, save }, onChoose }: SwitchesProps) {
  if (settings === null) return <div class="switches" />;
  return (
    <div class="switches">
      <Switch on={settings.on} onChange={(on) => save({ on })}>
        {say('popupOn')}
      </Switch>
      {tab !== null && settings.on && <OneByOne tab={tab} sites={settings.sites} onChoose={onChoose} />}
    </div>
  );
}

/** The switches that store something of the page's address. */
function OneByOne({
  tab: { url, isPrivate },
  sites,
  onChoose,
}: {
  tab: TabInfo;
  sites: readonly SiteChoice[];
  onChoose: Choose;
}) {
  const [page, site] = [pageOf(url), siteOf(url)];
  if (page === null || site === null) return null;
  if (isPrivate) return <p class="small soft">{say('popupPrivate')}</p>;
  return (
    <>
      <Switch on={isSiteChosen(sites, site)} onChange={(on) => onChoose(site, on)}>
        {say('popupOnSite', { site })}
      </Switch>
      <Switch on={isChosen(sites, page)} onChange={(on) => onChoose(page, on)}>
        {say('popupOnPage')}
      </Switch>
      <AccessLine url={url} site={site} />
    </>
  );
}
