import { expect, test } from 'vitest';
import { HIGHLIGHT_STYLE } from '../../src/background/highlights';
import { familyOf } from '../../src/card/family';
import { KINDS } from '../../src/engine/record';

test('every mark that can be drawn has a style', () => {
  for (const kind of KINDS) {
    for (const severity of [1, 2, 3]) {
      expect(HIGHLIGHT_STYLE).toContain(`::highlight(plumbline-${familyOf(kind)}-${severity}){`);
    }
  }
});
