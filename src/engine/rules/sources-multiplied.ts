import { type AnalysedText, type Sentence, tokensIn } from '../text/analyse';
import { type Statement, statementsIn } from '../text/attribution';
import { belongings } from '../text/attribution.words';
import type { Token } from '../text/tokens';
import { pairStatements, type StatementPair } from './paired-statements';
import type { CheckContext, Finding, Rule } from './rule';
import type { Voice } from './same-speaker';
import { crowds, forBodies, ones, wholes } from './sources-multiplied.words';
import { saying } from './stretches';

const LEAST_COVERED = 0.3;
/** A speaker of another aligned fact who says this much of it too is a second source. */
const LEAST_SECOND = 0.3;
const LONGEST_MARK = 6;
/** "Her patients", "its officials": people of the one who speaks. */
const OWNERS = new Set('his her its their our my'.split(' '));

/**
 * One source of the source became several on the page: "an official" → "officials", "a critic" → "experts". Silent
 * where a second speaker of the source says the same, and where the one speaks for a body.
 */
export const sourcesMultiplied: Rule = {
  id: 'sources-multiplied',
  kind: 'overstated',
  needsJudgement: false,
  needsFollowing: true,
  find: (context) => pairStatements(context).flatMap((pair) => examine(pair, context)),
};

function examine({ claim, page, fact, source, covered }: StatementPair, context: CheckContext): Finding[] {
  if (covered < LEAST_COVERED) return [];
  const many = headOf({ text: context.page, statement: page });
  const voice = { text: fact.source, statement: source };
  const how = many === null ? null : oneOf(voice);
  if (many === null || how === null || !areMany(many)) return [];
  const alignment = context.alignments[claim.index];
  const others = (alignment?.facts ?? []).flatMap((other) =>
    other.covered < LEAST_SECOND ? [] : statementsIn(other.source, other.fact),
  );
  if (others.some((other) => other.speaker !== null && !isSame(other, source))) {
    context.trace(claim, 'a second speaker of the source says it');
    return [];
  }
  if (how === 'named' && (isNamedIn(source, context.page, claim) || OWNERS.has(many[0]?.lower ?? '')))
    return [];
  const first = many[0];
  const last = many.at(-1);
  if (first === undefined || last === undefined) return [];
  const one = headOf(voice);
  const isSameNoun = one !== null && one.at(-1)?.stem === last.stem;
  const mark = { start: first.start, end: last.end };
  const { start, end } = fact.fact;
  return [
    {
      severity: 2,
      tier: isSameNoun ? 'noun' : how,
      claim,
      mark,
      facts: [{ source: fact.source, start, end }],
      against: [],
      says: saying(voice.text.text, spanOf(one), context.page.text, mark),
    },
  ];
}

/** The words of a speaker before "of", "who" or a comma. */
function headOf({ text, statement: { speaker } }: Voice): readonly Token[] | null {
  if (speaker === null) return null;
  const comma = text.text.slice(speaker.start, speaker.end).search(/[,(]/);
  const tokens = tokensIn(text, {
    start: speaker.start,
    end: comma < 0 ? speaker.end : speaker.start + comma,
  });
  const turn = tokens.findIndex(
    ({ lower }) => belongings.has(lower) || /^(?:who|close|familiar|employed)$/.test(lower),
  );
  const head = turn < 0 ? tokens : tokens.slice(0, turn);
  return head.length === 0 || head.length > LONGEST_MARK ? null : head;
}

/** Whether the page's sentence has the name of the one. */
function isNamedIn({ name }: Statement, page: AnalysedText, claim: Sentence): boolean {
  const surname = name?.words.at(-1);
  return tokensIn(page, claim).some(({ lower }) => lower === surname);
}

function areMany(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1);
  if (last === undefined || tokens.some(({ lower }) => ones.has(lower))) return false;
  return wholes.has(last.lower) || (crowds.has(last.stem) && /[^s]s$|^staff$/.test(last.lower));
}

/** How a source's speaker is one; null where it is none or speaks for others. */
function oneOf(voice: Voice): 'anonymous' | 'named' | null {
  const { speaker, who, name } = voice.statement;
  const head = headOf(voice);
  if (speaker === null || head === null || head.some(({ stem }) => forBodies.has(stem))) return null;
  // "An estimate by her officials" speaks for many.
  if (areMany(head.filter(({ lower }) => !ones.has(lower)))) return null;
  if (ones.has(head[0]?.lower ?? '')) return crowds.has(head.at(-1)?.stem ?? '') ? 'anonymous' : null;
  const isBodys = who === null || who.roles.some((role) => forBodies.has(role));
  return name?.kind === 'person' && !isBodys ? 'named' : null;
}

function isSame(a: Statement, b: Statement): boolean {
  return a === b || (a.name !== null && a.name === b.name) || a.who === b.who || a.who === null;
}

function spanOf(tokens: readonly Token[] | null): { start: number; end: number } | null {
  const first = tokens?.[0];
  const last = tokens?.at(-1);
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}
