/** How much a block looks like a sentence of an article rather than a label, a link or a teaser. */
import { headingLevel, isProse } from './elements';
import type { TextBlock } from './survey';

/** What a label or a link costs its box, in characters of prose. */
const LABEL = 20;
/** A block with more of its text in links is a link. */
export const LINK_SHARE = 0.6;
const SENTENCE_END = /[.!?…。！？؟।][)\]"'»”’›」』]*$|:$/;
const WIDE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;
/** Characters that tell which script a text is in. */
const SAMPLE = 200;

/** Length in letters as Latin script would need them: one of China, Japan or Korea counts for more. */
export function weight(text: string): number {
  const sample = text.slice(0, SAMPLE);
  const wide = sample.match(WIDE)?.length ?? 0;
  return wide === 0 ? text.length : text.length * (1 + (1.5 * wide) / sample.length);
}

export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text);
}

/** Positive for prose, negative for what surrounds it, 0 for headings. */
export function score(block: TextBlock): number {
  if (headingLevel(block.name) > 0) return 0;
  const share = block.linked / block.text.length;
  if (share > LINK_SHARE) return -LABEL;
  const own = weight(block.text) * (1 - share);
  if (own >= 80 || (own >= 25 && endsSentence(block.text))) return own;
  return isProse(block.name) ? -LABEL / 2 : -LABEL;
}

const NOTICE =
  /^(?:advertisements?|(?:the )?(?:story|article) continues(?: below)?.*|continue reading the main story|skip (?:to|past) .*|(?:sign up|subscribe) (?:to|for) .*(?:newsletter|briefing|alerts?|emails?)\b.*|(?:read|see|watch|listen|more|related)(?: more| also| next| on this)? ?[:：|].*)$/i;
const MAX_NOTICE = 160;

/** Words of the page's maker to its reader, between paragraphs: no part of the article. */
export function isNotice(block: TextBlock): boolean {
  return block.text.length <= MAX_NOTICE && headingLevel(block.name) === 0 && NOTICE.test(block.text);
}
