import { type AnalysedText, type Sentence, tokensIn } from './analyse';
import type { Statement } from './attribution';
import { firstFrom } from './halving';
import type { Stretch } from './sentences';

/** A shorter quotation without a cue is a name or a term as often as speech. */
const LEAST_WORDS = 4;
/** Share of a quotation's words that may stand outside its marks: "that". */
const MOST_UNQUOTED = 0.1;
/** What may stand between a quotation and a sentence that tells who said it: its closing mark and a space. */
const BEHIND = 2;
const CLOSING = /^["”»’']/;

/** A quotation and the statement that it belongs to. */
interface Placed {
  quotation: Stretch;
  by: Statement | null;
}

/**
 * Gives whole quotations to whoever says a part of them, and those without a cue to whoever spoke just before:
 * in the same paragraph, before a colon, or in the paragraph before where that leaves its quotation open.
 */
export function withQuotations(text: AnalysedText, statements: readonly Statement[]): Statement[] {
  const all = statements.map((statement) => ({ ...statement }));
  let next = 0;
  let before: Placed | null = null;
  let last: Statement | null = null;
  const bare: Statement[] = [];
  for (const quotation of text.quotations) {
    while ((all[next]?.sentence.end ?? quotation.start + 1) <= quotation.start) last = all[next++] ?? null;
    let by: Statement | null = null;
    for (
      let at = next;
      (all[at]?.sentence.start ?? Number.POSITIVE_INFINITY) <= quotation.end + BEHIND;
      at++
    ) {
      const statement = all[at];
      if (statement === undefined || !touches(statement.content, quotation)) continue;
      statement.content = statement.content.map((part) => grown(text.text, part, quotation));
      by = statement;
    }
    by ??= withoutCue(text, quotation, before, last);
    if (by !== null && by.cue === null) bare.push(by);
    before = { quotation, by };
  }
  return [...all, ...bare]
    .map((statement) => ({ ...statement, direct: isDirect(text, statement.content) }))
    .sort((a, b) => a.sentence.start - b.sentence.start || firstOf(a) - firstOf(b));
}

function withoutCue(
  text: AnalysedText,
  quotation: Stretch,
  before: Placed | null,
  last: Statement | null,
): Statement | null {
  if (tokensIn(text, quotation).length < LEAST_WORDS) return null;
  const sentence = sentenceAt(text, quotation.start);
  if (sentence === undefined) return null;
  const from = giver(text.text, quotation, sentence, before, last);
  return {
    sentence,
    speaker: from?.speaker ?? null,
    who: null,
    name: null,
    cue: null,
    verb: null,
    content: [marked(text.text, quotation)],
    direct: true,
  };
}

/** The statement whose speaker goes on in this quotation. */
function giver(
  text: string,
  { start }: Stretch,
  sentence: Sentence,
  before: Placed | null,
  last: Statement | null,
): Statement | null {
  if (before?.by != null) {
    const { quotation, by } = before;
    const between = text.slice(quotation.end, start);
    const isLeftOpen = !CLOSING.test(between) && /^\s*["“«]$/.test(between);
    const isFollowUp = start - 1 <= sentence.start || by.sentence === sentence;
    if (isLeftOpen || (isFollowUp && !between.includes('\n'))) return by;
  }
  if (last !== null && /:\s*\n\s*["“«]$/.test(text.slice(Math.max(0, start - 6), start))) return last;
  return null;
}

/** A part of content that begins or ends within a quotation, with all of that quotation. */
function grown(text: string, part: Stretch, quotation: Stretch): Stretch {
  if (part.end <= quotation.start || quotation.end <= part.start) return part;
  const whole = marked(text, quotation);
  return {
    start: part.start > quotation.start ? whole.start : part.start,
    end: part.end < quotation.end ? whole.end : part.end,
  };
}

function marked(text: string, { start, end }: Stretch): Stretch {
  return { start: Math.max(0, start - 1), end: CLOSING.test(text.slice(end, end + 1)) ? end + 1 : end };
}

function touches(content: readonly Stretch[], quotation: Stretch): boolean {
  return content.some(({ start, end }) => start < quotation.end && quotation.start < end);
}

function isDirect(text: AnalysedText, content: readonly Stretch[]): boolean {
  const tokens = content.flatMap((part) => tokensIn(text, part));
  const unquoted = tokens.filter(({ quoted }) => !quoted).length;
  return tokens.length > 0 && unquoted <= MOST_UNQUOTED * tokens.length;
}

function sentenceAt({ sentences }: AnalysedText, offset: number): Sentence | undefined {
  return sentences[firstFrom(sentences, offset + 1, ({ end }) => end)] ?? sentences.at(-1);
}

function firstOf({ content }: Statement): number {
  return Math.min(...content.map(({ start }) => start));
}
