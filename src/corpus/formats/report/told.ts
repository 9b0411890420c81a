import { addressOfSentence } from '../../../card/fragment';
import { headlineParts, kindLabel } from '../../../card/words';
import type { CheckRecord, FactSpan, Note, SourceDocument } from '../../../engine/record';
import type { Say } from '../../../protocol';

/** A note as a report tells it. */
export interface ToldNote {
  note: Note;
  kind: string;
  /** `Source: “could”. Page: “will”.` */
  headline: string;
  facts: Cited[];
  against: Cited[];
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
  /** What readers see, by weight; what they do not, in the page's order; what is left out. */
  shown: ToldNote[];
  dropped: ToldNote[];
  unsure: ToldNote[];
  sources: { title: string; details: string[]; address: string | null }[];
}

/** A record put into words. */
export function told(record: CheckRecord, say: Say): Told {
  const { page, sources, notes } = record;
  const byId = new Map(sources.map((source) => [source.id, source]));
  const cite = ({ source, text }: FactSpan): Cited => {
    const from = byId.get(source);
    const link = from && webLink(from.address);
    return {
      text,
      title: from === undefined ? source : titleOf(from, say),
      details: from === undefined ? [] : detailsOf(from.publisher, from.date, say),
      address: link ? addressOfSentence(link, text) : null,
    };
  };
  const tell = (note: Note): ToldNote => ({
    note,
    kind: kindLabel(note.kind, say),
    headline: headlineParts(note, say)
      .map((parts) => parts.map(({ text }) => text).join(''))
      .join(' '),
    facts: note.facts.map(cite),
    against: note.against.map(cite),
  });
  const shown = notes.filter((note) => note.shown);
  return {
    title: page.title.trim() || say('untitledSource'),
    address: webLink(page.address),
    details: detailsOf(page.byline, page.date, say),
    compared: say.count('recapCompared', page.sentences, {
      compared: page.compared,
      sources: say.count('sources', sources.length),
    }),
    shown: shown
      .filter(({ kind }) => kind !== 'dropped')
      .sort(byWeight)
      .map(tell),
    dropped: shown.filter(({ kind }) => kind === 'dropped').map(tell),
    unsure: notes.filter((note) => !note.shown).map(tell),
    sources: sources.map((source) => ({
      title: titleOf(source, say),
      details: detailsOf(source.publisher, source.date, say),
      address: webLink(source.address),
    })),
  };
}

function byWeight(a: Note, b: Note): number {
  return b.severity - a.severity || b.confidence - a.confidence;
}

function titleOf({ title }: SourceDocument, say: Say): string {
  return title.trim() || say('untitledSource');
}

function detailsOf(name: string | null, date: string | null, say: Say): string[] {
  return [name?.trim() ?? '', date === null ? '' : say.day(date)].filter((part) => part !== '');
}

/** Only what leads into the web is made a link. */
function webLink(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}
