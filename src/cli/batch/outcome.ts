import { headlineText } from '../../card/words';
import type { CheckRecord, Note } from '../../engine/record';
import { english } from '../english';

/** A note that readers see, as report and summary tell it. */
export interface BriefNote extends Pick<Note, 'kind' | 'rule' | 'severity'> {
  /** What is different, in a sentence. */
  headline: string;
  /** The page's words, and its sentence; both null for what is left out. */
  mark: string | null;
  claim: string | null;
  /** The source's sentence; null where there is none. */
  fact: string | null;
}

/** What report and summary tell of a record, without its texts. */
export interface Digest {
  title: string;
  date: string | null;
  sentences: number;
  compared: number;
  /** False where nothing can be said about what the page leaves out. */
  complete: boolean;
  sources: string[];
  notes: BriefNote[];
  /** Notes in the record that readers do not see. */
  hidden: number;
}

/** Why there is no record of a page: in a word, and as a sentence. */
export interface Problem {
  kind: 'unreadable' | 'too short' | 'not English' | 'defect';
  reason: string;
}

/** What came of one page; `record` is its file's name. */
export type Outcome = { name: string } & ({ record: string; digest: Digest } | { problem: Problem });

/** A page that was checked. */
export type Checked = Extract<Outcome, { record: string }>;

export function isChecked(outcome: Outcome): outcome is Checked {
  return 'record' in outcome;
}

/** What report and summary tell of a record. */
export function digestOf({ page, sources, notes }: CheckRecord): Digest {
  const shown = notes.filter((note) => note.shown);
  return {
    title: page.title,
    date: page.date,
    sentences: page.sentences,
    compared: page.compared,
    complete: page.complete,
    sources: sources.map((source) => source.title),
    notes: shown.map(brief),
    hidden: notes.length - shown.length,
  };
}

function brief(note: Note): BriefNote {
  const { kind, rule, severity, mark, claim, facts } = note;
  return {
    kind,
    rule,
    severity,
    headline: headlineText(note, english),
    mark: mark?.text ?? null,
    claim: mark === null ? null : (claim?.text ?? null),
    fact: facts[0]?.text ?? null,
  };
}
