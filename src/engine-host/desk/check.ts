import { claimsOf, conclude, type PreparedSource, pageOf, prepareSource, propose } from '../../engine';
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
  return { record, claims: claimsOf(page, prepared, realigned), sentences: sentencesOf(prepared) };
}

/** A record with its claims: they are in no record, as its texts give them. */
export function withClaims(record: CheckRecord): DeskCheck {
  const prepared = record.sources.map(prepareSource);
  return {
    record,
    claims: claimsOf(pageOf(record), prepared, record.realigned),
    sentences: sentencesOf(prepared),
  };
}

function sentencesOf(prepared: readonly PreparedSource[]): DeskCheck['sentences'] {
  return Object.fromEntries(
    prepared.map(({ document, analysed }) => [
      document.id,
      analysed.sentences.map(({ start, end }): [number, number] => [start, end]),
    ]),
  );
}
