/**
 * Quantifiers and the shares of a whole that a fair writer uses them for, lowest and highest; generous on both
 * sides. Written for this project.
 */
export const quantifiers: [phrases: string, low: number, high: number][] = [
  ['all|every|each|everyone|everybody|the whole|the entire|unanimously|unanimous', 1, 1],
  [
    "nearly all|almost all|virtually all|practically all|almost every|nearly every|the vast majority|an overwhelming majority|the overwhelming majority|the great majority|the lion's share",
    0.66,
    1,
  ],
  ['most|a majority|the majority|the bulk', 0.5, 0.95],
  ['a clear majority|a large majority|a broad majority|a solid majority', 0.52, 1],
  ['many|numerous|a great many', 0.2, 0.95],
  ['some|several|a number', 0, 0.55],
  ['only a minority', 0, 0.5],
  ['a few|a handful|a couple|a small number', 0, 0.34],
  ['few|hardly any|hardly anyone|hardly anybody|scarcely any|barely any|next to none|very few', 0, 0.25],
];

/** Words before a quantifier that make another quantity of it, or none: "not all", "at most". */
export const heldBack = new Set(
  'not at the almost nearly than if whether how so as too very above after of neither no without never'.split(
    ' ',
  ),
);

/** Words after a quantifier with which it quantifies nothing of a whole: "all night", "each other", "every week". */
export const idioms = new Set(
  (
    'night day year along but in over right round around manner kinds sorts other week month time hour ' +
    'now too because about that it he she they we i out more bit hundred thousand ' +
    'morning evening summer winter likely recently'
  ).split(' '),
);
