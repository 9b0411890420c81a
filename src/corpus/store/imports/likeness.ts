/** Words that are compared in a row: single ones are common to most texts on one event. */
const IN_A_ROW = 5;

/**
 * How much of two texts is the same, 0 to 1: of the longer one's runs of five words, the part that the other has, too.
 * One word changed in a text of 300 leaves 0.98; a report by somebody else on the same event has less than 0.2.
 */
export function likeness(one: string, other: string): number {
  const ours = runsOf(one);
  const theirs = runsOf(other);
  const most = Math.max(ours.size, theirs.size);
  if (most === 0) return 0;
  let shared = 0;
  for (const run of ours) if (theirs.has(run)) shared += 1;
  return shared / most;
}

function runsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = new Set<string>();
  for (let at = 0; at + IN_A_ROW <= words.length; at++) runs.add(words.slice(at, at + IN_A_ROW).join(' '));
  return runs;
}
