/**
 * Every message of the extension, typed once. A message goes from one context to another and is
 * answered by exactly one handler; errors cross as data (`Reply`) and are rethrown by `platform`.
 *
 * content → background, pages → background, background → host, and pages/background → content (a tab).
 * Messages are JSON and bounded: see `limits`. The longest, of `MAX_INPUT`, is below Chromium's 64 MiB.
 */
import type { Article, IncompleteReason, Opening } from '../article/types';
import type { Judgement, KeyFact, NewDocument, Note, PageInput, SourceDocument } from '../engine/record';
import type { JudgeSettings } from '../settings';
import type { Collection, CollectionCalls } from './collections';
import type { DeskCalls, ReviewCalls, ReviewFileCalls, StoryCalls } from './desk';
import type { ExportCalls } from './exports';
import type { FeedCalls } from './feeds';
import type { ImportCalls } from './imports';
import type { PackCalls } from './packs';
import type { Provenance } from './provenance';
import type { SafetyCalls } from './safety';
import type { Saying } from './say';
import type { LibraryStatistics } from './statistics';

export * from './collections';
export * from './desk';
export * from './exports';
export * from './feeds';
export * from './imports';
export * from './limits';
export * from './packs';
export { pageInput } from './page-input';
export type * from './provenance';
export * from './safety';
export type { CountKey, MessageKey, PlainKey, SaidPart, Say, Saying, Values } from './say';
export type * from './statistics';
export { webAddress } from './web-address';

/** A source as pages and cards show it: everything but its text. */
export type SourceInfo = Omit<SourceDocument, 'text'>;

/** What is known of a document besides its text. */
export type DocumentInfo = Omit<NewDocument, 'text' | 'pages'>;

/** What a page's check found, as the page's own context holds it. */
export interface CheckView {
  /** Those that a reader sees: no other leaves the host. */
  notes: Note[];
  sources: SourceInfo[];
  sentences: number;
  compared: number;
  incomplete: IncompleteReason | null;
  /** How the sources came in: matched in the corpus, or chosen with "Compare with…". */
  chosen: 'matched' | 'compared';
  /** What the sources say of the event, where only the check has had them: where they were chosen. */
  keyFacts: KeyFact[] | null;
  /** What a judge may be asked about, where the user brings one; null where there is nothing to ask. */
  judgeable: { check: string; questions: number } | null;
}

/** What the sources of a page say of its event, and what the library has on it. */
export interface SourcesSay {
  facts: KeyFact[];
  /** Documents of the library on the same event, the oldest first, those that were compared among them. */
  documents: SourceInfo[];
}

/** A document that is like a page: whether it is compared with it and, where not, why. */
export interface MatchExplained {
  document: SourceInfo;
  collections: Collection[];
  /** `off`: its collections are; `not-here`: those that are on count on other sites; `itself`: it is this page. */
  why: 'compared' | 'other-event' | 'off' | 'not-here' | 'itself';
}

/** What came of asking a judge about a page. */
export interface JudgeOutcome {
  asked: number;
  /** Notes that readers see since they were judged. */
  confirmed: number;
  notUnderstood: number;
  timedOut: number;
  /** Why the judge could not go on, and what to do; null where it could. */
  problem: Saying | null;
}

/** Where the judging of a page is; null where none is under way or was. */
export type Judging =
  | { state: 'judging'; done: number; asked: number }
  | ({ state: 'judged' } & JudgeOutcome)
  | null;

/** What a judge is asked and how: for the settings page. */
export interface JudgeAbout {
  /** Why this judge cannot be asked at all, or null. */
  problem: Saying | null;
  /** Whether this browser has a language model of its own. */
  builtIn: 'unavailable' | 'downloadable' | 'downloading' | 'available';
  /** All that is sent about one invented sentence, verbatim. */
  example: string;
  /** The most questions about a page; the time for one question and for a page, in ms. */
  limits: { questions: number; question: number; page: number };
}

/** What came of asking a judge one fixed question. */
export interface JudgeTrial {
  answer: string | null;
  understood: boolean;
  /** In ms. */
  time: number;
  problem: Saying | null;
}

/** Why a page shows no notes. */
export type Silence =
  | 'off-everywhere'
  | 'off-here'
  | 'off-page'
  | 'no-article'
  | 'no-source'
  | 'language'
  | 'password'
  | 'editable'
  | 'too-short'
  | 'corpus-empty'
  | 'corpus-failed';

