import { type Comparison, claimsOf, comparisonOf, conclude, pageOf, proposalsOf } from '../../engine';
import type { CheckRecord, Judgement, PageInput, Realigned, SourceDocument } from '../../engine/record';
import type { DeskCheck } from '../../protocol';
import { prepareSources } from './prepared';

/** What a check for the desk is made of. */
export interface CheckInput {
  page: PageInput;
  sources: readonly SourceDocument[];
  threshold: number;
  judgements?: readonly Judgement[];
  realigned?: readonly Realigned[];
}

/** Checks a page against sources. */
export function deskCheck({
  page,
  sources,
  threshold,
  judgements = [],
  realigned = [],
}: CheckInput): DeskCheck {
  const comparison = comparisonOf(page, prepareSources(sources), realigned);
  return deskCheckOf(conclude(proposalsOf(comparison), judgements, threshold), comparison);
}

/** A record as a check: what its texts give is not in it. */
export function withClaims(record: CheckRecord): DeskCheck {
  const { sources, realigned } = record;
  return deskCheckOf(record, comparisonOf(pageOf(record), prepareSources(sources), realigned));
}

function deskCheckOf(record: CheckRecord, comparison: Comparison): DeskCheck {
  return {
    record,
    claims: claimsOf(comparison),
    sentences: Object.fromEntries(
      comparison.context.sources.map(({ id, sentences }) => [
        id,
        sentences.map(({ start, end }): [number, number] => [start, end]),
      ]),
    ),
  };
}
