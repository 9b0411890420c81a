/**
 * The sources that users last compared with, in memory only: the desk can show them, though no library has them.
 */
import type { SourceDocument } from '../../engine/record';

const MOST_KEPT = 50;

const kept = new Map<string, SourceDocument>();

export function rememberNamed(sources: readonly SourceDocument[]): void {
  for (const source of sources) {
    kept.delete(source.id);
    kept.set(source.id, source);
  }
  for (const id of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(id);
}

export function namedSource(id: string): SourceDocument | null {
  return kept.get(id) ?? null;
}
