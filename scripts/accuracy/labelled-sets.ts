import * as v from 'valibot';
import { tasks } from '../../src/cli/tasks';
import { length, wordOverlap } from './trivial';

/** The labelled sets that `predict` is scored on, recognised by the shape of their rows. */

/** One labelled item with what Plumbline and the trivial scorers give it; higher means the label is likelier. */
export interface Scored {
  set: string;
  document: string;
  label: boolean;
  ours: number;
  trivial: Record<string, number>;
}

/** How rows of one shape are scored. */
export interface LabelledSet {
  name: string;
  /** What the label says, as the table names it. */
  label: string;
  schema: v.GenericSchema;
  score(row: unknown): Scored[];
}

const common = { id: v.string(), set: v.string() };

export const labelledSets: readonly LabelledSet[] = [
  labelledSet(
    'fidelity',
    'the page is faithful',
    v.object({ ...common, source: v.string(), page: v.string(), faithful: v.boolean() }),
    (row) => {
      const { support } = predict('fidelity', row, v.object({ support: v.number() }));
      const { set, source, page, faithful } = row;
      const trivial = { 'word overlap': wordOverlap(page, source), length: -length(page) };
      return [{ set, document: source, label: faithful, ours: support, trivial }];
    },
  ),
  labelledSet(
    'dropped',
    'the page tells the fact',
    v.object({
      ...common,
      source: v.string(),
      page: v.string(),
      facts: v.array(v.object({ text: v.string(), present: v.boolean() })),
    }),
    (row) => {
      const { present } = predict('dropped', row, v.object({ present: v.array(v.number()) }));
      const { set, source, page, facts } = row;
      return facts.map((fact, at) => ({
        set,
        document: source,
        label: fact.present,
        ours: present[at] ?? 0,
        trivial: { 'word overlap': wordOverlap(fact.text, page), length: -length(fact.text) },
      }));
    },
  ),
  labelledSet(
    'strength',
    'the page exaggerates',
    v.object({
      ...common,
      source: v.string(),
      page: v.string(),
      label: v.picklist(['same', 'exaggerates', 'downplays']),
    }),
    (row) => {
      const { exaggerates } = predict('strength', row, v.object({ exaggerates: v.number() }));
      const { set, id, source, page, label } = row;
      const trivial = { 'word overlap': -wordOverlap(page, source), length: -length(page) };
      return [{ set, document: id, label: label === 'exaggerates', ours: exaggerates, trivial }];
    },
  ),
  labelledSet(
    'importance',
    'leaving the fact out misleads',
    v.object({
      ...common,
      group: v.string(),
      fact: v.string(),
      context: v.string(),
      important: v.boolean(),
    }),
    (row) => {
      const { important } = predict('importance', row, v.object({ important: v.number() }));
      const { set, group, fact, context } = row;
      const trivial = { 'word overlap': wordOverlap(fact, context), length: length(fact) };
      return [{ set, document: group, label: row.important, ours: important, trivial }];
    },
  ),
  labelledSet(
    'wording',
    'the sentence is loaded',
    v.object({ ...common, group: v.string(), text: v.string(), loaded: v.boolean() }),
    (row) => {
      const { loaded } = predict('wording', row, v.object({ loaded: v.number() }));
      const { set, group, text } = row;
      return [{ set, document: group, label: row.loaded, ours: loaded, trivial: { length: length(text) } }];
    },
  ),
];

function labelledSet<Row>(
  name: string,
  label: string,
  schema: v.GenericSchema<unknown, Row>,
  score: (row: Row) => Scored[],
): LabelledSet {
  return { name, label, schema, score: (row) => score(v.parse(schema, row)) };
}

/** What `predict --task` prints for a row. */
export function predict<Answer>(
  task: string,
  row: unknown,
  answer: v.GenericSchema<unknown, Answer>,
): Answer {
  const run = tasks.get(task);
  if (run === undefined) throw new Error(`predict has no task "${task}"`);
  return v.parse(answer, run(row, 'row'));
}
