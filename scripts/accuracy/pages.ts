import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { asPage, asSource } from '../../src/cli/texts';
import { conclude, prepareSource, propose } from '../../src/engine';
import type { Note } from '../../src/engine/record';
import type { Stretch } from '../../src/engine/text/sentences';
import { readRows } from './files';
import type { Judgements } from './judged';
import { isFound, placeOf, touches } from './labels';
import { trivialMarks } from './trivial-marks';

/** Rewritten pages whose every difference is labelled: what do the shown notes find, and are they right? */

/** A source, a page that distorts it with its labels, pages that do not, and the facts that the first drops. */
export interface LabelledPages {
  name: string;
  date: string | null;
  source: string;
  spun: string;
  faithful: string[];
  gold: { span: string; sentence: string; kind: string; source: string; severity: number }[];
  dropped: { source: string; importance: string }[];
}

/** One shown note on a distorting page. */
export interface ScoredNote {
  rule: string;
  kind: string;
  right: boolean;
  kindRight: boolean;
  /** Whether the fact shown first is the gold's; null where the gold names none or the note is not right. */
  evidenceRight: boolean | null;
}

/** One labelled difference. */
export interface ScoredGold {
  kind: string;
  severity: number;
  found: boolean;
}

/** What is counted of one set of pages. */
export interface ScoredPages {
  name: string;
  notes: ScoredNote[];
  gold: ScoredGold[];
  /** Dropped facts that matter most, and whether a shown note names them. */
  keyFacts: boolean[];
  /** The rules of the notes on the faithful pages: false alarms, every one. */
  falseAlarms: string[];
  faithfulPages: number;
  /** Word overlap in Plumbline's place: as many marks, on the words that the source has least of. */
  trivial: { right: boolean[]; found: boolean[] };
}

const goldSchema = v.object({
  span: v.string(),
  sentence: v.string(),
  kind: v.string(),
  source: v.string(),
  severity: v.number(),
});
const droppedSchema = v.object({ source: v.string(), importance: v.string() });

/** Reads a folder of pages. @throws where a file is missing or of another shape */
export function readPages(folder: string, name: string): LabelledPages {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
  const gold = existsSync(join(folder, 'gold.jsonl')) ? 'gold.jsonl' : 'spun.gold.jsonl';
  return {
    name,
    date: null,
    source: read('source.txt'),
    spun: read('spun.txt'),
    faithful: [read('faithful.txt')],
    gold: v.parse(v.array(goldSchema), readRows(join(folder, gold))),
    dropped: v.parse(v.array(droppedSchema), readRows(join(folder, 'dropped.jsonl'))),
  };
}

/**
 * Checks all pages and compares the shown notes with the labels; shown at this threshold, or as readers see them.
 * `judgements`: what a judge that the user brings made of the pages.
 */
export function scorePages(
  { name, date, source, spun, faithful, gold, dropped }: LabelledPages,
  threshold?: number,
  judgements: Judgements = new Map(),
): ScoredPages {
  const prepared = prepareSource(asSource(source, date));
  const shownOf = (text: string) =>
    conclude(propose(asPage(text, date), [prepared]), judgements.get(text) ?? [], threshold).notes.filter(
      (note) => note.shown,
    );
  const shown = shownOf(spun);
  const differences = gold.map((row) => ({
    row,
    words: placeOf(spun, row.sentence, row.span),
    fact: row.source === '' ? null : placeOf(source, row.source),
  }));
  const facts = dropped.map((row) => ({ row, place: placeOf(source, row.source) }));
  const finds = (words: Stretch | null, note: Note) =>
    words !== null && note.mark !== null && isFound(words, note.mark);

  const scoreNote = (note: Note): ScoredNote => {
    const {
      rule,
      kind,
      facts: [fact],
    } = note;
    if (kind === 'dropped') {
      const right = facts.some(({ place }) => place !== null && fact !== undefined && touches(place, fact));
      return { rule, kind, right, kindRight: right, evidenceRight: null };
    }
    const hits = differences.filter(({ words }) => finds(words, note));
    const named = hits.flatMap((hit) => hit.fact ?? []);
    return {
      rule,
      kind,
      right: hits.length > 0,
      kindRight: hits.some(({ row }) => row.kind === kind),
      evidenceRight:
        named.length === 0 ? null : named.some((place) => fact !== undefined && touches(place, fact)),
    };
  };
  const marks = trivialMarks(spun, source, shown.filter(({ mark }) => mark !== null).length);
  return {
    name,
    notes: shown.map(scoreNote),
    gold: differences.map(({ row: { kind, severity }, words }) => ({
      kind,
      severity,
      found: shown.some((note) => finds(words, note)),
    })),
    keyFacts: facts
      .filter(({ row }) => row.importance === 'key')
      .map(({ place }) =>
        shown.some(
          ({ kind, facts: [fact] }) =>
            kind === 'dropped' && place !== null && fact !== undefined && touches(place, fact),
        ),
      ),
    falseAlarms: faithful.flatMap(shownOf).map(({ rule }) => rule),
    faithfulPages: faithful.length,
    trivial: {
      right: marks.map((mark) => differences.some(({ words }) => words !== null && isFound(words, mark))),
      found: differences
        .filter(({ row }) => row.severity >= 2)
        .map(({ words }) => words !== null && marks.some((mark) => isFound(words, mark))),
    },
  };
}
