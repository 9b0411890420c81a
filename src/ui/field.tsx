import type { ComponentChild } from 'preact';
import { useId } from 'preact/hooks';

/** What ties a control to its label and hint: to be spread onto it. */
interface FieldControl {
  id: string;
  'aria-describedby': string;
}

interface FieldProps {
  label: string;
  hint?: string | undefined;
  children: (control: FieldControl) => ComponentChild;
}

/** A form control with its label above and, where given, a hint below. */
export function Field({ label, hint, children }: FieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      {children({ id, 'aria-describedby': `${id}-hint` })}
      <p class="small soft foreign" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  );
}
