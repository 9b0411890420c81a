import type { Recovery } from '../../../protocol';
import type { Sql } from '../sql';
import { type Finding, findDamage, mendIndexes } from './check';
import { RECOVERY } from './recover';

/** Whether the library is whole, and what became of it where it was not. */
export class Safety {
  readonly #sql: Sql;

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  /** Checks everything, and makes anew what can be made of the documents. `damaged` is for `recover` then. */
  async check(pause: () => Promise<void>): Promise<Finding> {
    const finding = await findDamage(this.#sql, pause);
    if (finding !== 'indexes') return finding;
    return (await mendIndexes(this.#sql, pause)) ? 'indexes' : 'damaged';
  }

  /** The report of a recovery that nobody has put aside yet. */
  recovery(): Recovery | null {
    const report = this.#sql.value(`SELECT value FROM meta WHERE key = '${RECOVERY}'`);
    return report === undefined ? null : JSON.parse(String(report));
  }

  /** Puts the report aside. */
  forget(): void {
    this.#sql.run(`DELETE FROM meta WHERE key = '${RECOVERY}'`);
  }
}
