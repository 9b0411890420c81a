/** The own colours of card and recap: axe cannot tell what a popover stands before, and so leaves their contrast open. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../src/card/base.css', import.meta.url), 'utf8');

/** The colours of a block that declares them. */
function coloursIn(block: string): Map<string, string> {
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]),
  );
}

/** WCAG's relative luminance. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const [, light = '', dark = ''] =
  /^:is\(\.card, [^{]*\{(.*?)\}.*prefers-color-scheme: dark\) \{\s*:is\(\.card, [^{]*\{(.*?)\}/ms.exec(css) ??
  [];

describe.each([
  ['light', coloursIn(light)],
  ['dark', coloursIn(dark)],
])('%s', (_, colours) => {
  const of = (name: string) => colours.get(name) ?? '';

  test.each([
    ['ink', 'surface'],
    ['ink', 'sunken'],
    ['ink', 'amber-wash'],
    ['ink-soft', 'surface'],
    ['ink-soft', 'sunken'],
    ['accent', 'surface'],
    ['accent', 'sunken'],
  ])('words in %s on %s can be read', (words, ground) => {
    expect(contrast(of(words), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ['accent', 'surface'],
    ['amber', 'amber-wash'],
  ])('lines in %s on %s can be seen', (line, ground) => {
    expect(contrast(of(line), of(ground))).toBeGreaterThanOrEqual(3);
  });
});
