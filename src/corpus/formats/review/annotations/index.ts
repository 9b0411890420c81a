import { splitSentences } from '../../../../engine';
import { type FactSpan, KINDS, type Kind, type SourceDocument, type Span } from '../../../../engine/record';
import type { ReviewedNote } from '../../../../protocol';
import { MAX_COMMENT, MAX_RATING, MAX_REVIEWER } from '../../limits';
import type { ReviewState } from '../fold';
import { type HandStep, MAX_CHOSEN, type OwnNote, REVIEWER_RULE } from '../schema';
import { type Annotation, MAX_ANNOTATIONS } from './found';
import { Places } from './place';

export { type Annotation, annotationsIn } from './found';

/** What an annotation comes to in a review. */
export interface Annotated {
  /** A note to be added; or the id of one that is there; null for the page as a whole. */
  note: OwnNote | string | null;
  decision: 'confirmed' | 'rejected' | null;
  rating: string;
  comment: string;
  /** Whose it is; '' where nobody is named. */
  by: string;
}

/**
 * What annotations of a page come to in its review. One whose words are not in the page is missed, and so is one of
 * another page as a whole; a note that the review has already comes to nothing.
 * @returns `missed` has the quotations, or what was said of other pages
 */
export function annotationsToNotes(
  annotations: readonly Annotation[],
  state: Pick<ReviewState, 'record' | 'notes'>,
): { notes: Annotated[]; missed: string[] } {
  const { page } = state.record;
  const places = new Places(page.text);
  const sentences = splitSentences(page.text);
  const notes: Annotated[] = [];
  const missed: string[] = [];
  const made = new Map<string, Annotated>();
  const sources = new Map<string, Places>();
  const placesIn = ({ id, text }: SourceDocument) => {
    const known = sources.get(id) ?? new Places(text);
    sources.set(id, known);
    return known;
  };
  const isAnswer = ({ answers }: Annotation) => answers !== '';
  const all = annotations.slice(0, MAX_ANNOTATIONS);
  for (const annotation of all.filter((one) => !isAnswer(one))) {
    const one = noted(annotation);
    if (one === null) missed.push(wordsOf(annotation));
    else {
      notes.push(one);
      made.set(annotation.id, one);
    }
  }
  for (const answer of all.filter(isAnswer)) {
    const answered = made.get(answer.answers);
    if (answered === undefined) missed.push(wordsOf(answer));
    else answered.comment = joined([answered.comment, signed(answer)]);
  }
  for (const one of annotations.slice(MAX_ANNOTATIONS, MOST_TOLD)) missed.push(wordsOf(one));
  return { notes: notes.map(bounded).filter((one) => !isAdded(one, state.notes)), missed };

  function noted(annotation: Annotation): Annotated | null {
    const { by, ratings, tags } = annotation;
    const known = state.notes.find(({ note }) => annotation.id === `urn:plumbline:${note.id}`);
    const own = tags.filter((tag) => !isKind(tag) && !DECISIONS.has(tag));
    const said = {
      decision: tags.includes('rejected') ? 'rejected' : tags.includes('confirmed') ? 'confirmed' : null,
      rating: ratings.join(', '),
      comment: joined([...annotation.comments, own.map((tag) => `#${tag}`).join(' ')]),
      by,
    } as const;
    if (known !== undefined) return { note: known.note.id, ...said };
    if (annotation.quote === null && annotation.position === null)
      return isOfPage(annotation.page) ? { note: null, ...said, decision: null } : null;
    const words = places.find(annotation);
    return words && { note: noteOf(words, annotation), ...said };
  }

  function noteOf(words: Span, { tags, links }: Annotation): OwnNote {
    const kind = tags.find(isKind) ?? 'unsupported';
    return {
      kind,
      severity: 1,
      says: null,
      claim: kind === 'dropped' ? words : claimOf(words),
      mark: kind === 'dropped' ? null : words,
      facts: links.flatMap(factOf).slice(0, MAX_CHOSEN),
    };
  }

  /** The sentences that the words are in. */
  function claimOf({ start, end }: Span): Span | null {
    const own = sentences.filter((sentence) => sentence.start < end && sentence.end > start);
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined) return null;
    return { text: page.text.slice(first.start, last.end), start: first.start, end: last.end };
  }

  function factOf({ page: address, quote }: Annotation['links'][number]): FactSpan[] {
    const source = state.record.sources.find(
      (one) => one.address === address || address === `urn:plumbline:${one.id}`,
    );
    const words = source && placesIn(source).quote(quote, null);
    return words ? [{ source: source.id, ...words }] : [];
  }

  function isOfPage(address: string): boolean {
    if (address === '' || address.startsWith('urn:plumbline:') || page.address === null) return true;
    return bare(address) === bare(page.address);
  }
}

/** The steps by which it comes into a review: what was said before stays. Of a note of its own the adding is behind. */
export function stepsOf(
  { decision, rating, comment }: Annotated,
  id: string | null,
  state: Pick<ReviewState, 'notes' | 'comment' | 'rating'>,
): HandStep[] {
  const before = id === null ? { ...state, decision: null } : state.notes.find(({ note }) => note.id === id);
  if (before === undefined) return [];
  const both = joined([before.comment, comment]).slice(0, MAX_COMMENT);
  return [
    ...(id !== null && decision !== null && decision !== before.decision
      ? [{ step: 'decide' as const, note: id, decision }]
      : []),
    ...(rating !== '' && rating !== before.rating ? [{ step: 'rate' as const, note: id, rating }] : []),
    ...(before.comment.includes(comment) ? [] : [{ step: 'comment' as const, note: id, comment: both }]),
  ];
}

/** Whether a review has a note of its own like that. */
function isAdded({ note, rating, comment }: Annotated, notes: readonly ReviewedNote[]): boolean {
  if (note === null || typeof note === 'string') return false;
  return notes.some(
    (one) =>
      one.note.rule === REVIEWER_RULE &&
      one.note.kind === note.kind &&
      isSameSpan(one.note.mark, note.mark) &&
      isSameSpan(one.note.claim, note.claim) &&
      one.rating === rating &&
      one.comment === comment,
  );
}

/** Of so many annotations at most it is told that they were missed: a file may have any number. */
const MOST_TOLD = 10_000;
/** So much of what was missed is told, in UTF-16 units. */
const LONGEST_MISSED = 200;
const DECISIONS: ReadonlySet<string> = new Set(['confirmed', 'edited', 'rejected']);

function isKind(tag: string): tag is Kind {
  return KINDS.some((kind) => kind === tag);
}

function isSameSpan(a: Span | null, b: Span | null): boolean {
  return a?.start === b?.start && a?.end === b?.end;
}

/** What tells an annotation from others. */
function wordsOf({ quote, comments }: Annotation): string {
  return (quote?.exact ?? comments[0] ?? '').slice(0, LONGEST_MISSED);
}

/** Of an answer also who gives it. */
function signed({ by, comments }: Annotation): string {
  const comment = joined(comments);
  return by === '' || comment === '' ? comment : `${by}: ${comment}`;
}

function joined(texts: readonly string[]): string {
  return texts.filter((text) => text.trim() !== '').join('\n\n');
}

function bounded({ rating, comment, by, ...rest }: Annotated): Annotated {
  return {
    ...rest,
    rating: rating.slice(0, MAX_RATING),
    comment: comment.slice(0, MAX_COMMENT),
    by: by.slice(0, MAX_REVIEWER),
  };
}

/** An address without the place in its page. */
function bare(address: string): string {
  return address.replace(/#.*$/s, '');
}
