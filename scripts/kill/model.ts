import type { ImportInfo, ListedDocument } from '../../src/protocol';
import type { FirstLibrary } from './first-library';
import type { Reviewed, Standing } from './reviewing';

/** What the library holds, as far as it tells. */
export interface Seen {
  documents: readonly Pick<ListedDocument, 'id'>[];
  imports: readonly Pick<ImportInfo, 'id' | 'state' | 'items'>[];
  /** By their ids. */
  reviews: ReadonlyMap<string, Standing>;
}

/** What the library must hold, as far as it has answered. */
export class Model {
  /** Documents whose storing was acknowledged, and whose deletion was not asked for. */
  readonly there = new Set<string>();
  /** Those whose deletion was acknowledged. */
  readonly gone = new Set<string>();
  /** What each import brings that was begun and seen; nothing where it was compared already. */
  readonly imports = new Map<string, readonly string[]>();
  /** How each review was left. */
  readonly reviews = new Map<string, Reviewed>();

  /** What of the acknowledged is not as it must be. */
  wrong({ documents, imports, reviews }: Seen): string[] {
    const ids = new Set(documents.map(({ id }) => id));
    const kept = new Set(imports.map(({ id }) => id));
    return [
      ...[...this.there].filter((id) => !ids.has(id)).map((id) => `${id} was acknowledged and is lost`),
      ...[...this.gone].filter((id) => ids.has(id)).map((id) => `${id} was deleted and is back`),
      ...[...this.imports.keys()].filter((id) => !kept.has(id)).map((id) => `import ${id} is lost`),
      ...[...this.reviews].flatMap(([id, { acknowledged, underWay }]) => {
        const now = reviews.get(id) ?? 'lost';
        return now === acknowledged || now === underWay
          ? []
          : [`review ${id} was left at ${acknowledged}, or ${underWay}, and is ${now}`];
      }),
    ];
  }

  /** What is wrong once the imports have gone on to their ends. */
  unfinished({ documents, imports }: Seen): string[] {
    const ids = new Set(documents.map(({ id }) => id));
    return imports.flatMap(({ id, state, items }) => {
      const brought = this.imports.get(id) ?? [];
      const lacking = brought.filter((one) => !ids.has(one));
      const { opened, added, known, ...others } = items;
      const odd = Object.entries(others).filter(([, count]) => count > 0);
      return [
        ...(state === 'done' ? [] : [`import ${id} is ${state}`]),
        ...(lacking.length > 0 ? [`import ${id} lacks ${lacking.length} of its documents`] : []),
        ...(brought.length > 0 && added + known !== brought.length
          ? [`import ${id} has ${added} added and ${known} known of ${brought.length}`]
          : []),
        ...odd.map(([what, count]) => `import ${id} has ${count} ${what}`),
      ];
    });
  }

  /** Takes what is there, all imports at their ends, as what has to stay there. */
  take({ documents, imports, reviews }: Seen): void {
    for (const [id, now] of reviews) this.reviews.set(id, { acknowledged: now, underWay: now });
    for (const { id } of documents) this.there.add(id);
    // What is deleted from now on is not lacking.
    for (const { id } of imports) this.imports.set(id, []);
  }

  /** A library of the first version has taken the place of the one that was there. */
  restart(first: FirstLibrary): void {
    this.there.clear();
    this.gone.clear();
    this.imports.clear();
    this.reviews.clear();
    for (const id of first.ids) this.there.add(id);
  }
}
