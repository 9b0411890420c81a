import type { Story, StoryCell, StoryFact } from '../../../engine/story/schema';
import { CSV_MARK, csvRow } from '../csv';

/**
 * A story as a table for spreadsheets: a row a fact, and for each page what it does with it and its own sentence, in
 * a story's own words, which depend on no language.
 */
export function storyCsv({ pages, sources, facts }: Story): string {
  const titles = new Map(sources.map(({ id, title }) => [id, title]));
  const namesOf = (ids: readonly string[]) => ids.map((id) => titles.get(id) ?? id).join('; ');
  const heads = pages.flatMap(({ title }, at) => [`${at + 1} ${title}`.trim(), `${at + 1} sentence`]);
  const row = ({ facts: [first, ...others], standing, otherwise, cells }: StoryFact) =>
    csvRow([
      first?.text ?? '',
      standing,
      namesOf([first, ...others].flatMap((one) => one?.source ?? [])),
      otherwise.map(({ fact }) => fact.text).join('; '),
      namesOf(otherwise.map(({ fact }) => fact.source)),
      ...cells.flatMap((cell) => [stateOf(cell), cell.claim?.text ?? '']),
    ]);
  const head = csvRow(['fact', 'standing', 'sources', 'otherwise', 'otherwise_sources', ...heads]);
  return CSV_MARK + head + facts.map(row).join('');
}

function stateOf({ state, why }: StoryCell): string {
  return why === null ? state : `${state}: ${why}`;
}
