/** Chromium's host page: answers what the background passes on. */
import { answer } from '../platform';
import { askHost } from './page';

answer('host', {}, { pass: askHost });
