import { useEffect, useRef, useState } from 'preact/hooks';
import { Field } from '../../../ui/field';
import { useDesk } from './desk-context';

/** What is typed is kept this long after the last key, in ms. */
const PAUSE = 600;

interface TypedProps {
  label: string;
  hint?: string;
  /** Tells the fields of a note apart. */
  name: string;
  value: string;
  longest: number;
  lines?: boolean;
  /** `continues`: it goes on from what was typed a moment ago, and is one step with it. Answers whether it is kept. */
  onTyped: (value: string, continues: boolean) => Promise<boolean>;
}

/** A field that keeps what is typed in it by itself. */
export function Typed({ label, hint, name, value, longest, lines = false, onTyped }: TypedProps) {
  const { typing } = useDesk();
  const [typed, setTyped] = useState(value);
  /** What is stored of it, or was handed on to be; null where that failed. */
  const given = useRef<string | null>(value);
  /** What was handed on and has not come back as `value`: it takes its time while a check is under way. */
  const underWay = useRef<string[]>([]);
  const continues = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef({ typed, onTyped });
  latest.current = { typed, onTyped };

  useEffect(() => {
    const own = underWay.current.indexOf(value);
    underWay.current.splice(0, own + 1);
    // What is being typed counts more than what was undone, or changed elsewhere.
    if (own >= 0 || latest.current.typed !== given.current) return;
    given.current = value;
    setTyped(value);
  }, [value]);

  const keep = useRef(() => {
    clearTimeout(timer.current);
    typing(false);
    const { typed, onTyped } = latest.current;
    if (typed === given.current) return;
    given.current = typed;
    underWay.current.push(typed);
    onTyped(typed, continues.current).then((isKept) => {
      // It goes with what is typed next, or when the field is left.
      if (!isKept && given.current === typed) given.current = null;
    });
    continues.current = true;
  });
  useEffect(() => {
    const { current } = keep;
    // The tab may be closed, or another note chosen, in the middle of a word.
    addEventListener('pagehide', current);
    return () => {
      removeEventListener('pagehide', current);
      current();
    };
  }, []);

  const change = (next: string) => {
    setTyped(next);
    latest.current.typed = next;
    typing(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(keep.current, PAUSE);
  };
  const leave = () => {
    keep.current();
    continues.current = false;
  };
  return (
    <Field label={label} hint={hint}>
      {(control) =>
        lines ? (
          <textarea
            {...control}
            class="input typed"
            data-field={name}
            dir="auto"
            rows={2}
            maxLength={longest}
            value={typed}
            onInput={({ currentTarget }) => change(currentTarget.value)}
            onBlur={leave}
            onKeyDown={backOnEscape}
          />
        ) : (
          <input
            {...control}
            class="input"
            data-field={name}
            dir="auto"
            maxLength={longest}
            value={typed}
            onInput={({ currentTarget }) => change(currentTarget.value)}
            onBlur={leave}
            onKeyDown={backOnEscape}
          />
        )
      }
    </Field>
  );
}

/** Escape leaves the field for the note that it is about, where keys do what they stand for again. */
function backOnEscape({ key, currentTarget }: { key: string; currentTarget: HTMLElement }): void {
  if (key !== 'Escape') return;
  const note = currentTarget.closest('.desk-note')?.querySelector<HTMLElement>('button');
  if (note) note.focus();
  else currentTarget.blur();
}
