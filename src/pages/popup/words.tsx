import type { ComponentChildren } from 'preact';

interface WordsProps {
  title: string;
  next: string;
  /** Buttons that do it. */
  children?: ComponentChildren;
}

/** Why there is nothing to see, and what can be done; read out when it appears. */
export function Words({ title, next, children }: WordsProps) {
  return (
    <section class="stack-tight">
      <div class="stack-tight" role="status">
        <h2>{title}</h2>
        <p class="soft">{next}</p>
      </div>
      {children && <p class="row">{children}</p>}
    </section>
  );
}
