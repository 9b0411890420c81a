import * as v from 'valibot';
import { analyseText } from '../../src/engine/text/analyse';
import { statementsOf } from '../../src/engine/text/attribution';
import { type Estimate, estimate } from './stats';

/** Who said what: cues, speakers and contents found, against labelled ones (PolNeAR's annotation scheme). */

const partSchema = v.array(v.object({ spans: v.array(v.tuple([v.number(), v.number()])) }));

export const attributionSchema = v.object({
  id: v.string(),
  set: v.string(),
  text: v.string(),
  attributions: v.array(
    v.object({
      source: v.optional(partSchema, []),
      cue: v.optional(partSchema, []),
      content: v.optional(partSchema, []),
    }),
  ),
});

/** Precision, recall and F1 of one part of the statements, n being the labelled ones. */
export interface AttributionFigure {
  part: 'cue' | 'speaker' | 'content' | 'speaker of a quotation';
  n: number;
  precision: Estimate;
  recall: Estimate;
  f1: Estimate;
}

type Span = readonly [start: number, end: number];

/** A part is found where it overlaps, a content where it shares at least this much of all that either has. */
const LEAST_CONTENT = 0.5;
/** Characters of a content that count as a quotation: a longer term in quotation marks is none. */
const LEAST_QUOTED = 25;

interface Counts {
  found: number;
  labelled: number;
  right: number;
}

interface Row {
  id: string;
  counts: Record<AttributionFigure['part'], Counts>;
}

/** Figures for each part, with intervals over documents. A statement counts where its cue is a labelled one's. */
export function scoreAttribution(
  rows: readonly v.InferOutput<typeof attributionSchema>[],
): AttributionFigure[] {
  const counted = rows.map(countRow);
  const parts: AttributionFigure['part'][] = ['cue', 'speaker', 'content', 'speaker of a quotation'];
  return parts.map((part) => {
    const total = (of: keyof Counts) => (sample: readonly Row[]) =>
      sample.reduce((sum, { counts }) => sum + counts[part][of], 0);
    const precision = (sample: readonly Row[]) => ratio(total('right')(sample), total('found')(sample));
    const recall = (sample: readonly Row[]) => ratio(total('right')(sample), total('labelled')(sample));
    const f1 = (sample: readonly Row[]) => {
      const [p, r] = [precision(sample), recall(sample)];
      return ratio(2 * p * r, p + r);
    };
    const [p, r, f] = estimate(counted, ({ id }) => id, [precision, recall, f1]);
    if (p === undefined || r === undefined || f === undefined)
      throw new Error('three measures, three estimates');
    return { part, n: total('labelled')(counted), precision: p, recall: r, f1: f };
  });
}

function countRow({ id, text, attributions }: v.InferOutput<typeof attributionSchema>): Row {
  const labelled = attributions
    .filter(({ cue, content }) => cue.length > 0 && content.length > 0)
    .map(({ source, cue, content }) => ({
      speaker: spansOf(source),
      cue: spansOf(cue),
      content: spansOf(content),
      taken: false,
    }));
  const statements = statementsOf(analyseText(text));
  const counts: Row['counts'] = {
    cue: { found: 0, labelled: labelled.length, right: 0 },
    speaker: { found: 0, labelled: labelled.filter(({ speaker }) => speaker.length > 0).length, right: 0 },
    content: { found: 0, labelled: labelled.length, right: 0 },
    'speaker of a quotation': { found: 0, labelled: 0, right: 0 },
  };
  for (const { cue, speaker, content } of statements) {
    if (cue === null) continue;
    for (const part of ['cue', 'speaker', 'content'] as const) counts[part].found++;
    const match = labelled.find((other) => !other.taken && overlap([[cue.start, cue.end]], other.cue) > 0);
    if (match === undefined) continue;
    match.taken = true;
    counts.cue.right++;
    if (speaker !== null && overlap([[speaker.start, speaker.end]], match.speaker) > 0)
      counts.speaker.right++;
    const said = content.map(({ start, end }): Span => [start, end]);
    const shared = overlap(said, match.content);
    if (shared >= LEAST_CONTENT * (lengthOf(said) + lengthOf(match.content) - shared)) counts.content.right++;
  }
  for (const { content, speaker } of labelled) {
    if (!isQuotation(text, content)) continue;
    const quoted = counts['speaker of a quotation'];
    quoted.labelled++;
    const match = statements.find(
      (statement) =>
        overlap(
          statement.content.map(({ start, end }): Span => [start, end]),
          content,
        ) >
        LEAST_CONTENT * lengthOf(content),
    );
    if (match?.speaker == null) continue;
    quoted.found++;
    if (overlap([[match.speaker.start, match.speaker.end]], speaker) > 0) quoted.right++;
  }
  return { id, counts };
}

function isQuotation(text: string, content: readonly Span[]): boolean {
  const start = content[0]?.[0] ?? 0;
  return /["“]/.test(text.charAt(start)) && lengthOf(content) >= LEAST_QUOTED;
}

function spansOf(parts: v.InferOutput<typeof partSchema>): Span[] {
  return parts.flatMap(({ spans }) => spans);
}

function overlap(a: readonly Span[], b: readonly Span[]): number {
  let shared = 0;
  for (const [from, to] of a) {
    for (const [start, end] of b) shared += Math.max(0, Math.min(to, end) - Math.max(from, start));
  }
  return shared;
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, [start, end]) => sum + end - start, 0);
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
