import type { ComponentChildren } from 'preact';

interface SwitchProps {
  on: boolean;
  disabled?: boolean;
  onChange: (on: boolean) => void;
  children: ComponentChildren;
}

/** An on/off switch with its label: a native checkbox, so keyboard and assistive tech work as always. */
export function Switch({ on, disabled = false, onChange, children }: SwitchProps) {
  return (
    <label class="switch">
      <span class="foreign">{children}</span>
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        disabled={disabled}
        onChange={({ currentTarget }) => {
          const wanted = currentTarget.checked;
          // It shows what holds: a change may be refused.
          currentTarget.checked = on;
          onChange(wanted);
        }}
      />
    </label>
  );
}
