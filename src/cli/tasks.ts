import * as v from 'valibot';
import {
  check,
  eventProfile,
  importance,
  presence,
  sameEvent,
  strength,
  support,
  sureNotes,
  wording,
} from '../engine';
import { InputError } from './input';
import { asPage, asSource } from './texts';

/** From a row to the line that `predict` prints for it. */
export type Task = (row: unknown, place: string) => unknown;

/** Every task of `predict`, by name. Rows may carry more fields; none of them is read. */
export const tasks: ReadonlyMap<string, Task> = new Map(
  Object.entries({
    fidelity: task({ id: v.string(), source: v.string(), page: v.string() }, ({ id, source, page }) => {
      const { notes } = check(asPage(page), [asSource(source)]);
      return { id, support: support(page, source, notes), notes: sureNotes(notes).length };
    }),

    dropped: task(
      {
        id: v.string(),
        source: v.string(),
        page: v.string(),
        facts: v.array(v.object({ text: v.string() })),
      },
      ({ id, page, facts }) => ({
        id,
        present: presence(
          page,
          facts.map((fact) => fact.text),
        ),
      }),
    ),

    strength: task({ id: v.string(), source: v.string(), page: v.string() }, ({ id, source, page }) => ({
      id,
      ...strength(page, source),
    })),

    importance: task({ id: v.string(), fact: v.string(), context: v.string() }, ({ id, fact, context }) => ({
      id,
      important: importance(fact, context),
    })),

    wording: task({ id: v.string(), text: v.string() }, ({ id, text }) => ({ id, ...wording(text) })),

    'same-event': task({ id: v.string(), a: v.string(), b: v.string() }, ({ id, a, b }) => ({
      id,
      same: sameEvent(eventProfile(a), eventProfile(b)),
    })),
  }),
);

function task<Entries extends v.ObjectEntries>(
  entries: Entries,
  predict: (row: v.InferOutput<v.ObjectSchema<Entries, undefined>>) => unknown,
): Task {
  const schema = v.object(entries);
  return (row, place) => {
    const parsed = v.safeParse(schema, row);
    if (parsed.success) return predict(parsed.output);
    const [issue] = parsed.issues;
    throw new InputError(`${place}: ${v.getDotPath(issue) ?? 'row'}: ${issue.message}`);
  };
}
