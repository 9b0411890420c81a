/** The one place that imports the WebExtension API. */
export { default as browser } from 'webextension-polyfill';
