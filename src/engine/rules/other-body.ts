import { around, type Fact } from '../align/facts';
import { type Statement, statementsIn } from '../text/attribution';
import { stemOf } from '../text/tokens';
import { aliases } from './other-body.words';
import type { Voice } from './same-speaker';

/** Stems that begin with the same letters are of one word here: ministry and minister, prosecutor and prosecution. */
const SAME_LETTERS = 5;

/**
 * Whether the page gives to one body what the source gives to another, where the source lets both speak in sentences
 * beside each other: *the service recommended it. The health ministry said it would consider that* → *the ministry
 * recommended it*. Who stands so near under two names is hardly one. Persons are left to names, and a court and
 * its judges, a study and its authors are one.
 */
export function isOtherBody(page: Voice, source: Voice, near: Fact): boolean {
  if ([page, source].some(({ statement }) => isPerson(statement))) return false;
  const own = wordsOf(page.statement);
  const theirs = wordsOf(source.statement);
  if (own.length === 0 || theirs.length === 0 || areAkin(own, theirs)) return false;
  if (aliases.some((list) => hasAny(list, own) && hasAny(list, theirs))) return false;
  return around(near, 1)
    .flatMap((sentence) => statementsIn(near.source, sentence))
    .some((other) => {
      const words = wordsOf(other);
      return !isPerson(other) && areAkin(words, own) && !areAkin(words, theirs);
    });
}

function isPerson({ who }: Statement): boolean {
  return (who?.names.length ?? 0) > 1;
}

function wordsOf({ who }: Statement): string[] {
  return who === null ? [] : [...[...who.names, ...who.belongs].map(stemOf), ...who.roles];
}

function areAkin(a: readonly string[], b: readonly string[]): boolean {
  const starts = new Set(b.map(startOf));
  return a.some((stem) => starts.has(startOf(stem)));
}

function startOf(stem: string): string {
  return stem.slice(0, SAME_LETTERS);
}

function hasAny(list: ReadonlySet<string>, stems: readonly string[]): boolean {
  return stems.some((stem) => list.has(stem));
}
