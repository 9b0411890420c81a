import { useEffect, useState } from 'preact/hooks';
import { sendToTab } from '../../platform';
import type { CheckView, Judging } from '../../protocol';

/** How often the tab is asked how far its judging is, in ms. */
const INTERVAL = 500;

/** A comparison's view as its tab has it by now: once it was judged, with more notes. */
export function useJudged(tab: number, compared: CheckView): { view: CheckView; judging: Judging } {
  const [now, setNow] = useState<{ view: CheckView; judging: Judging }>({ view: compared, judging: null });

  useEffect(() => {
    if (compared.judgeable === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let left = false;
    const ask = async () => {
      // A tab that is gone has nothing to tell, and the comparison stays as it was.
      const state = await sendToTab(tab, 'page.state', null).catch(() => null);
      if (left || state?.phase !== 'checked' || state.view.chosen !== 'compared') return;
      setNow({ view: state.view, judging: state.judging });
      if (state.judging?.state === 'judging') timer = setTimeout(ask, INTERVAL);
    };
    ask();
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [tab, compared]);

  return now;
}
