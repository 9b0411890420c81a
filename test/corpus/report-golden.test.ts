/** What a record and a review are written as, to the byte. */
import { expect, test } from 'vitest';
import { english } from '../../src/cli/english';
import { REPORT_FORMATS, reportAs } from '../../src/corpus/formats/report';
import { record, review } from './reviewed';

const ENDING = { html: 'html', markdown: 'md', csv: 'csv', annotations: 'json' };

test.each(REPORT_FORMATS)('as %s', async (format) => {
  const name = `../golden/report/${format}`;
  await expect(reportAs(format, record, english)).toMatchFileSnapshot(`${name}.record.${ENDING[format]}`);
  await expect(reportAs(format, review, english)).toMatchFileSnapshot(`${name}.review.${ENDING[format]}`);
});
