/**
 * The record of one check, `plumbline.check/1`: the frozen contract between the engine and everything
 * that draws, stores, exports or replays notes. The schemas here are the single source: the types are
 * inferred from them and `docs/schemas/check-1.schema.json` is generated from them.
 *
 * Every offset counts UTF-16 code units into the `text` of the page or of the named source.
 */
import * as v from 'valibot';

export const RECORD_FORMAT = 'plumbline.check/1';

/** The kinds of note, and no others. */
export const KINDS = [
  'overstated',
  'understated',
  'altered-quote',
  'misattributed',
  'contradicted',
  'loaded-wording',
  'unsupported',
  'dropped',
] as const;

/** What a source document may be. */
export const DOCUMENT_KINDS = [
  'report',
  'statement',
  'transcript',
  'ruling',
  'study',
  'dataset',
  'fact-check',
] as const;

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** Words of the page: `text` is exactly `page.text.slice(start, end)`. */
export const spanSchema = v.object({ text: v.string(), start: offset, end: offset });
export type Span = v.InferOutput<typeof spanSchema>;

/** Words of a source: `text` is exactly that source's `text.slice(start, end)`. */
export const factSpanSchema = v.object({ source: v.string(), text: v.string(), start: offset, end: offset });
export type FactSpan = v.InferOutput<typeof factSpanSchema>;

/** Its fields stand in the order of the engine's records, so that one that is read is written as it was. */
export const noteSchema = v.object({
  /** Hash of rule, mark, claim, facts and occurrence: the same after a replay. */
  id: v.string(),
  kind: v.picklist(KINDS),
  /** The id of the rule that found it, which is also its file's and its documentation page's name. */
  rule: v.string(),
  /** 3 misleads about the main point; 2 a wrong fact or a stronger claim; 1 tone, or small. */
  severity: v.picklist([1, 2, 3]),
  confidence: share,
  /** The sentence of the page; for `dropped` the sentence that the fact would have qualified, or null. */
  claim: v.nullable(spanSchema),
  /** The fewest words that differ; null only for `dropped`. */
  mark: v.nullable(spanSchema),
  /** What the note rests on, the one to show first; empty only for `unsupported`. */
  facts: v.array(factSpanSchema),
  /** Facts of sources that support the page instead. */
  against: v.array(factSpanSchema),
  /** The contrasting words, null where there is no short pair. */
  says: v.nullable(v.object({ source: v.string(), page: v.string() })),
  /** What a reader sees by default. */
  shown: v.boolean(),
});
export type Note = v.InferOutput<typeof noteSchema>;
export type Kind = Note['kind'];
export type Severity = Note['severity'];

/** Kinds that readers do not see unless they ask. */
export const OFF_BY_DEFAULT: readonly Kind[] = ['unsupported'];

/** `YYYY-MM-DD`, a day that there is. */
export const daySchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, 'is not a day like 2025-05-31'),
  v.check((day) => isDay(day), 'is not a day like 2025-05-31'),
);

function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** The article as the engine gets it. For HTML, `text` is title and paragraphs joined by blank lines. */
export const pageInputSchema = v.object({
  title: v.string(),
  byline: v.nullable(v.string()),
  date: v.nullable(daySchema),
  /** BCP 47, as the page declares it. */
  language: v.nullable(v.string()),
  address: v.nullable(v.string()),
  /** False on a teaser or behind a paywall: then nothing is called dropped. */
  complete: v.boolean(),
  text: v.string(),
});
export type PageInput = v.InferOutput<typeof pageInputSchema>;

/** A source document, as stored in the corpus, exported in a pack and repeated in a record. */
export const sourceDocumentSchema = v.object({
  /** `documentId(text)`: the same text is the same document wherever it comes from. */
  id: v.string(),
  title: v.string(),
  publisher: v.nullable(v.string()),
  author: v.nullable(v.string()),
  date: v.nullable(daySchema),
  language: v.nullable(v.string()),
  kind: v.picklist(DOCUMENT_KINDS),
  address: v.nullable(v.string()),
  text: v.string(),
  /** Where in `text` each page of the original begins, first page first; absent where it has none. */
  pages: v.exactOptional(v.array(offset)),
});
export type SourceDocument = v.InferOutput<typeof sourceDocumentSchema>;
export type DocumentKind = SourceDocument['kind'];
/** A source document before its id is known. */
export type NewDocument = Omit<SourceDocument, 'id'>;

/** One thing that the sources say of a page's event. No part of the record: it is asked for apart. */
export interface KeyFact {
  /** The sentence that stands for it, and those of other sources that say the same: one a source. */
  facts: FactSpan[];
  /** Sentences of other sources that contradict the first, with the words that differ where they are few. */
  otherwise: { fact: FactSpan; says: { here: string; there: string } | null }[];
  /** Whether the page tells it, in whatever words; null where that is not sure. */
  told: boolean | null;
}

/** Words of a claim, and those of a fact that correspond to them: start and end in either text. */
export type Link = [claimStart: number, claimEnd: number, factStart: number, factEnd: number];

/** A fact that a claim was aligned with. */
export interface ClaimFact extends FactSpan {
  /** Share of the claim's telling words that the fact has, too: 0 to 1. */
  covered: number;
  /** In the claim's order. */
  links: Link[];
}

/** One sentence of a page, and what the sources say of the same. No part of the record: its texts give it. */
export interface Claim extends Span {
  /** `slight`: it says too little to be looked for. */
  state: 'aligned' | 'nothing-found' | 'slight';
  /** Whether its facts were chosen by hand. */
  byHand: boolean;
  /** Best first. */
  facts: ClaimFact[];
}

/** A page's headline beside its body and its sources. No part of the record: it is asked for apart. */
export interface HeadlineCheck {
  headline: Span;
  /** The sentences of the page's own body that speak of the same, best first. */
  body: Span[];
  /** The sources' facts that speak of the same, best first. */
  facts: FactSpan[];
  /** A neutral headline in the words of one fact and in their order; null where no fact can be cut safely. */
  offered: { text: string; fact: FactSpan } | null;
}

/** A model's answer to one proposal; a replay uses it as it stands. */
export const judgementSchema = v.object({
  /** The note's id. */
  note: v.string(),
  /** What judged: the kind of judge, its model's name, the version of the question. */
  model: v.string(),
  /** How likely the note is right after the answer, rounded to three decimals; null when the time ran out. */
  score: v.nullable(share),
});
export type Judgement = v.InferOutput<typeof judgementSchema>;

/** A claim whose facts a reviewer chose in place of those that the engine would have aligned. */
export const realignedSchema = v.object({ claim: spanSchema, facts: v.array(factSpanSchema) });
export type Realigned = v.InferOutput<typeof realignedSchema>;

export const checkRecordSchema = v.object({
  format: v.literal(RECORD_FORMAT),
  /** What produced it: two records of the same texts, versions and judgements are equal byte for byte. */
  engine: v.object({ version: v.string(), threshold: share, off: v.array(v.string()) }),
  page: v.object({
    ...pageInputSchema.entries,
    /** Claims of the page. */
    sentences: offset,
    /** Claims with at least one aligned fact. */
    compared: offset,
  }),
  sources: v.array(sourceDocumentSchema),
  /** All that were found, in the order of the page, `dropped` last. */
  notes: v.array(noteSchema),
  judgements: v.array(judgementSchema),
  /** Absent where nobody aligned anything by hand. */
  realigned: v.exactOptional(v.array(realignedSchema)),
});
export type CheckRecord = v.InferOutput<typeof checkRecordSchema>;
