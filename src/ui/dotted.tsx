import type { ComponentChild } from 'preact';

/** What is known of something, on one line: "Report · Example News · 9 May 2025". Empty parts are left out. */
export function Dotted({ parts }: { parts: ComponentChild[] }) {
  return parts.filter(Boolean).flatMap((part, at) => (at === 0 ? [part] : [' · ', part]));
}
