import type { AlignedFact } from '../align/align';
import { type AnalysedText, type Sentence, tokensIn } from '../text/analyse';
import { type Statement, statementsIn } from '../text/attribution';
import type { Stretch } from '../text/sentences';
import { stemOf, type Token } from '../text/tokens';
import { type Beside, saidBeside } from './clause-speakers';
import { isOtherBody } from './other-body';
import { pairStatements, type StatementPair } from './paired-statements';
import { type Place, type Placed, placeQuotations } from './quotation-places';
import type { CheckContext, Finding, Rule, SourceStretch } from './rule';
import { type Comparison, compareSpeakers, speakerMark, type Voice } from './same-speaker';
import { sharedBySpeakers } from './speaker-changed.words';
import { speaksOf } from './speaker-surroundings';
import { saying } from './stretches';

/** Of an indirect statement so much must be told by the source's speaker. */
const LEAST_COVERED = 0.4;
/** And of what the source's speaker says the page's speaker says so much, where not both are named persons. */
const LEAST_KEPT = 0.5;
/** So many sentences before a "he" may name him. */
const NAMED_BEFORE = 3;
/** "The company", for the one that was named before. */
const BODY =
  /^the (?:company|firm|group|club|hospital|agency|union|ministry|operator|maker|manufacturer|board|court|authority|team|charity|school|university|party|bank|council|federation|league|office|service|association|trust)$/i;
