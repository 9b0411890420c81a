import type { Fact } from '../align/facts';
import { type PreparedSource, prepareSource } from '../propose';
import type { CheckRecord, FactSpan } from '../record';
import { ENGINE_VERSION } from '../version';
import { cellOf, type ReadPage, readRecord } from './cells';
import { STORY_FORMAT, type Story, type StoryCell, type StoryFact, type StoryPage } from './schema';
import { storyFacts } from './story-facts';

/** So many facts are side by side at most: of more nobody keeps the overview. */
export const MOST_FACTS = 60;

/**
 * All pages that were checked on one event, side by side: which facts each keeps, changes or leaves out, and on which
 * of them the sources agree, differ or stand alone. What readers see of a record counts (`shown`): who
 * reviewed one sets that, and leaves out notes that were rejected. The same records in
 * the same order give the same story. Linear in each of pages and sources.
 * @param prepared sources that are taken apart already, to spare the time
 */
export function story(records: readonly CheckRecord[], prepared: readonly PreparedSource[] = []): Story {
  const sources = preparedSources(records, prepared);
  const analysed = sources.map((source) => source.analysed);
  const byId = new Map(analysed.map((source) => [source.id, source]));
  const pages = records.map((record) => readRecord(record, byId));
  const all = storyFacts(analysed, pages).map((one): StoryFact => {
    const otherwise = one.otherwise.map(({ fact, says }) => ({ fact: spanOf(fact), says }));
    return {
      facts: one.facts.map(spanOf),
      standing: otherwise.length > 0 ? 'differ' : one.facts.length > 1 ? 'agree' : 'alone',
      otherwise,
      cells: pages.map((page) => cellOf(one, page)),
    };
  });
  const facts = [...all.filter(matters), ...all.filter((fact) => !matters(fact))].slice(0, MOST_FACTS);
  return {
    format: STORY_FORMAT,
    engine: { version: ENGINE_VERSION },
    pages: pages.map((page, at) =>
      pageOf(
        page,
        facts.flatMap(({ cells }) => cells[at] ?? []),
      ),
    ),
    sources: sources.map(({ document: { id, title, publisher, date, language, address } }) => ({
      id,
      title,
      publisher,
      date,
      language,
      address,
    })),
    facts,
    leftOut: all.length - facts.length,
  };
}

/** What one source alone says, no page tells and no note is about comes last. */
function matters({ standing, cells }: StoryFact): boolean {
  return standing !== 'alone' || cells.some(({ claim, notes }) => claim !== null || notes.length > 0);
}

/** The sources of all records, each once. */
function preparedSources(
  records: readonly CheckRecord[],
  prepared: readonly PreparedSource[],
): PreparedSource[] {
  const known = new Map(prepared.map((source) => [source.document.id, source]));
  const found = new Map<string, PreparedSource>();
  for (const { sources } of records) {
    for (const document of sources) {
      if (!found.has(document.id)) found.set(document.id, known.get(document.id) ?? prepareSource(document));
    }
  }
  return [...found.values()];
}

function pageOf({ record }: ReadPage, cells: readonly StoryCell[]): StoryPage {
  const { title, byline, date, language, address, complete } = record.page;
  const count = (state: StoryCell['state']) => cells.filter((cell) => cell.state === state).length;
  return {
    title,
    byline,
    date,
    language,
    address,
    complete,
    sources: record.sources.map(({ id }) => id),
    notes: record.notes.filter(({ shown }) => shown).length,
    totals: {
      kept: count('kept'),
      changed: count('changed'),
      dropped: count('dropped'),
      unknown: count('unknown'),
    },
  };
}

function spanOf({ source, fact: { start, end } }: Fact): FactSpan {
  return { source: source.id, text: source.text.slice(start, end), start, end };
}
