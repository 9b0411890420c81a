/** The desk: checks with all that was found, and reviews of them. For the extension's own pages. */
import type { HandStep, Recheck } from '../corpus/formats/review/schema';
import type {
  CheckRecord,
  Claim,
  FactSpan,
  HeadlineCheck,
  Judgement,
  NewDocument,
  Note,
  PageInput,
  Realigned,
} from '../engine/record';
import type { Story } from '../engine/story/schema';
import type { CheckView } from './index';

export type { HandStep, NoteEdit, OwnNote } from '../corpus/formats/review/schema';
export type { Story, StoryCell, StoryFact, StoryPage } from '../engine/story/schema';

/** A check as a fact-checker sees it: every note, every claim with its facts, every text. */
export interface DeskCheck {
  record: CheckRecord;
  claims: Claim[];
  /** Where the sentences of each source stand in its text, by its id. */
  sentences: Record<string, [start: number, end: number][]>;
}

/** What a page is checked with: what matches it, or documents by their ids, of the library
 * or of the last comparisons, and others with their texts. */
export type DeskSources = 'matched' | { ids: string[]; documents: NewDocument[] };

/** What a reviewer made of a note. */
export interface ReviewedNote {
  /** As it stands now. */
  note: Note;
  /** As the check found it; null where a reviewer added it, or split or merged it from others. */
  found: Note | null;
  decision: 'confirmed' | 'rejected' | 'edited' | null;
  comment: string;
  /** In the reviewer's own words; '' where there is none. */
  rating: string;
  /** Whether the last check does not find it, or its words, or those that it rests on, are no longer there. */
  gone: boolean;
  /** Who changed it last, and when, in ms since 1970; '' and null where nobody did. */
  by: string;
  at: number | null;
}

/** A step, and of a recheck what it was for. */
export type StepName = HandStep['step'] | Recheck['why'];

/** A review as its page shows it; its texts are apart, as they seldom change. */
export interface ReviewView {
  id: string;
  /** In the page's order, what is left out last. */
  notes: ReviewedNote[];
  comment: string;
  rating: string;
  finished: boolean;
  /** In ms since 1970. */
  began: number;
  changed: number;
  /** What `undo` and `redo` would do; null where there is nothing. */
  undo: StepName | null;
  redo: StepName | null;
  /** How many steps are in force. */
  done: number;
  /** Tells which check counts: another one has other texts or claims. */
  check: number;
}

/** A review with the check that counts. */
export interface ReviewOpen {
  view: ReviewView;
  check: DeskCheck;
}

/** What is to be another about a review's check. */
export type ReviewChange =
  | { change: 'add-sources'; ids: string[]; documents: NewDocument[] }
  | { change: 'remove-source'; id: string }
  /** Without facts the claim has none; null leaves them to the engine again. */
  | { change: 'realign'; claim: Realigned['claim']; facts: FactSpan[] | null }
  /** The page as it is now. */
  | { change: 'page'; page: PageInput }
  /** The same texts by this version's engine. */
  | { change: 'again' }
  /** What a judge says now, in place of what it said before. */
  | { change: 'judged'; judgements: Judgement[] };

/** What a recheck did to the notes. */
export interface Rechecked extends ReviewOpen {
  changes: RecordChange;
}

/** How two checks of a page differ, in numbers and sentences. */
export interface RecordChange {
  causes: ('text' | 'sources' | 'rules' | 'model' | 'settings' | 'alignment')[];
  /** Ids of notes of the new check that the old one had not, or had otherwise; `gone` are of the old one. */
  added: string[];
  changed: string[];
  moved: string[];
  gone: Note[];
  /** Sentences that only one version of the page has; null where they are too many. */
  sentences: { in: 'old' | 'new'; text: string }[] | null;
}

export interface ListedReview {
  id: string;
  title: string;
  address: string | null;
  finished: boolean;
  began: number;
  changed: number;
  reviewer: string;
  /** Of the notes in it that are not gone, how many were decided. */
  notes: number;
  decided: number;
}

export const REVIEW_STATES = ['open', 'finished'] as const;
export type ReviewStateName = (typeof REVIEW_STATES)[number];

/** What a check or a review can leave as. */
export const DESK_FORMATS = [
  'html',
  'markdown',
  'csv',
  'record',
  'receipt',
  'review',
  'annotations',
  'claim-review',
  'bibtex',
  'ris',
  'csl',
] as const;
export type DeskFormat = (typeof DESK_FORMATS)[number];

