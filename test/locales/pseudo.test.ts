import { expect, test } from 'vitest';
import { pseudo } from '../../scripts/locale';

test('a pseudo message is bracketed, accented and longer by two fifths, and keeps its placeholders', () => {
  expect(pseudo('Note on $SITE$')).toMatch(/^⟦[^a-z]+ [^a-z]+ \$SITE\$[^a-z$]{6}⟧$/i);
  expect(pseudo('x'.repeat(100))).toHaveLength(142);
});