/** "…, as his lawyer put it." */
const AS_PUT =
  /[,”"’] as (?:[\w.'’-]+ ){1,5}(?:put|puts|said|says|called|calls|phrased) (?:it|them|him|her)\b/;
/** Words after a comma that may name the speaker before it. */
const APPOSITION = 5;

/**
 * The page gives a quotation, or what somebody said, to another speaker than the source does. A name and a role
 * of one person, a spokesman and his employer, "he" and the last who spoke are the same speaker; where nothing
 * tells two speakers apart they count as the same.
 */
export const speakerChanged: Rule = {
  id: 'speaker-changed',
  kind: 'misattributed',
  needsFollowing: true,
  find: (context) => {
    const found = [
      ...placeQuotations(context).pieces.flatMap((placed) => examineQuoted(placed, context)),
      ...pairStatements(context).flatMap((pair) => examineTold(pair, context)),
      ...saidBeside(context).map((beside) => findingBeside(beside, context)),
    ];
    const marked = new Set<number>();
    return found.filter(({ mark }) => mark !== null && !marked.has(mark.start) && marked.add(mark.start));
  },
};

function examineQuoted({ piece, places }: Placed, { page, trace }: CheckContext): Finding[] {
  const first = piece.words[0]?.token;
  if (first === undefined || places.length === 0) return [];
  const speaking = spokenAt(page, piece.claim, first);
  const given = speaking.at(-1);
  if (given === undefined || given.speaker === null) return [];
  const differences = places.map((place) => differenceAt(place, speaking, page));
  const [best] = differences;
  if (best === undefined || best === null || differences.some((other) => other === null)) {
    trace(piece.claim, 'nothing tells the speakers apart');
    return [];
  }
  if (mayBeMeant(page, piece.claim, given, best.voice) || isNamedBefore(page, first, given, best.voice)) {
    trace(piece.claim, "the page may mean the source's speaker");
    return [];
  }
  return [
    finding(
      `${isPronoun(given) || isPronoun(best.voice.statement) ? 'pronoun' : 'quoted'}-${best.difference}`,
      piece.claim,
      { text: page, statement: given },
      best,
    ),
  ];
}

/**
 * Whether the page may mean the source's speaker by one whom it does not name there: "the leader of the study, plant
 * physiologist Inkeri Saloranta", or a "he" up to so many sentences after the name or role. A source that only says
 * "he" or "their coach" tells a "he" of the page from nobody.
 */
function mayBeMeant(
  page: AnalysedText,
  claim: Sentence,
  given: Statement,
  { text, statement }: Voice,
): boolean {
  if (AS_PUT.test(page.text.slice(claim.start, claim.end))) return true;
  const surname = statement.name?.words.at(-1);
  const names = (tokens: readonly Token[]) =>
    tokens.some(({ lower, quoted }) => lower === surname && !quoted);
  if (isPronoun(given)) {
    if (isPronoun(statement) || surname === undefined) return true;
    const roles = [...(statement.who?.roles ?? [])];
    return page.sentences
      .slice(Math.max(0, claim.index - NAMED_BEFORE), claim.index + 1)
      .some((sentence) => names(tokensIn(page, sentence)) || roles.some((role) => sentence.stems.has(role)));
  }
  const { speaker, name } = given;
  if (isBodyNamedIn(page, given, statement) || isBodyNamedIn(text, statement, given)) return true;
  if (name !== null || speaker === null) return false;
  if (page.text.charAt(speaker.end) !== ',') return false;
  return names(tokensIn(page, { start: speaker.end, end: claim.end }).slice(0, APPOSITION));
}

/** "The company" may be any whose name the same text has. */
function isBodyNamedIn(text: AnalysedText, { speaker, name }: Statement, other: Statement): boolean {
  if (speaker === null || name !== null || !BODY.test(text.text.slice(speaker.start, speaker.end)))
    return false;
  const names = other.name?.words ?? other.who?.names ?? [];
  return names.length > 0 && speaksOf(text, names.map(stemOf));
}

/** "Researchers say so, though Max Orr calls it "a start"": the source's speaker stands between the page's and the words. */
function isNamedBefore(
  page: AnalysedText,
  quoted: Stretch,
  { speaker }: Statement,
  { statement }: Voice,
): boolean {
  const surname = statement.name?.words.at(-1);
  if (speaker === null || surname === undefined) return false;
  return tokensIn(page, { start: speaker.end, end: quoted.start }).some(({ lower }) => lower === surname);
}

function isPronoun({ speaker }: Statement): boolean {
  return speaker?.pronoun != null;
}

interface Difference {
  difference: Comparison;
  voice: Voice;
  fact: SourceStretch;
}

/** How the source's speaker at this place differs from all of the page's; null where one is the same, or nobody. */
function differenceAt(place: Place, speaking: readonly Statement[], page: AnalysedText): Difference | null {
  const { source } = place.passage.fact;
  const word = place.words[0];
  const sentence = source.sentences[word?.sentence ?? -1];
  if (word === undefined || sentence === undefined) return null;
  const voices = spokenAt(source, sentence, word.token).map(
    (statement): Voice => ({ text: source, statement }),
  );
  const voice = voices.at(-1);
  if (voice === undefined) return null;
  const all = voices.flatMap((other) =>
    speaking.map((statement) => compareSpeakers({ text: page, statement }, other)),
  );
  const difference = all.at(-1);
  if (difference === undefined || all.includes('same')) return null;
  return { difference, voice, fact: { source, start: sentence.start, end: sentence.end } };
}

/** The statements whose content holds this word, the innermost last. */
function spokenAt(text: AnalysedText, sentence: Sentence, { start, end }: Stretch): Statement[] {
  return statementsIn(text, sentence)
    .filter(({ content }) => content.some((part) => part.start <= start && end <= part.end))
    .sort((a, b) => lengthOf(b) - lengthOf(a));
}

function lengthOf({ content }: Statement): number {
  return content.reduce((sum, { start, end }) => sum + end - start, 0);
}

function examineTold(
  { claim, page, fact, source, covered, kept }: StatementPair,
  context: CheckContext,
): Finding[] {
  if (page.direct || page.speaker === null || isHeadline(context.page, claim)) return [];
  if (covered < LEAST_COVERED || isNamedIn(page.speaker, context.page, fact)) return [];
  const [content] = page.content;
  const voice: Voice = { text: fact.source, statement: source };
  const others = statementsIn(fact.source, fact.fact);
  const speaking =
    content === undefined
      ? []
      : spokenAt(context.page, claim, { start: content.start, end: content.start + 1 });
  const compare = (given: Statement, statement: Statement) =>
    compareSpeakers({ text: context.page, statement: given }, { text: fact.source, statement });
  const difference = compare(page, source);
  const isBody = difference === 'same' && isOtherBody({ text: context.page, statement: page }, voice, fact);
  const isPersons = difference === 'persons';
  // "According to" is said of papers as often as of people.
  if (page.verb === null && !isPersons) return [];
  const mayBeOne = (other: Statement) => {
    // "She expected it" within what one person says is no second person.
    if (isPersons && /^(?:it|they|who|which)$/.test(other.speaker?.pronoun ?? '')) return false;
    return [page, ...speaking].some((given) => compare(given, other) === 'same');
  };
  if (
    (difference === 'same' && !isBody) ||
    others.some((other) => !(isBody && other === source) && mayBeOne(other))
  ) {
    context.trace(claim, 'nothing tells the speakers apart');
    return [];
  }
  if (mayBeMeant(context.page, claim, page, voice)) {
    context.trace(claim, "the page may mean the source's speaker");
    return [];
  }
  if (!isPersons && !isBody && kept < LEAST_KEPT) return [];
  const { start, end } = fact.fact;
  const rest = { difference, voice, fact: { source: fact.source, start, end } };
  const how = isBody ? 'body' : difference;
  const tier = isPronoun(page) || isPronoun(source) ? 'told-pronoun' : `told-${how}`;
  return [finding(tier, claim, { text: context.page, statement: page }, rest)];
}

/** A first line without a full stop: who speaks in a headline is often left open. */
function isHeadline({ text }: AnalysedText, { index, end }: Sentence): boolean {
  return index === 0 && !/[.!?]["”’']?$/.test(text.slice(0, end));
}

/** Whether the source's sentence speaks of the page's speaker, in whatever part. */
function isNamedIn(speaker: Stretch, page: AnalysedText, { fact }: AlignedFact): boolean {
  return tokensIn(page, speaker).some(({ stem }) => !sharedBySpeakers.has(stem) && fact.stems.has(stem));
}

/** The page's speaker stands in another clause of the source's sentence than what they say. */
function findingBeside({ how, said, clause, fact }: Beside, { page }: CheckContext): Finding {
  const { sentence, speaker } = said.statement;
  const mark = speakerMark(page, speaker ?? sentence);
  return {
    severity: 2,
    tier: `beside-${how}`,
    claim: sentence,
    mark,
    facts: [{ source: fact.source, start: fact.fact.start, end: fact.fact.end }],
    against: [],
    says: saying(fact.source.text, clause, page.text, said.statement.content[0] ?? null),
  };
}

function finding(tier: string, claim: Sentence, given: Voice, { voice, fact }: Difference): Finding {
  const mark = speakerMark(given.text, given.statement.speaker ?? claim);
  const { speaker, who, sentence } = voice.statement;
  const named = who ?? speaker;
  const holds = sentence.start >= fact.start && sentence.end <= fact.end;
  const facts = holds ? [fact] : [fact, { source: fact.source, start: sentence.start, end: sentence.end }];
  return {
    severity: 2,
    tier,
    claim,
    mark,
    facts,
    against: [],
    says: saying(
      voice.text.text,
      named === null ? null : speakerMark(voice.text, named),
      given.text.text,
      mark,
    ),
  };
}
