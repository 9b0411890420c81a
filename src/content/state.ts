/**
 * What Plumbline knows of this page, as one state machine. Everything else asks it, nothing else keeps
 * a copy.
 *
 *             ┌───────────── look (another article, switched on) ────────────┐
 *             ▼                                                             │
 *  start ─▶ looking ── silence ─▶ silent ── silence (the article came late) ┤◀─┐
 *             │ │                  │    └──▶ silent                         │  │
 *             │ └──── fault ───▶ failed                                     │  │
 *             │                    │  checked (it came late, "Compare…")    │  │ silence
 *             │                    ▼                                        │  │ (switched off,
 *             └── checked ─────▶ checked ─── checked, hide ──▶ checked ─────┴──┘  any state)
 */
import type { CheckView, Judging, PageState, Silence } from '../protocol';

export type PageEvent =
  | { type: 'look' }
  | { type: 'silence'; reason: Silence }
  | { type: 'fault'; message: string }
  /** A check, or its marks, have changed; `gone` and `unpainted` as in `PageState`. */
  | { type: 'checked'; view: CheckView; gone: string[]; unpainted: string[]; dismissed: number }
  /** The reader dismissed notes, or took that back: the same check, with those that are left. */
  | { type: 'dismissed'; view: CheckView; dismissed: number }
  /** A judge is asked about the check, or was. */
  | { type: 'judging'; judging: Judging }
  /** Null toggles. */
  | { type: 'hide'; hidden: boolean | null };

export const START: PageState = { phase: 'looking' };

/** The state after `event`; the same object where nothing changes. */
export function next(state: PageState, event: PageEvent): PageState {
  switch (event.type) {
    case 'look':
      return { phase: 'looking' };
    case 'silence':
      return { phase: 'silent', reason: event.reason };
    case 'fault':
      return { phase: 'failed', message: event.message };
    case 'checked': {
      // A reader who has hidden the notes does not want the next check's either.
      const hidden = state.phase === 'checked' && state.hidden;
      const judging = state.phase === 'checked' && state.view === event.view ? state.judging : null;
      const { view, gone, unpainted, dismissed } = event;
      return { phase: 'checked', view, hidden, gone, unpainted, dismissed, judging };
    }
    case 'dismissed':
      return state.phase === 'checked' ? { ...state, view: event.view, dismissed: event.dismissed } : state;
    case 'judging':
      return state.phase === 'checked' ? { ...state, judging: event.judging } : state;
    case 'hide':
      return state.phase === 'checked' ? { ...state, hidden: event.hidden ?? !state.hidden } : state;
  }
}

/** The number for the toolbar: notes whose words are still here, none while hidden. */
export function badgeCount(state: PageState): number {
  if (state.phase !== 'checked' || state.hidden) return 0;
  return state.view.notes.filter((note) => !state.gone.includes(note.id)).length;
}

/** Whether a judge is being asked about what is shown. */
export function isJudging(state: PageState): boolean {
  return state.phase === 'checked' && state.judging?.state === 'judging';
}
