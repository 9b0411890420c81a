import { check, documentId } from '../../../src/engine';
import type { CheckRecord, Note, PageInput } from '../../../src/engine/record';
import { documentOf } from '../documents';

const TITLE = 'Port Ellery harbour authority closes northern pier after inspection';
export const SOURCE = `${TITLE}

The Port Ellery harbour authority closed the northern pier on Tuesday after two cranes failed an inspection. “Both cranes will have to be rebuilt before anybody works under them again,” the authority's director, Marta Lindqvist, said on the quay. Engineers from Calder Marine found cracks in both cranes on 3 March. No decision has been made about replacing them. Ferries to Sula Island will use the southern pier until further notice.`;
/** Another account of the same. */
export const OTHER = `${TITLE}

The northern pier of Port Ellery was closed on Tuesday. Engineers found cracks in three cranes on 3 March, the union of harbour workers said.`;
/** About something else. */
export const APART = 'Growers in the Ossory valley counted fewer apples this autumn.';
/** The source, telling what it does not say. */
export const TEXT = SOURCE.replace('have to be rebuilt', 'have to be scrapped').replace(
  'two cranes failed',
  'three cranes failed',
);

export const page = (text = TEXT): PageInput => ({
  title: TITLE,
  byline: null,
  date: null,
  language: 'en',
  address: 'https://news.example/pier',
  complete: true,
  text,
});

export const sourceOf = (text: string) => ({ id: documentId(text), ...documentOf(text) });

/** A check with two notes, one on a number and one on a quotation. */
export const record: CheckRecord = check(page(), [sourceOf(SOURCE)]);
export const NUMBER = noteOf('three');
export const QUOTE = noteOf('scrapped');

function noteOf(mark: string): Note {
  const note = record.notes.find((one) => one.mark?.text === mark);
  if (note === undefined) throw new Error(`Nothing is found in “${mark}”.`);
  return note;
}
