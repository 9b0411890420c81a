/** Follows a link within the page; with a modifier key the browser opens its own tab or window. */
export function plainClick(go: () => void) {
  return (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go();
  };
}
