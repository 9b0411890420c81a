import type { NumberMention } from '../text/numbers';
import { agrees } from '../text/numbers';
import type { ShareMention } from '../text/shares';

/** Facts with more numbers than this are tables: everything could be worked out from them. */
const MOST_COMBINED = 16;
/** Points of a hundred by which a fair rounding of a share may be off, plainly told and with an "about". */
const SHARE_OFF = { exact: 1.2, about: 4 };
const TOLERANCE = 0.03;

/** Whether the page may tell its number where a source tells the other one: the same, converted or rounded. */
export function supports(page: NumberMention, source: NumberMention): boolean {
  if (page.value === source.value) return true;
  if (lostItsScale(page, source) || isInThousands(page, source)) return true;
  if (page.unit !== null && source.unit !== null && page.unit.measures === source.unit.measures) {
    if (page.unit.measures === 'temperature') return page.unit.start !== source.unit.start;
    if (page.unit.factor === source.unit.factor) return agrees(page, source);
    const ratio = (source.value * source.unit.factor) / (page.value * page.unit.factor);
    return Math.abs(ratio - 1) <= 0.12;
  }
  return areOfAKind(page, source) && agrees(page, source);
}

/** Whether both count, are percentages, or sums of money, of which one may leave its currency out. */
export function areOfAKind(page: NumberMention, source: NumberMention): boolean {
  if (page.kind === source.kind) return true;
  return [page, source].every(({ kind, scaled }) => kind === 'money' || (kind === 'count' && scaled));
}

/** "1.250" and "1,250", "36" of a table in thousands: the same number in other writing. */
function isInThousands(page: NumberMention, source: NumberMention): boolean {
  if (page.scaled || source.scaled || page.kind !== source.kind || page.kind === 'percent') return false;
  return page.value === 1e3 * source.value || source.value === 1e3 * page.value;
}

/** "18 to 12 million" gives 18 without its scale, on either side. */
function lostItsScale(page: NumberMention, source: NumberMention): boolean {
  return isScaled(source, page) || isScaled(page, source);
}

function isScaled(scaled: NumberMention, bare: NumberMention): boolean {
  return (
    scaled.scaled && !bare.scaled && [1e3, 1e6, 1e9].some((scale) => bare.value * scale === scaled.value)
  );
}

/** Whether a percentage is one of these shares, or what is left of the whole. */
export function isShare({ value, kind, margin }: NumberMention, shares: readonly ShareMention[]): boolean {
  const off = margin === 'exact' ? SHARE_OFF.exact : SHARE_OFF.about;
  return (
    kind === 'percent' &&
    shares.some(
      ({ share, isPercent }) =>
        !isPercent && [100 * share, 100 - 100 * share].some((each) => Math.abs(each - value) <= off),
    )
  );
}

/** "A third of its 900 trees": 300, and the 600 that are left. */
export function isShareOfWhole(
  page: NumberMention,
  shares: readonly ShareMention[],
  known: readonly NumberMention[],
): boolean {
  const wholes = known.slice(0, MOST_COMBINED).filter(({ kind }) => kind === page.kind && kind !== 'percent');
  return shares.some(({ share }) =>
    wholes.some(({ value }) =>
      [share, 1 - share].some((part) => Math.abs(part * value - page.value) <= TOLERANCE * page.value),
    ),
  );
}

/**
 * Whether the number is a sum, difference, share, complement or rate of change of what the facts state: writers
 * work numbers out. Both parts must be of its kind, or a share and its whole.
 */
export function isWorkedOut(
  page: NumberMention,
  known: readonly NumberMention[],
  mayBeTwice: boolean,
): boolean {
  const mentions = known.slice(0, MOST_COMBINED);
  const isPrecise = page.margin === 'exact' && Number(page.value.toPrecision(2)) !== page.value;
  const off = isPrecise ? 0.004 : page.value < 20 && page.margin === 'exact' ? 0 : TOLERANCE;
  const isIt = (value: number) => Math.abs(value - page.value) <= off * page.value;
  const isPercent = (value: number) => Math.abs(value - page.value) <= SHARE_OFF.exact;
  return mentions.some((a, at) => {
    if (mayBeTwice && (isIt(2 * a.value) || isIt(a.value / 2))) return true;
    if (page.kind === 'percent' && a.kind === 'percent' && Math.abs(100 - a.value - page.value) < 0.1)
      return true;
    if (page.unit?.factor === 1 / 24 && a.unit?.factor === page.unit.factor && isIt(24 - a.value))
      return true;
    return mentions.some((b, other) => other !== at && follows(page, a, b, isIt, isPercent));
  });
}

function follows(
  { kind, unit }: NumberMention,
  a: NumberMention,
  b: NumberMention,
  isIt: (value: number) => boolean,
  isPercent: (value: number) => boolean,
): boolean {
  if (a.kind === kind && b.kind === kind && (isIt(a.value + b.value) || isIt(a.value - b.value))) return true;
  if (kind === 'percent') {
    if (a.kind !== b.kind || a.kind === 'percent' || b.value === 0) return false;
    const share = (100 * a.value) / b.value;
    return [share, 100 - share, share - 100].some(isPercent);
  }
  if (unit?.measures === 'time' && a.kind === 'year' && b.kind === 'year') {
    return isIt(Math.abs(a.value - b.value));
  }
  if (a.kind === 'percent' && b.kind === kind) return isIt((a.value * b.value) / 100);
  return (kind === 'money' || a.kind !== b.kind) && (isIt(a.value * b.value) || isIt(a.value / b.value));
}
