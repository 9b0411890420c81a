/** Notices that the page has become another one without being loaded: single-page apps. */

/** Where a browser has no Navigation API, the address is compared this often, in ms. */
const INTERVAL = 1_000;

/** Calls `listener` after every change of the address but its fragment, until `signal` is aborted. */
export function onNewAddress(window: Window, signal: AbortSignal, listener: () => void): void {
  let known = addressOf(window.location);
  const compare = () => {
    const address = addressOf(window.location);
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

/** An address without its fragment: what tells one page from another. */
export function addressOf(location: { href: string }): string {
  return location.href.replace(/#.*$/s, '');
}
