import type { Leaving } from '../corpus/formats/export';
import type { Change, Manifest } from '../corpus/formats/pack';
import type { FeedArrival, FeedFailure, FeedJob, Looked, StandingItem } from '../corpus/store/feeds/work';
import type { Outcome, Taken } from '../corpus/store/imports';
import type { PackJob } from '../corpus/store/pack-rows';
import type { JudgeAsk } from '../engine';
import type { Judgement } from '../engine/record';
import type { Answer, Ask, BackgroundCalls, CheckView, Reply, Saying } from '../protocol';

/** What pages ask about the corpus. */
type FromPages = 'match.opening' | 'check.article' | 'sources.say';

/** That, with the page's host: the background adds it (background/whereabouts.ts). */
type MatchCalls = {
  [N in FromPages]: (ask: Ask<N> & { host: string | null }) => Answer<N>;
};

/** What is answered in words of the interface's. */
type InWords = 'desk.export' | 'desk.storyFile' | 'reviews.export';

/** That, with the language of the interface: the background adds it (background/words.ts). */
type WordCalls = {
  [N in InWords]: (ask: Ask<N> & { language: string }) => Answer<N>;
};

/** What the worker answers: all that needs the corpus or the engine. */
export interface WorkerCalls
  extends Omit<
      BackgroundCalls,
      | 'frame.part'
      | 'frame.take'
      | 'style.set'
      | 'badge.set'
      | 'desk.open'
      | 'document.read'
      | 'document.fetch'
      | 'page.fetch'
      | 'exports.start'
      | 'exports.progress'
      | 'judge.poll'
      | 'judge.cancel'
      | 'judge.about'
      | 'judge.test'
      | 'packs.look'
      | 'feeds.preview'
      | FromPages
      | InWords
    >,
    MatchCalls,
    WordCalls {
  /** What a judge is to be asked about a check that the worker keeps, and how sure a note has to be. */
  'check.asks': (ask: { check: string }) => { asks: JudgeAsk[]; threshold: number };
  /** Concludes that check again with what was judged. */
  'check.judged': (ask: { check: string; judgements: Judgement[] }) => CheckView;
  /** Ids of all documents that a search finds, in no order. */
  'exports.found': (ask: { query: string }) => string[];
  /** See `Corpus.leaving`. */
  'exports.leaving': (ask: { ids: string[] }) => { documents: Leaving[]; taken: number };
  /** Queues the subscriptions whose time it is; tells when there is something to look at next, null for never. */
  'clock.tick': (ask: null) => number | null;
  'clock.next': (ask: null) => number | null;
  /** What is to be imported next; null when there is nothing to do. */
  'imports.take': (ask: null) => Taken | null;
  /** Stores what was read of an import; tells whether it goes on. */
  'imports.record': (ask: { id: string; outcomes: Outcome[] }) => boolean;
  /** Pauses an import, and says why. */
  'imports.suspend': (ask: { id: string; problem: Saying }) => null;
  /** Ids of imports whose staged files are needed. */
  'imports.unfinished': (ask: null) => string[];
  /** Which feed is to be looked at next; null when there is nothing to do. */
  'feeds.take': (ask: null) => FeedJob | null;
  /** Which of the items that stand in it are wanted, and whether these are all of them. */
  'feeds.wanted': (ask: { id: string; items: StandingItem[] }) => { keys: string[]; isAll: boolean };
  /** Stores what came of some of them; tells whether it goes on. */
  'feeds.receive': (ask: { id: string; arrivals: FeedArrival[] }) => boolean;
  'feeds.finish': (ask: { id: string; looked: Looked }) => null;
  'feeds.failed': (ask: { id: string; failure: FeedFailure }) => null;
  /** Which pack is to be looked at next; null when there is nothing to do. */
  'packs.take': (ask: null) => PackJob | null;
  /** Stores what comes of a version, which nobody sees before it is finished; they tell whether it goes on. */
  'packs.begin': (ask: { id: string; manifest: Manifest; fromHeld: boolean }) => boolean;
  'packs.receive': (ask: { id: string; changes: Change[] }) => boolean;
  'packs.finish': (ask: { id: string; key: string | null; etag: string | null }) => null;
  'packs.unchanged': (ask: { id: string; manifest: Manifest | null; etag: string | null }) => null;
  'packs.failed': (ask: { id: string; problem: Saying }) => null;
  'packs.ask': (ask: { id: string; problem: Saying; asks: 'key' | 'size'; offered: string }) => null;
}

export type WorkerCallName = keyof WorkerCalls;

/** Page → worker. */
export interface WorkerAsk {
  id: number;
  name: string;
  ask: unknown;
}

/** Worker → page. */
export interface WorkerReply {
  id: number;
  reply: Reply<unknown>;
}
