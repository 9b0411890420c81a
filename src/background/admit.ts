import { type Admit, FaultError, mistake } from '../platform';
import { createLimiter } from './limiter';

/** What costs work: at most twenty at once from one tab, then one every two seconds. */
const COSTLY: ReadonlySet<string> = new Set(['match.opening', 'check.article', 'sources.say', 'frame.take']);
/** What can only follow on one of those, and is asked again and again. */
const FOLLOWING = ['judge.poll', 'judge.cancel'];
const costs = createLimiter({ burst: 20, interval: 2_000 });
/** What puts something in front of the reader, who asks for it with a click. */
const OPENING = 'desk.open';
const openings = createLimiter({ burst: 5, interval: 5_000 });

/**
 * What a content script may ask. It lives in a page's process, which a hostile page may have taken over, and
 * which then asks about whatever text it likes. So none of this changes anything of the user's, and no answer
 * holds more than a reader of that text could be shown, unsure notes included: titles of sources that cover it or
 * may do so, the sentences that notes rest on, and key facts of those that cover it.
 */
const FOR_PAGES: ReadonlySet<string> = new Set([
  ...COSTLY,
  ...FOLLOWING,
  OPENING,
  'frame.part',
  'style.set',
  'badge.set',
]);

/** Lets the extension's own pages ask anything, and content scripts what is for them, at a bearable rate. */
export const admit: Admit = (name, _ask, sender) => {
  if (sender.own) return;
  if (sender.tabId === null || !FOR_PAGES.has(name)) {
    throw mistake('a web page may not ask this');
  }
  const limiter = COSTLY.has(name) ? costs : name === OPENING ? openings : null;
  if (limiter?.take(sender.tabId, Date.now()) === false) {
    throw new FaultError('too-often', { key: 'faultTooOften' });
  }
};
