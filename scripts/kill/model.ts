import type { Listed } from '../../src/corpus/store/list';

/** What the library must hold, as far as it has answered. */
export class Model {
  /** Documents whose storing was acknowledged, and whose deletion was not asked for. */
  readonly there = new Set<string>();
  /** Those whose deletion was acknowledged. */
  readonly gone = new Set<string>();

  /** What of the acknowledged is not as it must be. */
  wrong(listed: readonly Pick<Listed, 'id'>[]): string[] {
    const ids = new Set(listed.map(({ id }) => id));
    return [
      ...[...this.there].filter((id) => !ids.has(id)).map((id) => `${id} was acknowledged and is lost`),
      ...[...this.gone].filter((id) => ids.has(id)).map((id) => `${id} was deleted and is back`),
    ];
  }

  /** Takes what is there as what has to stay there. */
  take(listed: readonly Pick<Listed, 'id'>[]): void {
    for (const { id } of listed) this.there.add(id);
  }
}
