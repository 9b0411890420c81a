/**
 * Routes messages; what it remembers may be lost at any time, as the browser ends it when it is idle. All
 * listeners are registered at once, or the event that wakes it would be lost.
 */
import {
  answer,
  isAlarmSet,
  offerMenu,
  onAlarm,
  onCommand,
  onInstalled,
  openPage,
  say,
  setAlarm,
  stored,
} from '../platform';
import type { BackgroundCalls } from '../protocol';
import { parseSettings, SETTINGS_KEY } from '../settings';
import { admit } from './admit';
import { Clock, parseClock } from './clock';
import { runCommand } from './commands';
import { badgeSet } from './handlers/badge-set';
import { deskOpen } from './handlers/desk-open';
import { framePart } from './handlers/frame-part';
import { frameTake } from './handlers/frame-take';
import { styleSet } from './handlers/style-set';
import { passOn } from './host';
import { withJudge } from './judge';
import { MENU, openFromMenu } from './menus';
import { withHost } from './whereabouts';
import { withLanguage } from './words';

const clock = new Clock({ pass: passOn, setAlarm, isAlarmSet, stored: stored('clock', parseClock) });

const judged = withJudge(passOn, stored(SETTINGS_KEY, parseSettings).load);

answer<BackgroundCalls>(
  'background',
  {
    'style.set': styleSet,
    'badge.set': badgeSet,
    'frame.take': frameTake,
    'frame.part': framePart,
    'desk.open': deskOpen,
  },
  { admit, pass: clock.follow(withHost(withLanguage(judged, say.language))) },
);
// Where it fails, it is tried again at the next alarm.
onAlarm(() => void clock.ring().catch(() => {}));
offerMenu(MENU, openFromMenu);
onCommand(runCommand);
onInstalled(() => void openPage('src/pages/welcome/index.html'));
