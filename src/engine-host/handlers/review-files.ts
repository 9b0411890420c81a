import * as v from 'valibot';
import { deskFile } from '../../corpus/formats/report/desk-file';
import { DESK_FORMATS, type ReviewFileCalls } from '../../protocol';
import { language } from '../asks';
import type { Handler } from '../handler';
import { sayIn } from '../words';

/** Reviews as files. */
export const reviewFileHandlers: { [N in keyof ReviewFileCalls]: Handler<N> } = {
  'reviews.export': {
    schema: v.object({ id: v.pipe(v.string(), v.uuid()), format: v.picklist(DESK_FORMATS), language }),
    async run({ id, format, language }, host) {
      const { reviews } = await host.opened();
      return deskFile(format, reviews.whole(id), await sayIn(language));
    },
  },
};
