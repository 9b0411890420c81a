import * as v from 'valibot';
import type { JudgeAsk } from './asks';
import { ANSWERS, LONGEST_WORDS, MOST_WORDS } from './question';

/** A longer answer, in UTF-16 code units, is none. */
const LONGEST_ANSWER = 4_000;
/** Named words may reach this far beyond the mark, in UTF-16 code units: a whole sentence names nothing. */
const MOST_BEYOND = 60;

const schema = v.strictObject({
  answer: v.picklist(ANSWERS),
  words: v.pipe(v.array(v.pipe(v.string(), v.maxLength(LONGEST_WORDS))), v.maxLength(MOST_WORDS)),
});

/** What a judge answered: that the sentences say the same, or how they differ, and by which words of the page. */
export type Answer = v.InferOutput<typeof schema>;

/**
 * Reads a model's answer, strictly. Never throws.
 * @returns null where it is no judgement of this proposal: no JSON of the asked shape, words that do not stand in the
 *   page's sentence, or none that point at the mark
 */
export function readAnswer(
  text: string,
  { sentence, mark }: Pick<JudgeAsk, 'sentence' | 'mark'>,
): Answer | null {
  const parsed = v.safeParse(schema, text.length > LONGEST_ANSWER ? null : parseJson(text));
  if (!parsed.success) return null;
  const { answer, words } = parsed.output;
  if (answer === 'same') return words.length === 0 ? parsed.output : null;
  const places = words.map((named) => placesOf(named, sentence));
  if (places.some((found) => found.length === 0)) return null;
  return places.flat().some((place) => pointsAt(place, mark)) ? parsed.output : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

interface Place {
  start: number;
  end: number;
}

/** Every place where `words` stand in the sentence as whole words. */
function placesOf(words: string, sentence: string): Place[] {
  if (words.trim() === '') return [];
  const places: Place[] = [];
  for (let start = sentence.indexOf(words); start >= 0; start = sentence.indexOf(words, start + 1)) {
    const end = start + words.length;
    if (isBorder(sentence, start) && isBorder(sentence, end)) places.push({ start, end });
  }
  return places;
}

const WORD = /[\p{L}\p{N}]/u;

/** Whether no word runs across `offset`. */
function isBorder(text: string, offset: number): boolean {
  return !(WORD.test(text.charAt(offset - 1)) && WORD.test(text.charAt(offset)));
}

function pointsAt({ start, end }: Place, mark: Place): boolean {
  const shared = Math.min(end, mark.end) - Math.max(start, mark.start);
  return shared > 0 && end - start - shared <= MOST_BEYOND;
}
