import type { AlignedFact } from '../align/align';
import { type Sentence, tokensIn, weightOfAll } from '../text/analyse';
import { saidIn, sharedWeight } from './paired-statements';
import type { CheckContext, Finding, Rule } from './rule';
import { compareSpeakers, isSpeakerLike, speakerMark, type Voice } from './same-speaker';
import { sharedBySpeakers } from './speaker-changed.words';
import { speaksOf } from './speaker-surroundings';
import { saying } from './stretches';
import { concessions } from './words-put-in-mouth.words';

/** Share of what is admitted that the source's speaker says. */
const LEAST_COVERED = 0.35;
const LEAST_WEIGHT = 60;

/**
 * The page has somebody admit, concede or confirm what in the source another says: a critic's reproach becomes a
 * confession. Silent where source and page may mean the same speaker, and where the source's own verb is one
 * of these.
 */
export const wordsPutInMouth: Rule = {
  id: 'words-put-in-mouth',
  kind: 'misattributed',
  needsFollowing: true,
  find: (context) =>
    context.alignments.flatMap(({ claim, facts }) =>
      saidIn(context.page, claim)
        .filter(
          ({ statement: { sentence, verb } }) => sentence === claim && concessions.has(verb?.lemma ?? ''),
        )
        .flatMap(
          ({ statement, stems }) =>
            examine(claim, { text: context.page, statement }, stems, facts, context.trace) ?? [],
        ),
    ),
};

function examine(
  claim: Sentence,
  page: Voice,
  said: ReadonlyMap<string, number>,
  facts: readonly AlignedFact[],
  trace: CheckContext['trace'],
): Finding | null {
  const { speaker, cue } = page.statement;
  if (speaker === null || speaker.pronoun !== null || cue === null || !isSpeakerLike(page)) return null;
  const all = weightOfAll(said);
  if (all < LEAST_WEIGHT) return null;
  const sayers = facts.flatMap(({ source, fact }) =>
    saidIn(source, fact)
      .filter(({ statement: { who } }) => who !== null)
      .map(({ statement, stems }) => ({ text: source, statement, fact, shared: sharedWeight(said, stems) }))
      .filter(({ shared }) => shared >= LEAST_COVERED * all),
  );
  const [best] = sayers;
  if (best === undefined || sayers.some((voice) => concessions.has(voice.statement.verb?.lemma ?? '')))
    return null;
  const tiers = sayers.map((voice) => difference(page, voice));
  const [tier] = tiers;
  if (tier === undefined || tier === null || tiers.includes(null)) {
    trace(claim, 'nothing tells the speakers apart');
    return null;
  }
  const mark = speakerMark(page.text, speaker);
  const { text, fact } = best;
  return {
    severity: 3,
    tier,
    claim,
    mark: { start: Math.min(mark.start, cue.start), end: cue.start > mark.end ? cue.end : mark.end },
    facts: [{ source: text, start: fact.start, end: fact.end }],
    against: [],
    says: saying(
      text.text,
      best.statement.speaker && speakerMark(text, best.statement.speaker),
      page.text.text,
      mark,
    ),
  };
}

/** How the two speakers differ; null where they may be the same. */
function difference(page: Voice, source: Voice): 'other' | 'apart' | null {
  if (compareSpeakers(page, source) !== 'same') return 'other';
  if (source.statement.speaker?.pronoun != null) return null;
  const [own, theirs] = [stemsOf(page), stemsOf(source)];
  const isApart = own.length > 0 && theirs.length > 0 && !own.some((stem) => theirs.includes(stem));
  return isApart && isSpeakerLike(source) && speaksOf(source.text, own) ? 'apart' : null;
}

function stemsOf({ text, statement: { speaker } }: Voice): string[] {
  return speaker === null
    ? []
    : tokensIn(text, speaker)
        .map(({ stem }) => stem)
        .filter((stem) => !sharedBySpeakers.has(stem));
}
