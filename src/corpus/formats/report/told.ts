import { addressOfSentence } from '../../../card/fragment';
import { ruleWords } from '../../../card/rules';
import { headlineWithWords, kindLabel, severityLabel } from '../../../card/words';
import type { FactSpan, Note, SourceDocument } from '../../../engine/record';
import type { ReviewedNote, Say } from '../../../protocol';
import type { Subject } from './subject';
import { decisionOf, type ToldDecision, type ToldReview, toldDecision, toldReview } from './told-review';
import { webLink } from './web-link';

/** A note as a report tells it. */
export interface ToldNote {
  note: Note;
  kind: string;
  /** `Source: “could”. Page: “will”.`, or `“claimed”: The source puts this more plainly.` */
  headline: string;
  /** What its rule finds, where readers meet that rule, and how much it weighs. */
  why: string[];
  /** The page's own words; null where it has none. */
  words: { text: string; address: string | null } | null;
  facts: Cited[];
  against: Cited[];
  /** Null where nobody reviewed it. */
  reviewed: ToldDecision | null;
}

/** A sentence of a source, with what leads to it. */
export interface Cited {
  text: string;
  title: string;
  /** Publisher and date, as far as they are known. */
  details: string[];
  /** To the very sentence; null where the source has no address of the web. */
  address: string | null;
}

/** What a report is made of, in its order. */
export interface Told {
  title: string;
  /** The page's web address. */
  address: string | null;
  /** Byline and date. */
  details: string[];
  /** How much was compared with what. */
  compared: string;
  /** Null where nobody reviewed it. */
  review: ToldReview | null;
  /** What readers see, by weight; of a review what the reviewer stands by. */
  shown: ToldNote[];
  /** By weight, too; of a review only. */
  undecided: ToldNote[];
  /** What is left out, what a reviewer rejected and what readers do not see, each in the page's order. */
  dropped: ToldNote[];
  rejected: ToldNote[];
  unsure: ToldNote[];
  /** Of what readers see, what still stands in the page. */
  standing: ToldNote[];
  sources: { title: string; details: string[]; address: string | null }[];
}

/** A record, or a review of one, put into words. */
export function told(subject: Subject, say: Say): Told {
  const { record, notes, review } = subject;
  const { page, sources } = record;
  const cite = ({ source, text }: FactSpan): Cited => {
    const from = subject.sources.get(source);
    const link = from && webLink(from.address);
    return {
      text,
      title: from === undefined ? source : titleOf(from, say),
      details: from === undefined ? [] : detailsOf(from.publisher, from.date, say),
      address: link ? addressOfSentence(link, text) : null,
    };
  };
  const pageAddress = webLink(page.address);
  const wordsOf = ({ claim, mark }: Note) => {
    const text = (claim ?? mark)?.text;
    if (text === undefined) return null;
    return { text, address: pageAddress && addressOfSentence(pageAddress, text) };
  };
  const tell = (one: ReviewedNote): ToldNote => ({
    note: one.note,
    kind: kindLabel(one.note.kind, say),
    headline: headlineWithWords(one.note, say),
    why: whyOf(one.note, say),
    words: wordsOf(one.note),
    facts: one.note.facts.map(cite),
    against: one.note.against.map(cite),
    reviewed: review === null ? null : toldDecision(one, say),
  });
  const of = (section: Section) => notes.filter((one) => sectionOf(one) === section);
  const seen = of('shown').sort((a, b) => byWeight(a.note, b.note));
  const isOpen = (one: ReviewedNote) => review !== null && decisionOf(one) === 'undecided';
  return {
    title: page.title.trim() || say('untitledSource'),
    address: pageAddress,
    details: detailsOf(page.byline, page.date, say),
    compared: say.count('recapCompared', page.sentences, {
      compared: page.compared,
      sources: say.count('sources', sources.length),
    }),
    review: toldReview(subject, say),
    shown: seen.filter((one) => !isOpen(one)).map(tell),
    undecided: seen.filter(isOpen).map(tell),
    dropped: of('dropped').map(tell),
    unsure: of('unsure').map(tell),
    rejected: of('rejected').map(tell),
    standing: seen.filter(({ gone }) => !gone).map(tell),
    sources: sources.map((source) => ({
      title: titleOf(source, say),
      details: detailsOf(source.publisher, source.date, say),
      address: webLink(source.address),
    })),
  };
}

type Section = 'shown' | 'dropped' | 'unsure' | 'rejected';

/** What a reviewer stands by is shown, however sure the check was of it. */
function sectionOf({ note, decision }: ReviewedNote): Section {
  if (decision === 'rejected') return 'rejected';
  if (decision === null && !note.shown) return 'unsure';
  return note.kind === 'dropped' ? 'dropped' : 'shown';
}

function whyOf({ rule, severity }: Note, say: Say): string[] {
  const finds = ruleWords(rule);
  return [...(finds === null ? [] : [say(finds)]), severityLabel(severity, say)];
}

function byWeight(a: Note, b: Note): number {
  return b.severity - a.severity || b.confidence - a.confidence;
}

/** A source's title, or what stands in its place. */
export function titleOf({ title }: Pick<SourceDocument, 'title'>, say: Say): string {
  return title.trim() || say('untitledSource');
}

/** Publisher or author and day, as far as they are known. */
export function detailsOf(name: string | null, date: string | null, say: Say): string[] {
  return [name?.trim() ?? '', date === null ? '' : say.day(date)].filter((part) => part !== '');
}
