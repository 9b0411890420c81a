import type { Severity } from '../record';
import type { CheckContext, Finding } from '../rules/rule';
import { LEAST_RETOLD, type Omission } from './omissions';

/** The tier of what a page leaves out that tells little of its source. */
export const ANOTHER_REPORT = 'another report';

/** A note on what the page leaves out. */
export function findingOf(omission: Omission, severity: Severity, { page }: CheckContext): Finding {
  const { source, words, claim, chance, followed } = omission;
  return {
    severity,
    tier: followed >= LEAST_RETOLD ? 'left out' : ANOTHER_REPORT,
    claim: claim === null ? null : (page.sentences[claim] ?? null),
    mark: null,
    facts: [{ source, start: words.start, end: words.end }],
    against: [],
    says: null,
    chance,
  };
}
