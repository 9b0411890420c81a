import type { BindableValue, Database, PreparedStatement, SqlValue } from '@sqlite.org/sqlite-wasm';

/** What fills a statement's parameters, in order. */
type Bound = readonly BindableValue[];

/** A database whose statements are prepared once and kept until it is closed. */
export class Sql {
  readonly db: Database;
  readonly #prepared = new Map<string, PreparedStatement>();

  constructor(db: Database) {
    this.db = db;
  }

  /** @returns how many rows it changed */
  run(sql: string, bind: Bound = []): number {
    this.#with(sql, bind, (statement) => statement.step());
    return this.db.changes();
  }

  /** The first row as an object, or undefined. */
  row(sql: string, bind: Bound = []): Record<string, SqlValue> | undefined {
    return this.#with(sql, bind, (statement) => (statement.step() ? statement.get({}) : undefined));
  }

  /** The first column of the first row, or undefined. */
  value(sql: string, bind: Bound = []): SqlValue | undefined {
    return this.#with(sql, bind, (statement) => (statement.step() ? statement.get(0) : undefined));
  }

  /** All rows, as objects. */
  rows(sql: string, bind: Bound = []): Record<string, SqlValue>[] {
    return this.#with(sql, bind, (statement) => {
      const rows: Record<string, SqlValue>[] = [];
      while (statement.step()) rows.push(statement.get({}));
      return rows;
    });
  }

  /** Gives all rows one after the other, where they are too many to hold. */
  each(sql: string, give: (row: Record<string, SqlValue>) => void): void {
    this.#with(sql, [], (statement) => {
      while (statement.step()) give(statement.get({}));
    });
  }

  /** The first column of all rows. */
  values(sql: string, bind: Bound = []): SqlValue[] {
    return this.#with(sql, bind, (statement) => {
      const values: SqlValue[] = [];
      while (statement.step()) values.push(statement.get(0));
      return values;
    });
  }

  /** Does all of it or, where it throws, nothing; inside of another one, as part of that. */
  whole<T>(work: () => T): T {
    return this.db.savepoint(work);
  }

  #with<T>(sql: string, bind: Bound, use: (statement: PreparedStatement) => T): T {
    let statement = this.#prepared.get(sql);
    if (statement === undefined) {
      statement = this.db.prepare(sql);
      this.#prepared.set(sql, statement);
    }
    try {
      if (bind.length > 0) statement.bind(bind);
      return use(statement);
    } finally {
      // What was bound may be a whole text.
      statement.reset(true);
    }
  }
}
