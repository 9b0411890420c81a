/** Chromium's host page: answers what the background passes on. */
import { answer } from '../platform';
import type { BackgroundCalls } from '../protocol';
import { host } from './page';

answer<BackgroundCalls>('host', host);
