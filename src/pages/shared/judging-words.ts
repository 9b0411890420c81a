import type { Judging } from '../../protocol';

/** How far the judging of a page is, or what came of it; '' where there is nothing to tell. */
export function judgingWords(judging: Judging): string {
  if (judging === null) return '';
  if (judging.state === 'judging') {
    const { done, asked } = judging;
    return `Judging ${Math.min(done + 1, asked)} of ${asked}…`;
  }
  const { asked, confirmed, notUnderstood, timedOut } = judging;
  if (asked === 0) return '';
  return [
    `${asked} asked, ${confirmed} confirmed`,
    ...(notUnderstood > 0 ? [`${notUnderstood} not understood`] : []),
    ...(timedOut > 0 ? [`${timedOut} timed out`] : []),
  ].join(', ');
}
