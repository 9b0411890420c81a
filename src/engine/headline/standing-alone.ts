import { leaning } from '../key-facts/key-facts.words';
import { loadedIn } from '../rules/loaded-lexicon';
import { type AnalysedText, type Sentence, tokensIn } from '../text/analyse';
import { statementsIn } from '../text/attribution';
import { hedgesOf, isHeldBack } from '../text/hedges';
import type { HedgeClass } from '../text/hedges.words';
import { isImprint } from '../text/imprint';
import { isNegative, standingsOf } from '../text/negation';
import { type PartOfSpeech, partsOf } from '../text/parts-of-speech';
import { connectives, speakingThemselves } from './headline.words';

/** Longer sentences, in UTF-16 units, are lists and tables. */
const LONGEST = 400;
const WHOLE_SENTENCE = /[.!…]["'”’»)\]]*$/;
const VERBS: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(['VERB', 'AUX']);
/** What is so held back is not settled; a plan or a proposal is there all the same. */
const OPEN: ReadonlySet<HedgeClass> = new Set<HedgeClass>([
  'modal',
  'chance',
  'appearance',
  'allegation',
  'belief',
  'condition',
  'doubt',
]);
const PERSONS = new Set(
  'he she him her his hers they them their theirs it its this these that those'.split(' '),
);

/** "The two firms", "the 25-year-old": which ones or who stands elsewhere. */
const OTHERS =
  /^["“‘']?the\s(?:(?:two|three|four|five|six|both|other|others|latter|former|same|second|third)\b|\d+-year-old\b)/i;

/** Whether a fact can be read by itself and tells it without colour: what a headline may be made of. */
export function standsAlone(source: AnalysedText, fact: Sentence): boolean {
  const tokens = tokensIn(source, fact);
  const words = source.text.slice(fact.start, fact.end);
  if (words.length > LONGEST) return false;
  if (!WHOLE_SENTENCE.test(words) && !(fact.index === 0 && isFairTitle(source, fact))) return false;
  return (
    tellsOfEvent(source, fact) &&
    !OTHERS.test(words) &&
    !isCaption(source, fact) &&
    !leansOnOthers(source, fact) &&
    !tokens.some(({ lower, quoted }) => !quoted && speakingThemselves.has(lower)) &&
    hasSpeaker(source, fact) &&
    loadedIn(source, fact).length === 0
  );
}

/** Whether a fact tells something, and of the event: no name alone, no imprint, and nothing of what had been before. */
export function tellsOfEvent(source: AnalysedText, fact: Sentence): boolean {
  return tells(source, fact) && !isImprint(source, fact) && !isBefore(source, fact);
}

/** "The council had commissioned a review": what had been before the event, where nobody is quoted with it. */
function isBefore(source: AnalysedText, fact: Sentence): boolean {
  const parts = partsOf(source, fact);
  const tokens = tokensIn(source, fact);
  const at = tokens.findIndex(({ quoted }, at) => !quoted && VERBS.has(parts[at] ?? 'X'));
  if (tokens[at]?.lower !== 'had') return false;
  const next = parts.findIndex((part, place) => place > at && part !== 'ADV' && part !== 'PART');
  return VERBS.has(parts[next] ?? 'X');
}

/** What a source begins with is its title where it ends as none of its sentences does. */
function isFairTitle(source: AnalysedText, title: Sentence): boolean {
  return !/[?:]$/.test(source.text.slice(title.start, title.end)) && !isStrongerThanLead(source, title);
}

/** A title that tells something: the tagger takes many a headline's verb ("council backs trial") for a noun. */
function tells(source: AnalysedText, title: Sentence): boolean {
  const parts = partsOf(source, title);
  return tokensIn(source, title).some(
    ({ lower }, at) =>
      VERBS.has(parts[at] ?? 'X') ||
      (at > 0 &&
        parts[at] === 'NOUN' &&
        /(?:[^s]s|ed)$/.test(lower) &&
        /NOUN|PROPN/.test(parts[at - 1] ?? '')),
  );
}

/** Whether a source's own headline says plainly what its lead denies or leaves open. */
function isStrongerThanLead(source: AnalysedText, title: Sentence): boolean {
  const lead = source.sentences[1];
  if (lead === undefined || tokensIn(source, title).some((token) => isHeldBack(source, token))) return false;
  const standings = standingsOf(source, lead);
  const tokens = tokensIn(source, lead);
  const open = hedgesOf(source, lead).filter(({ how }) => OPEN.has(how));
  return tokens.some(({ stem, start }, at) => {
    if (!title.stems.has(stem)) return false;
    const isOpen = open.some(
      ({ hedge, at: place }) => place < at && !/[;–—]/.test(source.text.slice(hedge.end, start)),
    );
    return isOpen || (standings[at]?.how === 'negated' && !tokensIn(source, title).some(isNegative));
  });
}

/** "Wet and wild: floods hit Leeds": a caption's colour before a colon that nobody's words follow. */
function isCaption(source: AnalysedText, fact: Sentence): boolean {
  const words = source.text.slice(fact.start, fact.end);
  const colon = /:\s+(?!["“‘'])/.exec(words);
  const at = fact.start + (colon?.index ?? 0);
  const isSaid = statementsIn(source, fact).some(({ cue }) => cue?.start === at);
  return colon !== null && !isSaid && !source.quotations.some(({ start, end }) => start <= at && at < end);
}

/** "He said so": whom it means stands elsewhere. */
function leansOnOthers(source: AnalysedText, fact: Sentence): boolean {
  const tokens = tokensIn(source, fact);
  const [first, second] = tokens;
  const opener = connectives.has(first?.lower ?? '') ? second : first;
  if (opener === undefined || opener.lower === 'only' || (leaning.has(opener.lower) && !opener.quoted))
    return true;
  const parts = partsOf(source, fact);
  const pronoun = tokens.findIndex(({ lower, quoted }) => !quoted && PERSONS.has(lower));
  return pronoun >= 0 && !parts.slice(0, pronoun).some((part) => part === 'NOUN' || part === 'PROPN');
}

/** Whether it is said who says what is quoted, and not by "she" alone; and no quotation goes on beyond the fact. */
function hasSpeaker(source: AnalysedText, fact: Sentence): boolean {
  const tokens = tokensIn(source, fact);
  const statements = statementsIn(source, fact);
  const torn = source.quotations.some(
    ({ start, end }) => start < fact.end && fact.start < end && (start < fact.start || end > fact.end),
  );
  const isNamed = statements.every(({ speaker }) => speaker?.pronoun == null);
  const quoted = tokens.filter((token) => token.quoted).length;
  const isGiven = statements.some(({ cue, sentence }) => cue !== null && sentence.index === fact.index);
  return !torn && isNamed && (isGiven || 2 * quoted <= tokens.length);
}
