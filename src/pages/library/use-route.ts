import { useCallback, useEffect, useState } from 'preact/hooks';

/** The document that the address names with `?document=ID`, or null for the list. */
function documentIn(search: string): string | null {
  return new URLSearchParams(search).get('document') || null;
}

/** The open document; `go` changes it and the address, so that the browser's back button works. */
export function useRoute(): { open: string | null; go: (document: string | null) => void } {
  const [open, setOpen] = useState(() => documentIn(location.search));

  useEffect(() => {
    const follow = () => setOpen(documentIn(location.search));
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);

  const go = useCallback((document: string | null) => {
    history.pushState(
      null,
      '',
      document === null ? location.pathname : `?document=${encodeURIComponent(document)}`,
    );
    setOpen(document);
    scrollTo(0, 0);
  }, []);
  return { open, go };
}
