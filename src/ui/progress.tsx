import type { ComponentChildren } from 'preact';

/** Work of known length. */
export function Progress({ done, total, label }: { done: number; total: number; label: string }) {
  return (
    <div class="progress">
      <label class="stack-tight">
        <span>{label}</span>
        <progress value={done} max={Math.max(total, 1)} />
      </label>
    </div>
  );
}

/** Work of unknown length; read out when it appears. */
export function Busy({ children }: { children: ComponentChildren }) {
  return (
    <p class="busy" role="status">
      <span>{children}</span>
    </p>
  );
}
