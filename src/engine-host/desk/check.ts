import { claimsOf, conclude, pageOf, prepareSource, propose } from '../../engine';
import type { CheckRecord, Judgement, PageInput, Realigned, SourceDocument } from '../../engine/record';
import type { DeskCheck } from '../../protocol';

/** What a check for the desk is made of. */
interface CheckInput {
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
  const prepared = sources.map(prepareSource);
  const record = conclude(propose(page, prepared, realigned), judgements, threshold);
  return { record, claims: claimsOf(page, prepared, realigned) };
}

/** A record with its claims: they are in no record, as its texts give them. */
export function withClaims(record: CheckRecord): DeskCheck {
  return { record, claims: claimsOf(pageOf(record), record.sources.map(prepareSource), record.realigned) };
}
