import type { ComponentChildren } from 'preact';

interface NoticeProps {
  title: ComponentChildren;
  tone?: 'plain' | 'good' | 'failed';
  children?: ComponentChildren;
}

/** One message set apart: what happened, and below it what can be done. Read out when it appears. */
export function Notice({ title, tone = 'plain', children }: NoticeProps) {
  return (
    <div
      class={tone === 'plain' ? 'notice' : `notice notice-${tone}`}
      role={tone === 'failed' ? 'alert' : 'status'}
    >
      <p class="notice-title foreign">{title}</p>
      {children}
    </div>
  );
}
