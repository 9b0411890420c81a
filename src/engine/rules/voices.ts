import type { Slot } from '../align/surroundings';
import { type Statement, statementsIn } from '../text/attribution';
import { stemOf } from '../text/tokens';
import { compareSpeakers } from './same-speaker';

/** Whether page and source give the two places to different speakers, who may well contradict each other. */
export function speakOfOthers(page: Slot, source: Slot): boolean {
  const here = statementAt(page);
  const there = statementAt(source);
  if (here === null || there === null) return false;
  return (
    compareSpeakers({ text: page.text, statement: here }, { text: source.text, statement: there }) !== 'same'
  );
}

function statementAt({ text, sentence, place }: Slot): Statement | null {
  return (
    statementsIn(text, sentence).find(({ content }) =>
      content.some(({ start, end }) => start <= place.start && place.end <= end),
    ) ?? null
  );
}

/**
 * Whether a page's sentence names whoever says what stands at a place of the source: an opinion denied in a quotation
 * may be others' opinion all the same.
 */
export function namesSpeaker(page: Slot, source: Slot): boolean {
  const who = statementAt(source)?.who ?? null;
  if (who === null) return false;
  return [...who.names.map(stemOf), ...who.roles].some((stem) => page.sentence.stems.has(stem));
}
