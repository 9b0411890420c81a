import { type AnalysedText, type Sentence, tokensIn } from './analyse';
import type { ReportingVerb } from './attribution.words';
import type { Name } from './names';
import { withQuotations } from './quoted-statements';
import { oncePerText } from './remember';
import { reportingClauses } from './reporting-clauses';
import { resolveSpeakers } from './resolve-speakers';
import type { Stretch } from './sentences';
import { type Speaker, speakerOf } from './speakers';
import { isCapitalAt } from './tokens';

/** Something that a text gives to a speaker. */
export interface Statement {
  /** The sentence that holds the cue, or in which the quotation starts where there is none. */
  sentence: Sentence;
  /** As the text calls the speaker at this place; null where it names nobody here. */
  speaker: Speaker | null;
  /** Whom that is, with every name and role that the text gives them; null where that is not safe to tell. */
  who: Speaker | null;
  /** The same as a name of the text; null for a mere role, and where `who` is null. */
  name: Name | null;
  /** The reporting verb with its auxiliaries, "according to", or the colon of a headline; null for none. */
  cue: Stretch | null;
  /** Null for "according to", a colon, and a quotation without a cue. */
  verb: ReportingVerb | null;
  /** What is said, quotation marks included: one part, or two around the cue. */
  content: readonly Stretch[];
  /** Whether the content is a quotation from end to end. */
  direct: boolean;
}

const LONGEST_COLON_SPEAKER = 6;
const LONGEST_TRAILING_SPEAKER = 4;
const OPENING = /["“«‘']$/;

interface Attributions {
  all: readonly Statement[];
  /** By the index of each sentence that they reach into. */
  bySentence: ReadonlyMap<number, readonly Statement[]>;
}

/**
 * Who says what in a text, in its order: quotations and indirect statements, found by reporting verbs,
 * "according to" and the colon of a headline. Source, cue and content as in PARC (Pareti, "PARC 3.0: A corpus of
 * attribution relations", 2016). Linear in the text, and remembered for each text.
 */
export function statementsOf(text: AnalysedText): readonly Statement[] {
  return attributionsOf(text).all;
}

/** The statements that a sentence holds, or whose content reaches into it. */
export function statementsIn(text: AnalysedText, { index }: Sentence): readonly Statement[] {
  return attributionsOf(text).bySentence.get(index) ?? [];
}

const attributionsOf = oncePerText((text: AnalysedText): Attributions => {
  const found = text.sentences.flatMap((sentence) => inSentence(text, sentence));
  const all = resolveSpeakers(text, withQuotations(text, found));
  return { all, bySentence: indexed(text, all) };
});

function indexed({ sentences }: AnalysedText, statements: readonly Statement[]): Map<number, Statement[]> {
  const index = new Map<number, Statement[]>();
  for (const statement of statements) {
    const { sentence, content } = statement;
    const start = Math.min(sentence.start, ...content.map((part) => part.start));
    const end = Math.max(sentence.end, ...content.map((part) => part.end));
    let first = sentence.index;
    while (first > 0 && (sentences[first - 1]?.end ?? 0) > start) first--;
    for (let at = first; (sentences[at]?.start ?? end) < end; at++) {
      const list = index.get(at);
      if (list === undefined) index.set(at, [statement]);
      else list.push(statement);
    }
  }
  return index;
}

function inSentence(text: AnalysedText, sentence: Sentence): Statement[] {
  const clauses = reportingClauses(text.text, sentence, tokensIn(text, sentence));
  const statements = clauses.map(
    (clause): Statement => ({ ...clause, sentence, who: null, name: null, direct: false }),
  );
  return statements.length > 0 ? statements : byColon(text, sentence);
}

/** 'Oravec: "…"' and '"…": Oravec' of headlines, and the speakers of a transcript. */
function byColon(text: AnalysedText, sentence: Sentence): Statement[] {
  const tokens = tokensIn(text, sentence);
  const at = tokens.findIndex((token, index) => {
    const before = tokens[index - 1];
    return before !== undefined && text.text.slice(before.end, token.start).includes(':');
  });
  const [last, next] = [tokens[at - 1], tokens[at]];
  if (last === undefined || next === undefined) return [];
  const colon = text.text.indexOf(':', last.end);
  const cue = { start: colon, end: colon + 1 };
  const [left, right] = [tokens.slice(0, at), tokens.slice(at)];
  const isHeadline = sentence.index === 0;
  const isQuoted = OPENING.test(text.text.slice(colon + 1, next.start).trim());
  const mayLead =
    left.length <= LONGEST_COLON_SPEAKER && (isHeadline || isQuoted || isShouted(text.text, left));
  if (mayLead && isName(text.text, left)) {
    const opening = next.start - (isQuoted ? 1 : 0);
    return [
      colonStatement(sentence, speakerOf(text.text, left, false), cue, { start: opening, end: sentence.end }),
    ];
  }
  if (isHeadline && right.length <= LONGEST_TRAILING_SPEAKER && isName(text.text, right)) {
    return [
      colonStatement(sentence, speakerOf(text.text, right, false), cue, {
        start: sentence.start,
        end: colon,
      }),
    ];
  }
  return [];
}

function colonStatement(
  sentence: Sentence,
  speaker: Speaker | null,
  cue: Stretch,
  content: Stretch,
): Statement {
  return { sentence, speaker, who: null, name: null, cue, verb: null, content: [content], direct: false };
}

function isName(text: string, tokens: readonly { start: number; quoted: boolean }[]): boolean {
  return tokens.every(({ start, quoted }) => !quoted && isCapitalAt(text, start));
}

function isShouted(text: string, tokens: readonly { start: number; end: number }[]): boolean {
  return tokens.every(({ start, end }) => !/\p{Ll}/u.test(text.slice(start, end)));
}
