import type { AnalysedSource } from '../align/facts';
import { type Bearing, bearingOf } from '../judge/importance';
import { type Sentence, tokensIn } from '../text/analyse';
import { isImprint } from '../text/imprint';
import { oncePerText } from '../text/remember';
import type { Stretch } from '../text/sentences';
import { splitClauses } from './clauses';
import { countWords, type FactWord, factWords } from './told';

/** Words of a source that may be left out: a sentence, or a clause that qualifies. */
export interface Unit {
  words: Stretch;
  fact: readonly FactWord[];
  bearing: Bearing;
}

/** A source's sentences, ready to ask a page for. */
export interface SourceFacts {
  sentences: readonly (readonly FactWord[])[];
  /** In how many sentences each word is. */
  counts: ReadonlyMap<string, number>;
  /** Of each sentence what may be left out; nothing of the opening. */
  units: readonly (readonly Unit[])[];
}

/** With fewer telling words neither says anything by itself. */
const LEAST_IN_SENTENCE = 2;
const LEAST_IN_CLAUSE = 3;

/** Takes a source's facts apart, once for as long as its analysis lives. Linear in the source. */
export const sourceFacts = oncePerText((source: AnalysedSource): SourceFacts => {
  const sentences = source.sentences.map((sentence) => factWords(tokensIn(source, sentence)));
  const opening = openingOf(source);
  const units = source.sentences.map((sentence) =>
    sentence.index < opening ? [] : unitsOf(source, sentence, sentences[sentence.index] ?? []),
  );
  return { sentences, counts: countWords(sentences), units };
});

/**
 * Headline and lead are what a page tells first, and most freely: so many sentences of a source, with what stands
 * between them of where it comes from.
 */
export function openingOf(source: AnalysedSource): number {
  const { text, sentences } = source;
  const [first] = sentences;
  const isLead = first !== undefined && /[.!?…]["'”’»)]*$/.test(text.slice(first.start, first.end));
  let lead = isLead ? 0 : 1;
  for (let next = sentences[lead]; next !== undefined && isImprint(source, next); next = sentences[lead])
    lead++;
  return lead + 1;
}

function unitsOf(source: AnalysedSource, sentence: Sentence, all: readonly FactWord[]): Unit[] {
  const clauses = splitClauses(source.text, sentence);
  return [sentence, ...(clauses.length > 1 ? clauses : [])].flatMap((words) => {
    const isClause = words !== sentence;
    const fact = isClause ? factWords(tokensIn(source, words)) : all;
    if (fact.length < (isClause ? LEAST_IN_CLAUSE : LEAST_IN_SENTENCE)) return [];
    const bearing = bearingOf(source.text.slice(words.start, words.end));
    return isClause && bearing.ways.length === 0 ? [] : [{ words, fact, bearing }];
  });
}
