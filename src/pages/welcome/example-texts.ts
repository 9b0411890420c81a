/** An invented article and the invented report that it is about, in English as all that the engine reads. */
import type { NewDocument, PageInput } from '../../engine/record';

const DAY = '2026-03-12';

export const TITLE = 'Corran ferry captain faces questions over crash';
export const PARAGRAPHS = [
  'The ferry Alder struck the north pier in thick fog on the morning of 3 March. Most of the 40 passengers were treated for minor injuries. The speed limit in the harbour will be lowered in the spring.',
  '“The fog came without any warning at all,” whined Captain Moira Lund. She has been charged with an offence.',
];

export const PAGE: PageInput = {
  title: TITLE,
  byline: null,
  date: DAY,
  language: 'en',
  address: null,
  complete: true,
  text: [TITLE, ...PARAGRAPHS].join('\n\n'),
};

export const SOURCE: NewDocument = {
  title: 'Report of the Corran harbour commission',
  publisher: 'Corran harbour commission',
  author: null,
  date: DAY,
  address: null,
  language: 'en',
  kind: 'report',
  text: [
    'Report of the Corran harbour commission',
    'The ferry Alder struck the north pier on the morning of 3 March, in thick fog. Six of the 40 passengers were treated for minor injuries. “The fog came without warning,” said Captain Moira Lund. She has not been charged with any offence. The commission has made no decision on who was responsible. The speed limit in the harbour could be lowered in the spring.',
  ].join('\n\n'),
};
