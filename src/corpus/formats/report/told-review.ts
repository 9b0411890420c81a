import { headlineText, kindLabel } from '../../../card/words';
import type { Note } from '../../../engine/record';
import type { MessageKey, ReviewedNote, Say } from '../../../protocol';
import { REVIEWER_RULE } from '../review/schema';
import { isoTime, type Subject } from './subject';

/** Words of a reviewer's own, with what they are. */
export interface Remark {
  label: string;
  /** Its lines; never empty. */
  lines: string[];
}

/** What a reviewer made of a note, put into words. */
export interface ToldDecision {
  decision: string;
  /** Who, as far as they gave a name; '' where not. */
  who: string;
  when: Moment | null;
  /** What else is to be known: what the check had found, that it is gone. */
  more: string[];
  remarks: Remark[];
}

/** What a review says of a page as a whole. */
export interface ToldReview {
  /** Who reviewed it and when, and whether it is finished. */
  status: string[];
  /** “3 confirmed, 1 rejected”. */
  counts: string;
  remarks: Remark[];
}

/** A moment for machines, and in words. */
export interface Moment {
  iso: string;
  words: string;
}

const TOLD = ['confirmed', 'edited', 'added', 'rejected', 'undecided'] as const;
type Told = (typeof TOLD)[number];

const DECISION = {
  added: 'reportIsAdded',
  confirmed: 'reportIsConfirmed',
  edited: 'reportIsEdited',
  rejected: 'reportIsRejected',
  undecided: 'reportIsUndecided',
} as const satisfies Record<Told, MessageKey>;

const COUNT = {
  confirmed: 'reportConfirmed',
  edited: 'reportEdited',
  added: 'reportAdded',
  rejected: 'reportRejected',
  undecided: 'reportUndecided',
} as const satisfies Record<Told, string>;

/** What became of one note. */
export function toldDecision(one: ReviewedNote, say: Say): ToldDecision {
  const { note, found, by, at, gone, rating, comment } = one;
  const isCut = found === null && note.rule !== REVIEWER_RULE;
  return {
    decision: say(DECISION[decisionOf(one)]),
    who: by.trim(),
    when: at === null ? null : momentOf(at, say),
    more: [
      ...(one.decision === 'edited' && found !== null
        ? [say('reportWasFound', { what: inWords(found, say) })]
        : []),
      ...(isCut ? [say('reportWasCut')] : []),
      ...(gone ? [say('reportIsGone')] : []),
    ],
    remarks: remarksOf(rating, comment, say),
  };
}

/** What a review comes to; null where there is none. */
export function toldReview({ review, notes }: Subject, say: Say): ToldReview | null {
  if (review === null) return null;
  const { by, at, finished, rating, comment } = review;
  // Of what was found, and is not sure enough to be shown, nobody has to decide.
  const told = notes.filter(({ note, decision }) => decision !== null || note.shown).map(decisionOf);
  const when = at === null ? null : momentOf(at, say).words;
  return {
    status: [
      when === null
        ? say('reportNotBegun')
        : by.length === 0
          ? say('reportReviewed', { when })
          : say('reportReviewedBy', { who: say.list(by), when }),
      ...(finished ? [] : [say('reportOpen')]),
    ],
    counts: say.list(
      TOLD.flatMap((one) => {
        const amount = told.filter((other) => other === one).length;
        return amount === 0 ? [] : [say.count(COUNT[one], amount)];
      }),
    ),
    remarks: remarksOf(rating, comment, say),
  };
}

/** What became of a note: a reviewer's own was added, whatever else. */
export function decisionOf({ note, decision }: ReviewedNote): Told {
  if (decision === 'rejected') return 'rejected';
  return note.rule === REVIEWER_RULE ? 'added' : (decision ?? 'undecided');
}

function inWords(note: Note, say: Say): string {
  const { kind, severity } = note;
  return `${kindLabel(kind, say)}, ${say('reportSeverity', { severity })}. ${headlineText(note, say)}`;
}

function remarksOf(rating: string, comment: string, say: Say): Remark[] {
  const remarks = [
    { label: say('reportRating'), lines: linesOf(rating) },
    { label: say('reportComment'), lines: linesOf(comment) },
  ];
  return remarks.filter(({ lines }) => lines.length > 0);
}

function linesOf(text: string): string[] {
  return text.split(/[\n\r\u2028\u2029]+/).filter((line) => line.trim() !== '');
}

/** In the time of Greenwich: who reads a report is seldom where it was written. */
function momentOf(at: number, say: Say): Moment {
  const iso = isoTime(at);
  const [day = '', time = ''] = iso.split('T');
  return { iso, words: `${say.day(day)}, ${time.slice(0, 5)} UTC` };
}
