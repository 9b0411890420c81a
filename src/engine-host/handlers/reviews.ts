import * as v from 'valibot';
import { CorpusError } from '../../corpus/errors';
import { MAX_REVIEWER } from '../../corpus/formats/limits';
import { strayIn } from '../../corpus/formats/record';
import { handStepSchema, MAX_CHOSEN } from '../../corpus/formats/review/schema';
import type { Reviews } from '../../corpus/store/reviews';
import { stateOf } from '../../corpus/store/reviews/open';
import { compareRecords } from '../../engine';
import { checkRecordSchema, factSpanSchema, judgementSchema, spanSchema } from '../../engine/record';
import { REVIEW_STATES, type ReviewCalls } from '../../protocol';
import { deskSources, label, pageSchema } from '../asks';
import type { CorpusHost } from '../corpus-host';
import { recordChange } from '../desk/change';
import { deskCheck, withClaims } from '../desk/check';
import { recheckInput, recheckStep } from '../desk/recheck';
import { reviewView } from '../desk/review-view';
import type { Handler } from '../handler';

const id = v.pipe(v.string(), v.uuid());
const one = v.object({ id });
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** What every change of a review is asked with. */
const making = { id, done: count, by: v.pipe(v.string(), v.maxLength(MAX_REVIEWER)) };

const change = v.variant('change', [
  v.object({ change: v.literal('add-sources'), ...deskSources }),
  v.object({ change: v.literal('remove-source'), id: label }),
  v.object({
    change: v.literal('realign'),
    claim: spanSchema,
    facts: v.nullable(v.pipe(v.array(factSpanSchema), v.maxLength(MAX_CHOSEN))),
  }),
  v.object({ change: v.literal('page'), page: pageSchema }),
  v.object({ change: v.literal('again') }),
  v.object({ change: v.literal('judged'), judgements: v.array(judgementSchema) }),
]);

const reviewsOf = async (host: CorpusHost): Promise<Reviews> => (await host.opened()).reviews;

/** What the desk asks about reviews. */
export const reviewHandlers: { [N in keyof ReviewCalls]: Handler<N> } = {
  'reviews.begin': {
    schema: v.object({ record: checkRecordSchema }),
    async run({ record }, host) {
      const why = strayIn(record);
      const name = record.page.title;
      if (why !== null) throw new CorpusError('bad-input', { key: 'recordMalformed', values: { name, why } });
      const open = (await reviewsOf(host)).begin(crypto.randomUUID(), record);
      return { view: reviewView(open), check: withClaims(record) };
    },
  },
  'reviews.open': {
    schema: one,
    async run({ id }, host) {
      const open = (await reviewsOf(host)).open(id);
      return open && { view: reviewView(open), check: withClaims(stateOf(open).record) };
    },
  },
  'reviews.step': {
    schema: v.object({ ...making, step: handStepSchema, continues: v.boolean() }),
    run: async ({ step, continues, ...ask }, host) =>
      reviewView((await reviewsOf(host)).step(ask, step, continues)),
  },
  'reviews.recheck': {
    schema: v.object({ ...making, change }),
    async run({ change, ...ask }, host) {
      const corpus = await host.opened();
      const before = corpus.reviews.openAt(ask.id, ask.done);
      const state = stateOf(before);
      const { why, input } = recheckInput(state, change, corpus);
      const check = deskCheck(input);
      const changes = recordChange(state.record, check.record);
      // What changes nothing is no step that could be undone.
      const isSame = compareRecords(state.record, check.record).same;
      const step = recheckStep(state, check.record, why);
      const open = isSame ? before : corpus.reviews.step(ask, step, false);
      return { view: reviewView(open), check: { ...check, record: stateOf(open).record }, changes };
    },
  },
  'reviews.undo': {
    schema: one,
    run: async ({ id }, host) => reviewView((await reviewsOf(host)).undo(id)),
  },
  'reviews.redo': {
    schema: one,
    run: async ({ id }, host) => reviewView((await reviewsOf(host)).redo(id)),
  },
  'reviews.list': {
    schema: v.object({
      query: label,
      state: v.nullable(v.picklist(REVIEW_STATES)),
      offset: count,
      limit: v.pipe(count, v.maxValue(200)),
    }),
    run: async (ask, host) => (await reviewsOf(host)).list(ask),
  },
  'reviews.remove': {
    schema: one,
    async run({ id }, host) {
      (await reviewsOf(host)).remove(id);
      return null;
    },
  },
  'reviews.restore': {
    schema: one,
    async run({ id }, host) {
      (await reviewsOf(host)).restore(id);
      return null;
    },
  },
};