/** A file to be saved. */
export interface DeskFile {
  name: string;
  type: string;
  text: string;
}

export interface DeskCalls {
  /** Checks a page for the desk and keeps nothing; null where no source matches it. */
  'desk.check': (ask: {
    page: PageInput;
    host: string | null;
    sources: DeskSources;
    threshold: number;
  }) => DeskCheck | null;
  /** The headline beside body and sources; null where there is none, or nothing to hold it against. */
  'desk.headline': (ask: { record: CheckRecord }) => HeadlineCheck | null;
  /** What a judge may be asked about a record, by `judge.poll`; null where there is nothing to ask. */
  'desk.judgeable': (ask: { record: CheckRecord }) => CheckView['judgeable'];
  /** Makes a record again, with another page or other judgements where they are given, and tells what is another. */
  'desk.replay': (ask: {
    record: CheckRecord;
    page: PageInput | null;
    judgements: Judgement[] | null;
  }) => DeskCheck & { changes: RecordChange };
  /** A check that is not kept as a file. A fault says where there is nothing of that format, and what to do. */
  'desk.export': (ask: { record: CheckRecord; format: DeskFormat }) => DeskFile;
}

/** The reviews that the library keeps. */
export interface ReviewCalls {
  /** Begins a review: from now on its texts are stored. */
  'reviews.begin': (ask: { record: CheckRecord }) => ReviewOpen;
  'reviews.open': (ask: { id: string }) => ReviewOpen | null;
  /**
   * Takes one step. `done` is the number of steps that the asker knows of: where the review has gone on since, nothing
   * is done and a fault says so. `continues` lets it take the place of the last one, where that was of the same kind and note.
   */
  'reviews.step': (ask: {
    id: string;
    done: number;
    step: HandStep;
    by: string;
    continues: boolean;
  }) => ReviewView;
  /** Checks again with something changed, as one step. */
  'reviews.recheck': (ask: { id: string; done: number; change: ReviewChange; by: string }) => Rechecked;
  /** Takes the last step back, or does it again. */
  'reviews.undo': (ask: { id: string }) => ReviewView;
  'reviews.redo': (ask: { id: string }) => ReviewView;
  /** The latest first. */
  'reviews.list': (ask: { query: string; state: ReviewStateName | null; offset: number; limit: number }) => {
    total: number;
    reviews: ListedReview[];
  };
  /** Marks as deleted; `reviews.restore` brings it back for `UNDO_TIME` at least. */
  'reviews.remove': (ask: { id: string }) => null;
  'reviews.restore': (ask: { id: string }) => null;
}

/** What a story can leave as. */
export const STORY_FORMATS = ['html', 'csv', 'json'] as const;
export type StoryFormat = (typeof STORY_FORMATS)[number];

/** Pages side by side, and which of them were compared with no source of the others. */
export interface StoryTold {
  story: Story;
  /** Places among the pages. */
  apart: number[];
}

/** Several pages on one event. */
export interface StoryCalls {
  /** Puts pages side by side: checks, and what the reviewers of others let stand. At most `MAX_STORY` in all. */
  'desk.story': (ask: { records: CheckRecord[]; reviews: string[] }) => StoryTold;
  'desk.storyFile': (ask: { story: Story; format: StoryFormat }) => DeskFile;
}

/** Reviews as files. */
export interface ReviewFileCalls {
  /** A fault says where there is nothing of that format, and what to do. */
  'reviews.export': (ask: { id: string; format: DeskFormat }) => DeskFile;
  /**
   * Takes what a file holds: a review; a record, with which one begins; or Web Annotations of a page, which become notes
   * and comments of its review `into`. A fault says where it holds none of them, or nothing says which review.
   */
  'reviews.import': (ask: { name: string; text: string; into: string | null }) => ReviewImport;
}

/** What came of a file. */
export interface ReviewImport {
  /** The review that it is in now. */
  id: string;
  /** False where all of it was there already, or nothing of it could be placed. */
  added: boolean;
  /** Null where it was a review or a record. */
  annotations: {
    /** How many are in the review now that were not before. */
    taken: number;
    /** The quotations that are not in the page, and what could not be placed otherwise. */
    missed: string[];
  } | null;
}
