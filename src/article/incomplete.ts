/** Whether the page holds the whole article, or only what readers without a subscription get. */
import { tidy } from './collapse';
import type { Declared } from './details';
import { isHidden, isInert } from './elements';
import type { TextBlock } from './survey';
import type { IncompleteReason } from './types';

const OFFERS = [
  'paywall',
  'Paywall',
  'regwall',
  'meteredContent',
  'metered-content',
  'subscriber-only',
  'piano-offer',
]
  .flatMap((name) => [`[class*="${name}"]`, `[id*="${name}"]`])
  .join(',');
const MAX_OFFERS = 20;
/** An element with more text than an offer is the article itself, wrapped in a telling name. */
const MAX_OFFER = 1500;
const OFFER =
  /\b(?:subscrib(?:e|ers?)|subscription|sign in|log in|register|free trial|members?(?:-only)?|unlock|already a|continue reading)\b/i;

const FOR_SUBSCRIBERS =
  /^(?:(?:this|the) (?:article|story|content|post|page) is (?:only |exclusively )?(?:for|available (?:only )?(?:for|to)|reserved for|exclusive to|limited to) .{0,40}(?:subscribers?|members?)|(?:subscribe|register|sign (?:in|up)|log ?in|join)(?: now| today)?(?: for free)? (?:to|and) (?:continue|keep|read|unlock)|to (?:continue|keep|read|unlock)\b.{0,60}(?:subscri|sign|log ?in|register|join)|(?:the rest of|you have reached|you've reached|you have read)\b.{0,60}(?:subscri|limit|free|members?))/i;
const CONTINUES =
  /^(?:continue|keep) reading(?! the main story)(?: (?:the )?(?:full )?(?:article|story|this (?:article|story)|on .{2,40}))?\W*$|^read (?:the )?(?:full|whole|entire|complete|rest of the) (?:article|story|post|report)(?: (?:on|at) .{2,40})?\W*$/i;
const BREAKS_OFF = /(?:\[(?:…|\.\.\.)\]|…|\.\.\.)$/;

/** Blocks after the article's last one in which a teaser says how to go on. */
const AFTER = 8;
const MAX_BUTTONS = 60;
const MAX_LABEL = 200;
/** A "continue reading" at the end of a longer text only leads to the next one. */
const MAX_TEASER = 6000;
const MAX_BROKEN_OFF = 1500;

/**
 * @param around the element around the article.
 * @param last the article's last block.
 * @param after the document's blocks after it.
 * @param length of the article, UTF-16 code units.
 */
export function readIncomplete(
  { linked, metas }: Declared,
  around: Element,
  last: TextBlock,
  after: readonly TextBlock[],
  length: number,
): IncompleteReason | null {
  if (linked?.free === false || metas.get('article:content_tier') === 'locked') return 'paywall';
  if (hasOffer(around.ownerDocument)) return 'paywall';
  const labels = [last.text, ...after.slice(0, AFTER).map((block) => block.text), ...buttons(around)];
  if (labels.some(asksToSubscribe)) return 'teaser';
  if (length > MAX_TEASER) return null;
  if (labels.some((label) => label.length <= MAX_LABEL && CONTINUES.test(label))) return 'teaser';
  return length <= MAX_BROKEN_OFF && BREAKS_OFF.test(last.text) ? 'teaser' : null;
}

/** Whether these words end what readers without a subscription get. */
export function asksToSubscribe(text: string): boolean {
  return text.length <= MAX_LABEL && FOR_SUBSCRIBERS.test(text);
}

function hasOffer(document: Document): boolean {
  const elements = document.querySelectorAll(OFFERS);
  for (let index = 0; index < Math.min(elements.length, MAX_OFFERS); index++) {
    const element = elements[index];
    if (element === undefined || isHidden(element) || isInert(element)) continue;
    const text = element.textContent ?? '';
    if (text.length <= MAX_OFFER && OFFER.test(text)) return true;
  }
  return false;
}

function buttons(around: Element): string[] {
  const found = around.getElementsByTagName('button');
  const labels: string[] = [];
  for (let index = 0; index < Math.min(found.length, MAX_BUTTONS); index++) {
    const button = found[index];
    if (button !== undefined && !isInert(button)) labels.push(tidy(button.textContent));
  }
  return labels;
}
