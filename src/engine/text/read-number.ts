import { gluedScales, scales, small, tens } from './numbers.words';
import type { Token } from './tokens';

/** Words behind "twice" and "times" that make a comparison of it. */
export const MULTIPLIED = new Set(
  'as more the that what higher larger greater less bigger faster its his her their likelier longer'.split(
    ' ',
  ),
);

/** Every word that may begin a number: most words are asked whether they do, and do not. */
const beginnings = new Set([...small.keys(), ...tens.keys(), ...scales.keys(), 'twice']);

/** The number that begins at this token, and the token after it; null where none begins. */
export function readNumber(
  text: string,
  tokens: readonly Token[],
  at: number,
): { value: number; next: number } | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const isDigits = /^\d/.test(token.lower);
  if (!isDigits && !beginnings.has(token.lower)) return null;
  let value = isDigits
    ? valueOfDigits(token.lower)
    : (small.get(token.lower) ?? tens.get(token.lower) ?? timesAt(tokens, at) ?? oneOfAScale(tokens, at));
  if (value === undefined) return null;
  let next = at + 1;
  if (isDigits) {
    for (; isGroup(text, tokens, next); next++) value = value * 1000 + Number(tokens[next]?.lower);
  } else if (tens.has(token.lower)) {
    const ones = small.get(tokens[next]?.lower ?? '') ?? (tokens[next]?.lower === 'one' ? 1 : undefined);
    if (ones !== undefined && ones < 10) {
      value += ones;
      next++;
    }
  }
  if (isAndAHalf(tokens, next)) {
    value += 0.5;
    next += 3;
  }
  if (!Number.isFinite(value)) return null;
  for (; next < tokens.length; next++) {
    const scaleToken = tokens[next];
    const scale = scales.get(scaleToken?.lower ?? '');
    if (scale === undefined || scaleToken === undefined) break;
    if (gluedScales.has(scaleToken.lower) && /\s/.test(text.charAt(scaleToken.start - 1))) break;
    value *= scale;
  }
  const rest = isDigits ? null : restAfter(text, tokens, next);
  return rest === null ? { value, next } : { value: value + rest.value, next: rest.next };
}

/** "1,250", "10,5": a comma before any but three digits is a decimal one. */
function valueOfDigits(digits: string): number {
  return Number(/^\d+,\d{1,2}$/.test(digits) ? digits.replace(',', '.') : digits.replaceAll(',', ''));
}

/** "12 000", "12’000", and "12, 000" as some texts are kept: the next three digits belong to the same number. */
function isGroup(text: string, tokens: readonly Token[], next: number): boolean {
  const [before, group] = [tokens[next - 1], tokens[next]];
  if (before === undefined || group === undefined) return false;
  if (!/^\d{3}$/.test(group.lower) || !/^\d{1,3}$/.test(before.lower)) return false;
  const between = text.slice(before.end, group.start);
  return /^[ \u00A0\u2009\u202F'’]$/.test(between) || (between === ', ' && group.lower === '000');
}

/** "a dozen", "one hundred", "half a million", "a quarter of a million"; not "hundreds". */
function oneOfAScale(tokens: readonly Token[], at: number): number | undefined {
  const word = tokens[at]?.lower ?? '';
  const scale = gluedScales.has(word) ? undefined : scales.get(word);
  const [third, second, before] = [tokens[at - 3], tokens[at - 2], tokens[at - 1]].map(
    (token) => token?.lower,
  );
  if (scale === undefined || (before !== 'a' && before !== 'one')) return undefined;
  if (second === 'half') return scale / 2;
  if (second !== 'of') return scale;
  // "a third of a million": no round number.
  return third === 'quarter' ? scale / 4 : undefined;
}

function isAndAHalf(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === 'and' && tokens[at + 1]?.lower === 'a' && tokens[at + 2]?.lower === 'half';
}

/** "Two hundred and five": what is spelled behind its hundred. */
function restAfter(
  text: string,
  tokens: readonly Token[],
  next: number,
): { value: number; next: number } | null {
  if (tokens[next - 1]?.lower !== 'hundred') return null;
  const at = tokens[next]?.lower === 'and' ? next + 1 : next;
  if (/^\d/.test(tokens[at]?.lower ?? '')) return null;
  const rest = readNumber(text, tokens, at);
  return rest !== null && rest.value < 100 ? rest : null;
}

/** "twice in a week"; not "twice as many". */
function timesAt(tokens: readonly Token[], at: number): number | undefined {
  const word = tokens[at]?.lower;
  return word === 'twice' && !MULTIPLIED.has(tokens[at + 1]?.lower ?? '') ? 2 : undefined;
}
