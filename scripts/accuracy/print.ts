import type { AttributionFigure } from './attribution';
import type { PairFigure } from './bump';
import type { Scored } from './labelled-sets';
import { byKind, byRule, pageFigures } from './page-figures';
import type { ScoredPages } from './pages';
import { published } from './published';
import type { EventFigure } from './same-event';
import { areaUnderCurve, balancedAccuracy, type Estimate, estimate } from './stats';

/** Every figure as value [low, high], the 95 % interval. */

export function printScored(label: string, rows: readonly Scored[]): void {
  const name = rows[0]?.set ?? '';
  const documents = new Set(rows.map(({ document }) => document)).size;
  const ours = (some: readonly Scored[]) => some.map((row) => ({ label: row.label, value: row.ours }));
  const [auc, balanced] = estimate(rows, ({ document }) => document, [
    (some) => areaUnderCurve(ours(some)),
    (some) => balancedAccuracy(ours(some)),
  ]);
  console.log(`\n${name}: ${label}; n ${rows.length}, ${documents} documents`);
  console.log(`  Plumbline      AUC ${show(auc)}  BAcc ${show(balanced)}`);
  for (const trivial of Object.keys(rows[0]?.trivial ?? {})) {
    const theirs = (some: readonly Scored[]) =>
      some.map((row) => ({ label: row.label, value: row.trivial[trivial] ?? 0 }));
    const [value, difference] = estimate(rows, ({ document }) => document, [
      (some) => areaUnderCurve(theirs(some)),
      (some) => areaUnderCurve(ours(some)) - areaUnderCurve(theirs(some)),
    ]);
    console.log(`  ${trivial.padEnd(13)}  AUC ${show(value)}  Plumbline's difference ${show(difference)}`);
  }
  if (published[name] !== undefined) console.log(`  published      ${published[name]}`);
}

export function printPairs(name: string, count: number, figures: readonly PairFigure[]): void {
  console.log(`\n${name}: n ${count}`);
  for (const { name: figure, ours, trivial } of figures) {
    const beside =
      trivial === null ? '' : `  word overlap ${show(trivial.value)}, difference ${show(trivial.difference)}`;
    console.log(`  ${figure.padEnd(36)} ${show(ours)}${beside}`);
  }
  console.log(`  published: ${published.bump}`);
}

export function printEvents(name: string, count: number, figures: readonly EventFigure[]): void {
  console.log(`\n${name}: n ${count}; same event found, at false matches`);
  for (const { scorer, found, wrong } of figures) {
    console.log(`  ${scorer.padEnd(44)} ${show(found)}, at ${show(wrong)}`);
  }
}

export function printAttribution(name: string, figures: readonly AttributionFigure[]): void {
  console.log(`\n${name}: who said what`);
  for (const { part, n, precision, recall, f1 } of figures) {
    const shown = `precision ${show(precision)}, recall ${show(recall)}, F1 ${show(f1)}`;
    console.log(`  ${part.padEnd(22)} n ${String(n).padEnd(6)} ${shown}`);
  }
}

export function printPages(title: string, sets: readonly ScoredPages[]): void {
  console.log(`\n${title}; ${sets.length} sets`);
  for (const { name, value, part, whole } of pageFigures(sets)) {
    console.log(`  ${name.padEnd(36)} ${show(value)}  (${part} of ${whole})`);
  }
  console.table(byRule(sets));
  console.table(byKind(sets));
}

function show(estimated: Estimate | undefined): string {
  if (estimated === undefined) return '–';
  const { value, low, high } = estimated;
  return `${digits(value)} [${digits(low)}, ${digits(high)}]`;
}

function digits(value: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(3);
}
