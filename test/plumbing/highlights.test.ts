import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { STYLES } from '../../src/background/highlights';
import { FAMILIES, familyOf } from '../../src/card/family';
import { KINDS } from '../../src/engine/record';

test('every mark that can be drawn has a line of its own style and thickness', () => {
  for (const kind of KINDS) {
    for (const severity of [1, 2, 3]) {
      const family = familyOf(kind);
      const rule = STYLES.marks
        .split('\n')
        .find((line) => line.startsWith(`::highlight(plumbline-${family}-${severity}){`));
      expect(rule).toContain(`text-decoration:underline ${family} ${severity}px`);
    }
  }
});

test('lists have the tint of a family as the page does', () => {
  const css = readFileSync(new URL('../../src/card/family.css', import.meta.url), 'utf8');
  for (const family of FAMILIES) {
    const [, tint] =
      new RegExp(`plumbline-${family}-1\\)\\{background-color:(#\\w+)`).exec(STYLES.marks) ?? [];
    expect(css).toContain(`.${family} {\n  background: ${tint};\n  text-decoration-style: ${family};`);
  }
});

test.each(Object.entries(STYLES))('nothing of %s is drawn in print', (_, style) => {
  const outside = style.replaceAll(/@media screen[^{]*\{(?:[^{}]*\{[^}]*\})*\s*\}/g, '');
  expect(outside).not.toContain('::highlight');
});
