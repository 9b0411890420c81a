/** Names the page in the browser's tab: `setTitle('Pier closed', 'Library')` → "Pier closed · Library · Plumbline". */
export function setTitle(...parts: string[]): void {
  document.title = [...parts, 'Plumbline'].join(' · ');
}
