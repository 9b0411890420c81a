/**
 * Draws marks with the CSS Custom Highlight API: ranges under a name, styled from outside. No node, no
 * attribute and no style of the page's own changes.
 */
import { FAMILIES, type Family, familyOf } from '../card/family';
import type { Severity } from '../engine/record';
import { target } from '../platform/target';
import type { Mark } from './marks';
import { STRETCH } from './stretch';

const SEVERITIES: readonly Severity[] = [1, 2, 3];

/** The name under which a mark is drawn: `plumbline-wavy-2`. */
function nameOf(family: Family, severity: Severity): string {
  return `plumbline-${family}-${severity}`;
}

/** Every name that marks have: Firefox lets no content script list a page's highlights. */
const NAMES = FAMILIES.flatMap((family) => SEVERITIES.map((severity) => nameOf(family, severity)));

/** Removes every highlight of Plumbline's, also those that an earlier copy of this script left. */
export function clearHighlights(): void {
  for (const name of [...NAMES, STRETCH]) CSS.highlights.delete(name);
}

/** Whether the browser paints this mark: Firefox paints no highlight in a shadow root. */
export function isPainted({ range }: Mark): boolean {
  return target !== 'firefox' || !(range.startContainer.getRootNode() instanceof ShadowRoot);
}

export interface Drawing {
  /** Draws exactly these marks in place of those before. */
  draw(marks: readonly Mark[]): void;
}

/**
 * @param setStyle puts the highlights' style into the page, or takes it out; called only when that changes
 */
export function createDrawing(setStyle: (on: boolean) => void): Drawing {
  let styled = false;
  const style = (on: boolean) => {
    if (on === styled) return;
    styled = on;
    setStyle(on);
  };
  return {
    draw(marks) {
      if (marks.length === 0 && !styled) return;
      if (marks.length > 0) style(true);
      for (const family of FAMILIES) {
        for (const severity of SEVERITIES) {
          const ranges = marks
            .filter(({ note }) => familyOf(note.kind) === family && note.severity === severity)
            .map(({ range }) => range);
          set(nameOf(family, severity), ranges, severity);
        }
      }
      if (marks.length === 0) style(false);
    },
  };
}

/** Draws these ranges under `name`, or nothing. Where marks overlap, the higher priority is seen. */
function set(name: string, ranges: readonly Range[], priority: number): void {
  if (ranges.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}
