import { type AnalysedText, isSentence } from './analyse';
import type { Stretch } from './sentences';

/** Remembers what was found for as long as the object lives by which `keyOf` knows what was asked. */
export function oncePer<Item, Found>(
  keyOf: (item: Item) => object,
  find: (item: Item) => Found,
): (item: Item) => Found {
  const known = new WeakMap<object, { found: Found }>();
  return (item) => {
    const key = keyOf(item);
    const before = known.get(key);
    if (before !== undefined) return before.found;
    const found = find(item);
    known.set(key, { found });
    return found;
  };
}

/** Remembers what was found in a text for as long as the text lives. */
export function oncePerText<Text extends AnalysedText, Found>(
  find: (text: Text) => Found,
): (text: Text) => Found {
  return oncePer((text) => text, find);
}

/**
 * Remembers what was found in a sentence for as long as its text lives: several rules ask, for several claims.
 * Any other stretch is looked at anew.
 */
export function oncePerSentence<Place extends Stretch, Found>(
  find: (text: AnalysedText, sentence: Place) => Found,
): (text: AnalysedText, sentence: Place) => Found {
  const known = oncePerText((): { found: Found }[] => []);
  return (text, sentence) => {
    if (!isSentence(sentence)) return find(text, sentence);
    const ofText = known(text);
    const before = ofText[sentence.index];
    if (before !== undefined) return before.found;
    const found = find(text, sentence);
    ofText[sentence.index] = { found };
    return found;
  };
}

/** The same for what a sentence may hold several of. */
export function remembered<Place extends Stretch, Found>(
  find: (text: AnalysedText, sentence: Place) => readonly Found[],
): (text: AnalysedText, sentence: Place) => readonly Found[] {
  return oncePerSentence((text, sentence: Place) => find(text, sentence).slice(0, MOST_IN_A_SENTENCE));
}

/** A sentence that holds more of anything is a table: nothing is compared pair by pair beyond that. */
const MOST_IN_A_SENTENCE = 12;