export type PageState =
  | { phase: 'looking' }
  | { phase: 'silent'; reason: Silence }
  | { phase: 'failed'; message: string }
  | {
      phase: 'checked';
      /** Without the notes that the reader dismissed. */
      view: CheckView;
      /** All notes are hidden by the key or from the popup. */
      hidden: boolean;
      /** Ids of notes whose words are no longer on the page. */
      gone: string[];
      /** Ids of notes whose words are there, but which this browser cannot mark: they are listed only. */
      unpainted: string[];
      /** How many notes the reader dismissed. */
      dismissed: number;
      judging: Judging;
    };

export type CorpusStatus =
  | { state: 'opening' }
  | { state: 'importing'; done: number; total: number }
  | { state: 'ready'; documents: number; facts: number; recovered?: true }
  | { state: 'failed'; saying: Saying };

/** What `corpus.list` returns for one document; `excerpt` is cut into hit and other text, never HTML. */
export interface ListedDocument extends SourceInfo {
  facts: number;
  excerpt: { text: string; hit: boolean }[];
}

/** A file or a pasted text, to be read as a source document. */
export interface RawDocument {
  /** File name or address: its ending tells the format where `type` does not. */
  name: string;
  /** MIME type, '' where unknown. */
  type: string;
  /** A text, or a file's bytes as messages can carry them. */
  content: string | { base64: string };
  address: string | null;
}

/** What every check is asked with. */
export interface CheckAsk {
  page: PageInput;
  incomplete: IncompleteReason | null;
  /** Notes of less confidence, 0 to 1, do not leave the host. */
  threshold: number;
}

/** `view` holds all notes of the check, those that were judged among them; `judgements` what was said of each. */
export type JudgeProgress =
  | { state: 'off' }
  | { state: 'judging'; done: number; asked: number }
  | { state: 'judged'; view: CheckView; outcome: JudgeOutcome; judgements: Judgement[] };

export type CheckOutcome = { view: CheckView } | { silence: Silence };

/** Answered by `background`, most of them by passing them on to the host. */
export interface BackgroundCalls
  extends ImportCalls,
    DeskCalls,
    ReviewCalls,
    ReviewFileCalls,
    StoryCalls,
    ExportCalls,
    CollectionCalls,
    SafetyCalls,
    PackCalls,
    FeedCalls {
  /** Might the corpus cover this? A cheap question about headline and opening. */
  'match.opening': (opening: Opening) => { covered: boolean; silence: Silence | null };
  /** Match the whole article and, where sources cover it, check it. */
  'check.article': (ask: CheckAsk) => CheckOutcome;
  /** Check against exactly these sources, without a match; for the extension's own pages. */
  'check.compare': (ask: CheckAsk & { sources: NewDocument[] }) => CheckView;
  /** What the matched ones of these sources say of the page's event; asked once a reader wants to know. */
  'sources.say': (ask: { page: PageInput; sources: string[] }) => SourcesSay;
  /** The documents that are like a page, most alike first; for the extension's own pages. */
  'match.explain': (ask: { page: PageInput; host: string | null }) => MatchExplained[];
  /**
   * Has the user's judge asked about what a check was not sure of, and tells how far that is: to be asked again
   * and again until it is judged. Whoever stops asking has it cancelled after a while.
   */
  'judge.poll': (ask: { check: string }) => JudgeProgress;
  /** Ends the judging of a check. */
  'judge.cancel': (ask: { check: string }) => null;
  'judge.about': (ask: { judge: JudgeSettings }) => JudgeAbout;
  'judge.test': (ask: { judge: JudgeSettings }) => JudgeTrial;
  /** Put the style of marks, or of a stretch that the desk shows, into the sender's frame, or take it out. */
  'style.set': (ask: { of: 'marks' | 'stretch'; on: boolean }) => null;
  /** The number of shown notes on the sender's tab; 0 clears the badge. */
  'badge.set': (ask: { count: number }) => null;
  /** Open the desk for the sender's tab, at a note where one is given. */
  'desk.open': (ask: { note: string | null }) => null;
  /**
   * Run the content script in a frame of the sender's page, which is of its origin.
   * @returns the frame's number; null where it is not there any more
   */
  'frame.take': (ask: { at: number; address: string }) => number | null;
  /** Tell another frame of the sender's tab, 0 being the top one, that the two part: `page.part` there. */
  'frame.part': (ask: { frameId: number }) => null;
  'corpus.status': (ask: null) => CorpusStatus;
  'corpus.statistics': (ask: null) => LibraryStatistics;
  /** `total` counts all that fit; where `isMore`, there are more. */
  'corpus.list': (ask: { query: string; offset: number; limit: number }) => {
    total: number;
    isMore: boolean;
    documents: ListedDocument[];
  };
  'corpus.document': (ask: { id: string }) => SourceDocument | null;
  /** Where a document came from, as far as it is known; null where it is not there. */
  'corpus.provenance': (ask: { id: string }) => Provenance | null;
  /**
   * Changes what is known of a document. Where it is the user's `own`, no pack changes or takes it out any more.
   * @returns how it was before, which undoes it
   */
  'corpus.describe': (ask: { id: string; info: DocumentInfo; own: boolean }) => {
    info: DocumentInfo;
    own: boolean;
  };
  'corpus.add': (ask: { document: NewDocument }) => { id: string; added: boolean };
  /** Marks as deleted; `corpus.restore` brings it back for `UNDO_TIME` at least. */
  'corpus.delete': (ask: { id: string }) => null;
  'corpus.restore': (ask: { id: string }) => null;
  /** The ids of all documents that a search finds, at most `MAX_SELECTED`. */
  'corpus.found': (ask: { query: string }) => string[];
  /** The same as `corpus.delete` and `corpus.restore`, for all of them or none. */
  'corpus.deleteAll': (ask: { ids: string[] }) => null;
  'corpus.restoreAll': (ask: { ids: string[] }) => null;
  /** Opens again after a failure, without losing what is there. */
  'corpus.reopen': (ask: null) => CorpusStatus;
  /** Reads a text or a file as a source document (parsed in the host page, where a DOM is). */
  'document.read': (raw: RawDocument) => NewDocument;
  /** Fetches one address that the user asked for and reads it. */
  'document.fetch': (ask: { address: string }) => NewDocument;
  /** The same, as a page to be checked. */
  'page.fetch': (ask: { address: string }) => PageInput;
}

