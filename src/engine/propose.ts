import { align } from './align/align';
import { type AnalysedSource, indexFacts } from './align/facts';
import { followsSources } from './align/following';
import { realign } from './align/realign';
import { confidenceOf } from './dropped/confidence';
import { shortHash } from './hash';
import { type Judged, judge } from './judge/judge';
import {
  type CheckRecord,
  type FactSpan,
  type Note,
  OFF_BY_DEFAULT,
  type PageInput,
  type Realigned,
  type SourceDocument,
  type Span,
} from './record';
import { rules } from './rules';
import type { CheckContext, Finding, Found, SourceStretch } from './rules/rule';
import { type AnalysedText, analyseText } from './text/analyse';
import type { Stretch } from './text/sentences';

/** A source document taken apart: keep it where the same source is compared again. */
export interface PreparedSource {
  document: SourceDocument;
  analysed: AnalysedSource;
}

/** A note before it is judged. */
export type Proposal = Omit<Note, 'shown'>;

/** All that `conclude` needs to make the record. */
export interface Proposals {
  page: CheckRecord['page'];
  sources: SourceDocument[];
  proposals: Proposal[];
  /** As the caller gave them. */
  realigned: readonly Realigned[];
}

/** Takes a source document apart. Linear in its text. */
export function prepareSource(document: SourceDocument): PreparedSource {
  return { document, analysed: { ...analyseText(document.text), id: document.id, kind: document.kind } };
}

/** A page held against its sources: what its notes and its claims are made of. */
export interface Comparison {
  page: PageInput;
  sources: SourceDocument[];
  /** As the caller gave them. */
  realigned: readonly Realigned[];
  context: CheckContext;
}

/**
 * Holds a page against sources, of which those with the same text count once: the first.
 * @param realigned claims whose facts were chosen by hand; those that are no sentences of the page change nothing
 */
export function comparisonOf(
  page: PageInput,
  given: readonly PreparedSource[],
  realigned: readonly Realigned[] = [],
): Comparison {
  const first = new Map(given.toReversed().map((source) => [source.document.id, source]));
  const sources = given.filter((source) => first.get(source.document.id) === source);
  return {
    page,
    sources: sources.map(({ document }) => document),
    realigned,
    context: compare(
      page,
      sources.map(({ analysed }) => analysed),
      realigned,
    ),
  };
}

/**
 * Compares a page with its sources and proposes notes. Pure and synchronous: the same texts give the same
 * proposals. See `comparisonOf`.
 */
export function propose(
  page: PageInput,
  given: readonly PreparedSource[],
  realigned: readonly Realigned[] = [],
): Proposals {
  return proposalsOf(comparisonOf(page, given, realigned));
}

/** What is to be noted in a comparison. */
export function proposalsOf({ page, sources, realigned, context }: Comparison): Proposals {
  const { alignments } = context;
  return {
    page: {
      ...page,
      sentences: context.page.sentences.length,
      compared: alignments.filter(({ facts }) => facts.length > 0).length,
    },
    sources,
    proposals: proposed(context),
    realigned,
  };
}

/** Takes the page apart and aligns it with its sources: all that the rules look at. */
export function compare(
  { text, complete }: PageInput,
  sources: readonly AnalysedSource[],
  realigned: readonly Realigned[] = [],
): CheckContext {
  const page = analyseText(text);
  const facts = indexFacts(sources);
  const alignments = realign(align(page, facts), sources, realigned);
  return { page, complete, sources, facts, alignments, follows: followsSources(alignments), trace: () => {} };
}

/** Everything that the rules find, right or wrong. */
export function findAll(context: CheckContext): Found[] {
  return rules.flatMap((rule) => rule.find(context).map((finding) => ({ rule, finding })));
}

function proposed(context: CheckContext): Proposal[] {
  const occurrences = new Map<string, number>();
  return withoutOverlaps(sureOf(findAll(context), context)).map((each) =>
    toProposal(each, context.page, occurrences),
  );
}

/** A finding with how sure it is; what the judge looked at comes with what it saw. */
export type SureFound = Judged | (Found & { confidence: number });

/** The judge looks at what is marked; what is left out depends on what it makes of that. */
export function sureOf(found: readonly Found[], context: CheckContext): SureFound[] {
  const isMarked = ({ finding }: Found) => finding.mark !== null;
  const judged = judge(found.filter(isMarked), context);
  const sure = judged.filter(({ rule }) => !OFF_BY_DEFAULT.includes(rule.kind)).map((one) => one.confidence);
  const leftOut = found.filter((one) => !isMarked(one));
  return [...judged, ...leftOut.map((one) => ({ ...one, confidence: confidenceOf(one, sure, context) }))];
}

/** In the order of the page; of findings that mark the same words the surest stays, of equal ones the first. */
export function withoutOverlaps<Sure extends SureFound>(found: readonly Sure[]): Sure[] {
  const kept: Sure[] = [];
  for (const next of found.toSorted((a, b) => placeOf(a.finding) - placeOf(b.finding))) {
    const last = kept.at(-1);
    const overlaps =
      last !== undefined &&
      next.finding.mark !== null &&
      next.finding.mark.start < (last.finding.mark?.end ?? 0);
    if (!overlaps) kept.push(next);
    else if (next.confidence > last.confidence) kept[kept.length - 1] = next;
  }
  return kept;
}

/** In the order of the page, what is dropped last and in its own order. */
function placeOf({ mark }: Finding): number {
  return mark === null ? Number.MAX_SAFE_INTEGER : mark.start;
}

function toProposal(
  { rule, finding, confidence }: SureFound,
  page: AnalysedText,
  occurrences: Map<string, number>,
): Proposal {
  const claim = spanOf(page, finding.claim);
  const mark = spanOf(page, finding.mark);
  const facts = finding.facts.map(factSpanOf);
  const identity = JSON.stringify([
    rule.id,
    mark?.text,
    claim?.text,
    facts.map((fact) => [fact.source, fact.text]),
  ]);
  const occurrence = occurrences.get(identity) ?? 0;
  occurrences.set(identity, occurrence + 1);
  return {
    id: shortHash(`${identity}#${occurrence}`),
    kind: rule.kind,
    rule: rule.id,
    severity: finding.severity,
    confidence,
    claim,
    mark,
    facts,
    against: finding.against.map(factSpanOf),
    says: finding.says,
  };
}

function spanOf({ text }: AnalysedText, stretch: Stretch | null): Span | null {
  if (stretch === null) return null;
  const { start, end } = stretch;
  return { text: text.slice(start, end), start, end };
}

function factSpanOf({ source, start, end }: SourceStretch): FactSpan {
  return { source: source.id, text: source.text.slice(start, end), start, end };
}
