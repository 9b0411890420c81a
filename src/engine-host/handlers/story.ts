import * as v from 'valibot';
import { storyFile } from '../../corpus/formats/report/story-file';
import { standingRecord } from '../../corpus/formats/review/standing';
import { pagesApart, story } from '../../engine';
import { checkRecordSchema } from '../../engine/record';
import { storySchema } from '../../engine/story/schema';
import { MAX_STORY, STORY_FORMATS, type StoryCalls } from '../../protocol';
import { language } from '../asks';
import type { Handler } from '../handler';
import { sayIn } from '../words';

/** Pages side by side. */
export const storyHandlers: { [N in keyof StoryCalls]: Handler<N> } = {
  'desk.story': {
    schema: v.pipe(
      v.object({
        records: v.array(checkRecordSchema),
        reviews: v.array(v.pipe(v.string(), v.uuid())),
      }),
      v.check(({ records, reviews }) => records.length + reviews.length <= MAX_STORY, 'are too many'),
    ),
    async run({ records, reviews }, host) {
      const corpus = await host.opened();
      const kept = reviews.map((id) => standingRecord(corpus.reviews.get(id).review));
      const told = story([...records, ...kept]);
      return { story: told, apart: pagesApart(told) };
    },
  },
  'desk.storyFile': {
    schema: v.object({ story: storySchema, format: v.picklist(STORY_FORMATS), language }),
    run: async ({ story: told, format, language: its }) => storyFile(format, told, await sayIn(its)),
  },
};
