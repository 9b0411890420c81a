/** Word lists of held-verb beside those of text/hedges.words.ts. Written for this project. */

/** At the beginning of a sentence they ask. */
export const asked = words('did had was were is are does do have has will shall');

/** Before "likely" they compare. */
export const comparing = words('more less times twice as most least equally');

/** Before "to" they make it a verb of what is done or settled: "is to open", "had to leave". */
export const beforeTo = words('is are was were be been has have had due set going bound began started');

/** Words between a subject and its verb: they are marked with the verb. */
export const beside = words(
  'will shall has have had is are was were be been being to already now also then not going set due must',
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
