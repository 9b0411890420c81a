import type { AlignedFact } from '../align/align';
import { tokensIn, weightOfAll } from '../text/analyse';
import { statementsIn } from '../text/attribution';
import type { Stretch } from '../text/sentences';
import type { Token } from '../text/tokens';
import { type Said, saidIn } from './paired-statements';
import type { CheckContext, SourceStretch } from './rule';
import { isSpeakerLike } from './same-speaker';
import { sharedBySpeakers, speakerKinds } from './speaker-changed.words';

/** A fact that tells so much of the claim, and a clause that tells so much of what is said. */
const LEAST_COVERED = 0.3;
const LEAST_SAID = 0.45;
const LEAST_WEIGHT = 50;
/** The clause of the page's speaker tells so much less of it. */
const LEAST_AHEAD = 3;
const PARTS = /;\s|, (?:but|while|whereas) /g;

/** A statement of the page and the clause of a source in which another says the same. */
export interface Beside {
  how: 'figure' | 'words';
  said: Said;
  clause: SourceStretch;
  fact: AlignedFact;
}

/**
 * Statements whose speaker stands in one clause of a fact while what they say stands in another: *about 400 came,
 * police said; organisers put the number at 900* → *police counted 900*.
 */
export function saidBeside({ page, alignments }: CheckContext): Beside[] {
  return alignments.flatMap(({ claim, facts }) =>
    saidIn(page, claim).flatMap((said) => {
      const { speaker, sentence, direct } = said.statement;
      if (speaker === null || speaker.pronoun !== null || sentence !== claim || direct) return [];
      if (!isSpeakerLike({ text: page, statement: said.statement })) return [];
      const own = tokensIn(page, speaker).map(({ stem }) => stem);
      const telling = own.filter((stem) => !sharedBySpeakers.has(stem));
      if (telling.length === 0) return [];
      const [fact] = facts;
      if (fact === undefined || fact.covered < LEAST_COVERED) return [];
      const found = besideIn(said, new Set(telling), fact);
      return found === null ? [] : [found];
    }),
  );
}

function besideIn(said: Said, own: ReadonlySet<string>, aligned: AlignedFact): Beside | null {
  const { source, fact } = aligned;
  const clauses = clausesOf(source.text, fact).map((stretch) => {
    const tokens = tokensIn(source, stretch);
    return { stretch, tokens, stems: new Set(tokens.map(({ stem }) => stem)) };
  });
  const theirs = clauses.filter(({ stems }) => [...own].some((stem) => stems.has(stem)));
  const others = clauses.filter((clause) => !theirs.includes(clause));
  if (theirs.length !== 1 || others.length === 0) return null;
  const [mine] = theirs;
  if (mine === undefined) return null;
  const weightIn = (stems: ReadonlySet<string>) =>
    [...said.stems].reduce((sum, [stem, weight]) => sum + (stems.has(stem) ? weight : 0), 0);
  const figures = [...said.stems.keys()].filter((stem) => /^\d/.test(stem));
  for (const { stretch, tokens, stems } of others) {
    if (!tokens.some(isSpeaker)) continue;
    const clause = { source, start: stretch.start, end: stretch.end };
    const isFigure =
      figures.length > 0 &&
      figures.every((stem) => stems.has(stem) && !mine.stems.has(stem)) &&
      mine.tokens.some(({ lower }) => /^\d/.test(lower));
    if (isFigure) return { how: 'figure', said, clause, fact: aligned };
    const shared = weightIn(stems);
    const hasCue = statementsIn(source, fact).some(
      ({ cue }) => cue !== null && stretch.start <= cue.start && cue.end <= stretch.end,
    );
    const isTold = hasCue && shared >= LEAST_WEIGHT && shared >= LEAST_SAID * weightOfAll(said.stems);
    if (isTold && shared >= LEAST_AHEAD * weightIn(mine.stems))
      return { how: 'words', said, clause, fact: aligned };
  }
  return null;
}

function isSpeaker({ stem }: Token): boolean {
  return speakerKinds.has(stem) || stem === 'organis' || stem === 'organiz';
}

function clausesOf(text: string, { start, end }: Stretch): Stretch[] {
  const clauses: Stretch[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(PARTS)) {
    clauses.push({ start: from, end: start + match.index });
    from = start + match.index + 1;
  }
  return [...clauses, { start: from, end }];
}
