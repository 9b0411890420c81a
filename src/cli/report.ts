import type { CheckRecord, Note } from '../engine/record';
import { oneLine } from './one-line';

/** A record as a person reads it in a terminal: what was compared, then the notes that readers see. */
export function report(record: CheckRecord): string {
  const { page, sources, notes } = record;
  const shown = notes.filter((note) => note.shown);
  const dropped = shown.filter((note) => note.kind === 'dropped');
  const marked = shown.filter((note) => note.kind !== 'dropped');
  const hidden = notes.length - shown.length;
  const titles = new Map(sources.map((source) => [source.id, oneLine(source.title)]));
  return [
    oneLine(page.title),
    `${page.compared} of ${page.sentences} sentences compared with ${count(sources.length, 'source')}.`,
    page.complete ? '' : 'The page is not complete, so nothing is said about what it leaves out.',
    silence(page.compared, marked.length),
    ...marked.flatMap((note) => ['', ...describe(note, titles)]),
    ...(dropped.length > 0 ? ['', 'Left out'] : []),
    ...dropped.flatMap((note) => ['', ...describe(note, titles)]),
    hidden > 0 ? `\n${count(hidden, 'more note')} below the threshold; --json has them.` : '',
  ]
    .filter((line, at, lines) => line !== '' || lines[at + 1] !== '')
    .join('\n')
    .concat('\n');
}

function silence(compared: number, marked: number): string {
  if (compared === 0) return 'Nothing to compare: the sources do not speak of what the page says.';
  return marked === 0 ? 'No differences found that Plumbline would show.' : '';
}

function describe(
  { kind, rule, severity, says, claim, mark, facts }: Note,
  titles: ReadonlyMap<string, string>,
) {
  const heading = says === null ? (mark?.text ?? '') : `Source: "${says.source}". Page: "${says.page}".`;
  return [
    `[${kind}, severity ${severity}, ${rule}] ${oneLine(heading)}`.trimEnd(),
    ...(claim === null ? [] : [`  ${kind === 'dropped' ? 'Belongs to' : 'Page'}: ${oneLine(claim.text)}`]),
    ...facts.map((fact) => `  ${titles.get(fact.source) ?? fact.source}: ${oneLine(fact.text)}`),
  ];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
