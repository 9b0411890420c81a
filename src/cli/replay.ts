/** `check [PAGE] --replay RECORD [--rejudge]`: makes a record again, and says what is another and why. */
import { checkOf } from '../corpus/formats/review/fold';
import { readReviewed } from '../corpus/formats/review/read';
import {
  alteredSources,
  type Cause,
  compareRecords,
  DEFAULT_THRESHOLD,
  type NoteAspect,
  type NoteChange,
  pageOf,
  prepareSource,
  propose,
  replay,
  sentenceChanges,
} from '../engine';
import type { CheckRecord, Note, PageInput } from '../engine/record';
import type { Judge } from '../inference';
import { InputError, readPage, readText } from './input';
import { judgedBy, judgedInWords } from './judge';
import { oneLine } from './one-line';
import { type Output, printed } from './output';

export interface ReplayAsk {
  /** The file of the record, or of a review of it. */
  record: string;
  /** The file of the page as it is now; null for the page as the record has it. */
  page: string | null;
  date: string | undefined;
  /** Asked again in place of the record's judgements; null leaves them as they are. */
  judge: Judge | null;
  /** What of the record made again is printed; null for what changed. */
  output: Output;
}

/** What is to be printed: the new record, or what about it is another. */
export async function replayed({
  record: path,
  page: pagePath,
  date,
  judge,
  output,
}: ReplayAsk): Promise<string> {
  const before = checkOf(await readText(path, readReviewed));
  const page = pagePath === null ? pageOf(before) : sameAs(pageOf(before), await readPage(pagePath), date);
  const after = replay(before, {
    page,
    ...(judge && { judgements: await judgementsOf(judge, before, page) }),
  });
  return printed(output, after, () => `${describe(before, after).join('\n')}\n`);
}

/** The new version of a page; what a file does not know of itself, such as its date, stays as it was. */
function sameAs(before: PageInput, now: PageInput, date: string | undefined): PageInput {
  return {
    ...now,
    byline: now.byline ?? before.byline,
    date: date ?? now.date ?? before.date,
    language: now.language ?? before.language,
    address: now.address ?? before.address,
  };
}

async function judgementsOf(judge: Judge, { sources, engine }: CheckRecord, page: PageInput) {
  if (engine.threshold !== DEFAULT_THRESHOLD)
    throw new InputError(
      `--rejudge: the record's threshold is ${engine.threshold}, not ${DEFAULT_THRESHOLD}`,
    );
  const judged = await judgedBy(judge, propose(page, sources.map(prepareSource)));
  console.error(`check: ${judgedInWords(judge, judged)}`);
  if (judged.problem !== null) throw new InputError('the judge did not answer, so nothing was judged again');
  return judged.judgements;
}

const CAUSE: Record<Cause, string> = {
  text: 'the page is another',
  sources: 'the sources are others',
  rules: 'the engine is another',
  model: 'the judgements are others',
  settings: 'the settings are others',
  alignment: 'other claims were aligned by hand',
};

const ASPECT: Record<NoteAspect, (before: Note, after: Note) => string> = {
  shown: (_, { shown }) => (shown ? 'now shown' : 'no longer shown'),
  confidence: (before, after) => `confidence ${before.confidence} → ${after.confidence}`,
  severity: (before, after) => `severity ${before.severity} → ${after.severity}`,
  says: () => 'contrasts other words',
  facts: () => 'rests on other facts',
  claim: () => 'its sentence was rewritten',
  place: () => 'stands elsewhere in the page',
};

function describe(before: CheckRecord, after: CheckRecord): string[] {
  const changes = compareRecords(before, after);
  const altered = alteredSources(before);
  const others = changes.notes.filter((change) => !hasMovedOnly(change));
  const moved = changes.notes.length - others.length;
  return [
    oneLine(before.page.title),
    ...altered.map(({ title }) => `Altered since it was stored: the source ${oneLine(title)}`),
    ...(changes.causes.includes('rules')
      ? [`The engine was ${before.engine.version} and is ${after.engine.version}.`]
      : []),
    ...(changes.causes.includes('text') ? describeText(before.page.text, after.page.text) : []),
    ...verdict(changes.same, changes.causes, others),
    ...(moved > 0 ? [`${count(moved)} moved along with the text.`] : []),
    ...others.flatMap((change) => ['', ...describeNote(change)]),
  ];
}

/** A note whose words and sentence are the same, further up or down. */
function hasMovedOnly(change: NoteChange): boolean {
  return change.change === 'changed' && change.aspects.every((aspect) => aspect === 'place');
}

function verdict(same: boolean, causes: readonly Cause[], others: readonly NoteChange[]): string[] {
  if (same) return ['The same record, byte for byte.'];
  const because = causes.map((cause) => CAUSE[cause]);
  const why = because.length === 0 ? 'the record is not what this engine made' : because.join(', ');
  return [`${count(others.length)} changed: ${why}.`];
}

function count(notes: number): string {
  return notes === 0 ? 'No note' : `${notes} ${notes === 1 ? 'note' : 'notes'}`;
}

function describeText(before: string, after: string): string[] {
  const changes = sentenceChanges(before, after);
  if (changes === null) return ['The text has little in common with the one that was checked.'];
  return changes.map(({ in: where, text }) => `  ${where === 'new' ? '+' : '-'} ${oneLine(text)}`);
}

function describeNote(change: NoteChange): string[] {
  const note = change.change === 'gone' ? change.before : change.after;
  const words =
    note.says === null ? (note.mark ?? note.facts[0])?.text : `"${note.says.source}" → "${note.says.page}"`;
  const what =
    change.change === 'changed'
      ? change.aspects.map((aspect) => ASPECT[aspect](change.before, change.after)).join(', ')
      : `${change.change}, ${note.shown ? 'shown' : 'not shown'}`;
  return [
    `[${note.kind}, ${note.rule}] ${oneLine(words ?? '')}: ${what}`,
    ...(note.claim === null ? [] : [`  Page: ${oneLine(note.claim.text)}`]),
  ];
}
