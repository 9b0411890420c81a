import table from './frequency.json';

const rarities = new Map<string, number>();
for (const [rarity, stems] of Object.entries(table.stems)) {
  for (const stem of stems.split(' ')) rarities.set(stem, Number(rarity));
}

/** Rarity of a stem that the table does not have: a little beyond the rarest that it has. */
const UNKNOWN = 66;
/** Just below the rarity of "the", so that every word weighs something. */
const COMMONEST = 12;

/**
 * How much a stem tells about what a sentence is about: 1 for "the" to 54 for a word that the frequency
 * table does not know. Whole numbers, so that sums of weights are exact on every machine.
 */
export function weightOf(stem: string): number {
  return (rarities.get(stem) ?? UNKNOWN) - COMMONEST;
}
