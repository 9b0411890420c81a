/** Notices that the page has become another one without being loaded: single-page apps. */

/** Where a browser has no Navigation API, the address is compared this often, in ms. */
const INTERVAL = 1_000;

/** Calls `listener` after every change of the address but its fragment, until `signal` is aborted. */
export function onNewAddress(window: Window, signal: AbortSignal, listener: () => void): void {
  let known = withoutFragment(window.location.href);
  const compare = () => {
    const address = withoutFragment(window.location.href);
    if (address === known) return;
    known = address;
    listener();
  };
  window.addEventListener('popstate', compare, { signal });
  if ('navigation' in window) {
    const navigation = window.navigation;
    navigation.addEventListener('currententrychange', compare, { signal });
    navigation.addEventListener('navigatesuccess', compare, { signal });
  } else {
    const timer = setInterval(compare, INTERVAL);
    signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  }
}

/** What tells the address of one page from another's. */
export function withoutFragment(address: string): string {
  return address.replace(/#.*$/s, '');
}
