import type { ComponentChildren } from 'preact';

/** The product's sign and name. */
export function Brand() {
  return (
    <span class="brand" translate={false}>
      <img src="/icons/plumbline.svg" alt="" width="22" height="22" />
      Plumbline
    </span>
  );
}

/** The head of a full page: the brand, and links to other pages. */
export function Masthead({ children }: { children?: ComponentChildren }) {
  return (
    <header class="masthead">
      <Brand />
      {children}
    </header>
  );
}
