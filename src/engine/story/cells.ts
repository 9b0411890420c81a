import type { AnalysedSource, Fact } from '../align/facts';
import { TOLD } from '../dropped/presence';
import { sourceFacts } from '../dropped/source-facts';
import { type PageWords, readPage, type Telling, tell } from '../dropped/told';
import { sharedBy, tellSame } from '../key-facts/alike';
import { type Gathered, isStatement, NOT_TOLD } from '../key-facts/key-facts';
import type { CheckRecord, Note, Span } from '../record';
import { type AnalysedText, analyseText, type Sentence, sentenceAt } from '../text/analyse';
import type { StoryCell } from './schema';

/** From here on a note that readers do not see leaves open whether a page tells a fact as it is. */
const DOUBT = 0.5;

/** A note with the whole sentences that it rests on and that speak of what its claim speaks of. */
export interface RestingNote {
  note: Note;
  facts: readonly Fact[];
}

/** A checked page, ready to be asked what it does with facts. */
export interface ReadPage {
  record: CheckRecord;
  text: AnalysedText;
  words: PageWords;
  sources: ReadonlySet<string>;
  /** What readers see. */
  notes: readonly RestingNote[];
  /** What they do not, and what is rather right than wrong. */
  doubts: readonly RestingNote[];
}

/** Takes a checked page apart, once for all facts. Linear in it. */
export function readRecord(record: CheckRecord, sources: ReadonlyMap<string, AnalysedSource>): ReadPage {
  const text = analyseText(record.page.text);
  const resting = record.notes.map((note) => ({
    note,
    facts: note.facts.flatMap(({ source: id, start }): Fact[] => {
      const source = sources.get(id);
      const fact = source && sentenceAt(source, { start, end: start + 1 });
      const told = source && fact && isSpokenOf(note, text, fact) ? inBody({ source, fact }) : undefined;
      return told ? [told] : [];
    }),
  }));
  const isDoubt = ({ note }: RestingNote) =>
    !note.shown && note.kind !== 'dropped' && note.confidence >= DOUBT;
  return {
    record,
    text,
    words: readPage(text),
    sources: new Set(record.sources.map(({ id }) => id)),
    notes: resting.filter(({ note }) => note.shown),
    doubts: resting.filter(isDoubt),
  };
}

/** What a page does with a fact, by the sources that it was compared with. */
export function cellOf({ facts, otherwise }: Gathered, page: ReadPage): StoryCell {
  const missing = facts.filter(({ source }) => !page.sources.has(source.id)).map(({ source }) => source.id);
  const compared = facts.filter(({ source }) => page.sources.has(source.id));
  const cell: StoryCell = { state: 'unknown', claim: null, notes: [], why: null, follows: null, missing };
  if (compared.length === 0) return { ...cell, why: 'not-compared' };
  const held = new Set(compared.map(({ fact }) => fact));
  const isOn = ({ facts }: RestingNote) => facts.some(({ fact }) => held.has(fact));
  const own = page.notes.filter(isOn);
  if (own.length > 0) return { ...cell, ...noted(own) };
  const { presence, sentence } = bestTelling(compared, page);
  if (presence >= TOLD) {
    const claim = claimAt(page.text, sentence);
    const alike = page.notes.filter((one) => isOnSame(one, claim, compared));
    if (alike.length > 0) return { ...cell, ...noted(alike) };
    if (page.doubts.some(isOn)) return { ...cell, claim, why: 'unsure' };
    const follows = otherwise.find(
      (other) => page.sources.has(other.fact.source.id) && tellsOther(claim, other),
    );
    return { ...cell, state: follows ? 'changed' : 'kept', claim, follows: follows?.fact.source.id ?? null };
  }
  if (!page.record.page.complete) return { ...cell, why: 'incomplete' };
  return presence < NOT_TOLD ? { ...cell, state: 'dropped' } : { ...cell, why: 'unsure' };
}

/** What notes make of a fact: what is said on the page's words counts before what is left out. */
function noted(notes: readonly RestingNote[]): Pick<StoryCell, 'state' | 'claim' | 'notes'> {
  const isDrop = ({ note }: RestingNote) => note.kind === 'dropped';
  const all = [...notes.filter((one) => !isDrop(one)), ...notes.filter(isDrop)].map(({ note }) => note);
  return {
    state: notes.every(isDrop) ? 'dropped' : 'changed',
    claim: all[0]?.claim ?? null,
    notes: all.map(({ id }) => id),
  };
}

/** Whether a note is about the very claim, by another source's sentence on the same thing. */
function isOnSame({ note, facts }: RestingNote, claim: Span | null, compared: readonly Fact[]): boolean {
  if (claim === null || note.kind === 'dropped' || note.claim?.start !== claim.start) return false;
  return facts.some((one) =>
    compared.some((other) => one.source !== other.source && tellSame(one, other, sharedBy(one, other))),
  );
}

/** What is said of a headline may rest on a lead that speaks of something else. */
function isSpokenOf({ kind, claim }: Note, page: AnalysedText, fact: Sentence): boolean {
  const sentence = kind === 'dropped' ? null : sentenceAt(page, claim);
  return sentence === null || [...sentence.stems.keys()].some((stem) => fact.stems.has(stem));
}

/** A source's title is no fact: the first sentence that tells the same stands for it. */
function inBody(one: Fact): Fact | undefined {
  const { source, fact } = one;
  if (fact.index > 0 || isStatement(one)) return one;
  return source.sentences
    .map((sentence): Fact => ({ source, fact: sentence }))
    .find((other) => isStatement(other) && tellSame(one, other, sharedBy(one, other)));
}

function bestTelling(facts: readonly Fact[], { words }: ReadPage): Telling {
  let best: Telling = { presence: 0, sentence: -1 };
  for (const one of facts) {
    const telling = tellingOf(one, words);
    if (telling.presence > best.presence) best = telling;
  }
  return best;
}

function tellingOf({ source, fact }: Fact<AnalysedSource>, words: PageWords): Telling {
  const { sentences, counts } = sourceFacts(source);
  return tell(sentences[fact.index] ?? [], words, counts);
}

function claimAt({ text, sentences }: AnalysedText, index: number): Span | null {
  const sentence = sentences[index];
  if (sentence === undefined) return null;
  const { start, end } = sentence;
  return { text: text.slice(start, end), start, end };
}

/** Whether the page has the other's words where the two differ, and not these. */
function tellsOther(claim: Span | null, { says }: Gathered['otherwise'][number]): boolean {
  if (claim === null || says === null) return false;
  const words = claim.text.toLowerCase();
  return words.includes(says.there.toLowerCase()) && !words.includes(says.here.toLowerCase());
}
