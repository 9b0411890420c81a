import type { AlignedFact, Alignment } from '../align/align';
import { around } from '../align/facts';
import type { Slot } from '../align/surroundings';
import { type AnalysedText, type Sentence, tokensIn } from '../text/analyse';
import { stemOf, type Token } from '../text/tokens';
import { absolutes, limits, turnedAfter, turnedBefore } from './absolute-added.words';
import { type Likest, likestOf } from './likest';
import type { CheckContext, Finding, Rule } from './rule';
import { saying } from './stretches';

/** Facts that share less with the claim speak of something else. */
const LEAST_COVERED = 0.28;
const REACH = 1;
/** A limit of the source in so like surroundings is the one that the page lost. */
const ALIKE = 0.4;

/** Of these a word in the sentence beside the fact bears the page out; an "all" may be of something else. */
const BORNE_OUT_NEARBY = new Set(['whole', 'only']);

/** A word that leaves no exception, and the group it belongs to. */
interface Absolute {
  token: Token;
  group: string;
}

const groupOf = new Map<string, string>();
const alikeIn = new Map<string, ReadonlySet<string>>();
for (const [group, { said, alike }] of Object.entries(absolutes)) {
  for (const word of said.split(' ')) groupOf.set(word, group);
  alikeIn.set(group, new Set(`${said} ${alike}`.split(' ').map(stemOf)));
}

/**
 * The page has a word that leaves no exception (all, entirely, never, throughout) where its sources have none. Silent
 * where an aligned fact has any such word, and on idioms: in all, all but, every hour.
 */
export const absoluteAdded: Rule = {
  id: 'absolute-added',
  kind: 'overstated',
  needsFollowing: true,
  find: (context) => context.alignments.flatMap((alignment) => examine(alignment, context)),
};

function examine({ claim, facts }: Alignment, { page, trace }: CheckContext): Finding[] {
  const [best] = facts;
  if (best === undefined || best.covered < LEAST_COVERED) return [];
  if (page.text.charAt(claim.end - 1) === '?') return [];
  const stated = absolutesIn(page, claim);
  if (stated.length === 0) return [];
  const own = stemsOf(facts, 0);
  const near = stemsOf(facts, REACH);
  return stated.flatMap(({ token, group }): Finding[] => {
    const alike = alikeIn.get(group) ?? new Set();
    const isNear = hasAny(near, alike);
    if (hasAny(own, alike) || (isNear && BORNE_OUT_NEARBY.has(group))) {
      trace(claim, `a fact leaves no exception either (${group})`);
      return [];
    }
    const limit = limitOf(best, { text: page, sentence: claim, place: token });
    const how = isNear ? ', near' : limit !== undefined && limit.likeness >= ALIKE ? ', limited' : '';
    return [
      {
        severity: 2,
        tier: `${group}${how}`,
        claim,
        mark: token,
        facts: [{ source: best.source, start: best.fact.start, end: best.fact.end }],
        against: [],
        says: saying(best.source.text, limit?.other ?? null, page.text, token),
      },
    ];
  });
}

/** The words of a claim that leave no exception, outside quotations and idioms. */
function absolutesIn(page: AnalysedText, claim: Sentence): Absolute[] {
  const tokens = tokensIn(page, claim);
  return tokens.flatMap((token, at): Absolute[] => {
    const group = groupOf.get(token.lower);
    return group === undefined || token.quoted || isIdiom(tokens, at) ? [] : [{ token, group }];
  });
}

/** "In all", "all but", "all she had", "every hour", "ever since": no whole of which something is said. */
function isIdiom(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  const next = tokens[at + 1]?.lower ?? '';
  return (
    turnedBefore.has(before) ||
    (/^(?:all|every|ever|alone)/.test(tokens[at]?.lower ?? '') && (turnedAfter.has(next) || /^\d/.test(next)))
  );
}

function stemsOf(facts: readonly AlignedFact[], reach: number): ReadonlySet<string> {
  return new Set(
    facts.flatMap((fact) =>
      around(fact, reach).flatMap((sentence) => tokensIn(fact.source, sentence).map(({ stem }) => stem)),
    ),
  );
}

function hasAny(stems: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  for (const stem of wanted) if (stems.has(stem)) return true;
  return false;
}

/** The word of the fact that keeps an exception, of several the one in the likest surroundings. */
function limitOf(best: AlignedFact, slot: Slot): Likest<Token> | undefined {
  return likestOf(slot, [best], ({ source, fact }) =>
    tokensIn(source, fact).filter(({ lower }) => limits.has(lower)),
  );
}
