/**
 * The last checks that a judge may still be asked about, in memory. Texts are not kept with them: to conclude anew
 * takes the proposals only.
 */
import type { IncompleteReason } from '../article/types';
import { asksOf, conclude, type JudgeAsk, type Proposals } from '../engine';
import type { Judgement } from '../engine/record';
import { FaultError } from '../platform/fault';
import type { CheckView } from '../protocol';
import { viewOf } from './view';

const MOST_KEPT = 20;

/** A check before it is concluded. */
export interface Check {
  proposals: Proposals;
  threshold: number;
  incomplete: IncompleteReason | null;
  chosen: CheckView['chosen'];
  keyFacts: CheckView['keyFacts'];
}

const kept = new Map<string, Check>();

/** What a check found without a judge; it is kept where a judge could be asked. */
export function concluded(check: Check): CheckView {
  const { proposals, threshold } = check;
  const questions = asksOf(proposals.proposals, threshold).length;
  const judgeable = questions === 0 ? null : { check: keep(check), questions };
  return viewOf(conclude(proposals, [], threshold), check, judgeable);
}

function keep(check: Check): string {
  const { page, sources } = check.proposals;
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  const id = crypto.randomUUID();
  kept.set(id, {
    ...check,
    proposals: {
      ...check.proposals,
      page: { ...page, text: '' },
      sources: sources.map((source) => ({ ...source, text: '' })),
    },
  });
  return id;
}

/** @throws FaultError where the check is no longer kept */
export function asksAbout(id: string): { asks: JudgeAsk[]; threshold: number } {
  const { proposals, threshold } = checkOf(id);
  return { asks: asksOf(proposals.proposals, threshold), threshold };
}

/** @throws FaultError where the check is no longer kept */
export function judged(id: string, judgements: readonly Judgement[]): CheckView {
  const check = checkOf(id);
  return viewOf(conclude(check.proposals, judgements, check.threshold), check);
}

function checkOf(id: string): Check {
  const check = kept.get(id);
  if (check !== undefined) return check;
  throw new FaultError('bad-input', { key: 'judgingGone' });
}
