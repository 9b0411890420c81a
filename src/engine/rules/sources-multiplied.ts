import type { Alignment } from '../align/align';
import { around } from '../align/facts';
import { type AnalysedText, type Sentence, tokensIn } from '../text/analyse';
import { type Statement, statementsIn } from '../text/attribution';
import { belongings } from '../text/attribution.words';
import type { Token } from '../text/tokens';
import { pairStatements, type StatementPair } from './paired-statements';
import type { CheckContext, Finding, Rule } from './rule';
import type { Voice } from './same-speaker';
import { crowds, forBodies, ones, partOfMany, speaking, wholes } from './sources-multiplied.words';
import { saying } from './stretches';

const LEAST_COVERED = 0.3;
/** A speaker of another aligned fact who says this much of it too is a second source. */
const LEAST_SECOND = 0.3;
const LONGEST_MARK = 6;
const REACH = 1;
/** The verb of a crowd that speaks stands at most so many words after it, the article of the one before it. */
const SPEAKS_WITHIN = 4;
const ONE_WITHIN = 3;
/** "Her patients", "its officials": people of the one who speaks. */
const OWNERS = new Set('his her its their our my'.split(' '));

/**
 * One source of the source became several on the page: "an official" → "officials", "a critic" → "experts". Silent
 * where a second speaker of the source says the same, and where the one speaks for a body.
 */
export const sourcesMultiplied: Rule = {
  id: 'sources-multiplied',
  kind: 'overstated',
  needsFollowing: true,
  find: (context) => {
    const found = pairStatements(context).flatMap((pair) => examine(pair, context));
    const marked = new Set(found.map(({ claim }) => claim?.start));
    const crowded = context.alignments.filter(({ claim }) => !marked.has(claim.start));
    return [...found, ...crowded.flatMap((alignment) => crowdsAdded(alignment, context))];
  },
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

/** "Experts told the paper" where the fact has "an expert", and no sentence near has experts. */
function crowdsAdded({ claim, facts }: Alignment, { page }: CheckContext): Finding[] {
  const [best] = facts;
  if (best === undefined || best.covered < LEAST_COVERED) return [];
  const tokens = tokensIn(page, claim);
  const speakers = tokens.filter((token, at) => isCrowdSpeaking(token, at, tokens));
  if (speakers.length === 0) return [];
  const told = tokensIn(best.source, best.fact);
  const near = facts.flatMap((fact) =>
    around(fact, REACH).flatMap((sentence) => tokensIn(fact.source, sentence)),
  );
  return speakers.flatMap((token): Finding[] => {
    if (near.some(({ lower, stem }) => stem === token.stem && isPlural(lower))) return [];
    const one = told.findIndex(({ stem }) => stem === token.stem);
    const article = told.slice(Math.max(0, one - ONE_WITHIN), one).find(({ lower }) => ones.has(lower));
    const noun = told[one];
    if (article === undefined || noun === undefined) return [];
    return [
      {
        severity: 2,
        tier: 'crowd',
        claim,
        mark: token,
        facts: [{ source: best.source, start: best.fact.start, end: best.fact.end }],
        against: [],
        says: saying(best.source.text, { start: article.start, end: noun.end }, page.text, token),
      },
    ];
  });
}

/** "Experts said", and not "two experts said" */
function isCrowdSpeaking({ quoted, lower, stem }: Token, at: number, tokens: readonly Token[]): boolean {
  return (
    !quoted &&
    crowds.has(stem) &&
    isPlural(lower) &&
    !partOfMany.test(tokens[at - 1]?.lower ?? '') &&
    tokens.slice(at + 1, at + 1 + SPEAKS_WITHIN).some((next) => speaking.has(next.stem))
  );
}

function isPlural(lower: string): boolean {
  return /[^s]s$/.test(lower);
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
