import type { Severity } from '../record';
import type { CheckContext, Finding } from '../rules/rule';
import { LEAST_RETOLD, type Omission } from './omissions';

/** Log odds from which words count as left out, and not as told in other words. */
const LEFT_OUT = 0.25;

/** A note on what the page leaves out. */
export function findingOf(omission: Omission, severity: Severity, { page }: CheckContext): Finding {
  const { source, words, claim } = omission;
  return {
    severity,
    tier: tierOf(omission),
    claim: claim === null ? null : (page.sentences[claim] ?? null),
    mark: null,
    facts: [{ source, start: words.start, end: words.end }],
    against: [],
    says: null,
  };
}

function tierOf({ bearing, claim, score, followed }: Omission): string {
  if (followed < LEAST_RETOLD) return 'another report';
  if (score < LEFT_OUT) return 'perhaps told';
  if (claim === null) return 'nothing qualified';
  return bearing.qualifies ? 'left out' : 'plain fact';
}
