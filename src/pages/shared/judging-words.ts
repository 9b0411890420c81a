import { say } from '../../platform';
import type { Judging } from '../../protocol';

/** How far the judging of a page is, or what came of it; '' where there is nothing to tell. */
export function judgingWords(judging: Judging): string {
  if (judging === null) return '';
  if (judging.state === 'judging') {
    const { done, asked } = judging;
    return say('judging', { done: Math.min(done + 1, asked), asked });
  }
  const { asked, confirmed, notUnderstood, timedOut } = judging;
  if (asked === 0) return '';
  return say.list([
    say.count('judgeAsked', asked),
    say.count('judgeConfirmed', confirmed),
    ...(notUnderstood > 0 ? [say.count('judgeNotUnderstood', notUnderstood)] : []),
    ...(timedOut > 0 ? [say.count('judgeTimedOut', timedOut)] : []),
  ]);
}
