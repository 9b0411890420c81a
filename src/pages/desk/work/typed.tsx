import { useEffect, useRef, useState } from 'preact/hooks';
import { Field } from '../../../ui/field';

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
  /** `continues`: it goes on from what was typed a moment ago, and is one step with it. */
  onTyped: (value: string, continues: boolean) => void;
}

/** A field that keeps what is typed in it by itself. */
export function Typed({ label, hint, name, value, longest, lines = false, onTyped }: TypedProps) {
  const [typed, setTyped] = useState(value);
  /** What was handed on last; null until something was since the field has the focus. */
  const given = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef({ typed, value, onTyped });
  latest.current = { typed, value, onTyped };

  // Undone, or changed elsewhere.
  useEffect(() => {
    if (value !== given.current) setTyped(value);
  }, [value]);

  const keep = useRef(() => {
    clearTimeout(timer.current);
    const { typed, value, onTyped } = latest.current;
    if (typed === (given.current ?? value)) return;
    onTyped(typed, given.current !== null);
    given.current = typed;
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
    clearTimeout(timer.current);
    timer.current = setTimeout(keep.current, PAUSE);
  };
  const leave = () => {
    keep.current();
    given.current = null;
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
          />
        )
      }
    </Field>
  );
}