/** Answered by the content script of a tab. */
export interface ContentCalls {
  'page.state': (ask: null) => PageState;
  /** The whole article as found now, or null; `links` are addresses that its body links to. */
  'page.article': (ask: null) => { article: Article; links: { address: string; text: string }[] } | null;
  /**
   * Draw what a comparison found; replaces what is drawn. `text` is the article's text that was compared: where
   * the page holds another one by now, it is refused.
   */
  'page.draw': (ask: { text: string; view: CheckView }) => PageState;
  /** What the sources of the shown check say of the event; null where no check is shown. */
  'page.sources': (ask: null) => SourcesSay | null;
  /** Open the recap on the page and move the focus into it, or close it; null toggles. */
  'page.recap': (ask: { open: boolean | null }) => null;
  /**
   * Scroll to a stretch of `text`, which is the article's as it was checked, and show for a moment which it is; with
   * `focus`, Tab goes on from there. False where the page does not hold it now in one clear place.
   */
  'page.show': (ask: { text: string; start: number; end: number; focus: boolean }) => boolean;
  /**
   * Where in `text`, the article's as it was checked, the first paragraph begins that is in view, as soon as that is
   * not `after`, or after some 20 s. To be asked again and again by who wants to go along. Null where none is there.
   */
  'page.scrolled': (ask: { text: string; after: number | null }) => { at: number | null };
  /** Hide or show all notes; null toggles. */
  'page.hide': (ask: { hidden: boolean | null }) => PageState;
  /** Scroll to a note, open its card and move the focus into it. */
  'page.reveal': (ask: { note: string }) => null;
  /** The same with the next note of the page, or the previous one. */
  'page.step': (ask: { by: 1 | -1 }) => null;
  /**
   * From frame to frame: the top one has the page for itself again. It says so where it has found an article of its
   * own; a frame does where it has none any more.
   */
  'page.part': (ask: { from: number }) => null;
}

export type Calls = BackgroundCalls & ContentCalls;
export type CallName = keyof Calls;
export type Ask<N extends CallName> = Parameters<Calls[N]>[0];
export type Answer<N extends CallName> = ReturnType<Calls[N]>;

/** Which context a message is for: every other one ignores it. */
export type Target = 'background' | 'host' | 'content';

export interface Message<N extends CallName = CallName> {
  plumbline: Target;
  name: N;
  ask: Ask<N>;
}

/** An error that crosses the wire: `saying` says what happened, what was kept and what to do. */
export interface Fault {
  code: 'bad-input' | 'too-large' | 'too-often' | 'unreachable' | 'corpus' | 'defect';
  saying: Saying;
}
export type Reply<T> = { ok: true; value: T } | { ok: false; fault: Fault };

/** A tab's top frame says this in place of a reply: the frame that has the article, and is to be asked. */
export interface Elsewhere {
  elsewhere: number;
}
