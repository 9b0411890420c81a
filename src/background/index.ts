/**
 * Routes messages; it remembers nothing, as the browser ends it when it is idle. All listeners are
 * registered at once, or the event that wakes it would be lost.
 */
import { answer, offerMenu, onCommand } from '../platform';
import type { BackgroundCalls } from '../protocol';
import { admit } from './admit';
import { runCommand } from './commands';
import { badgeSet } from './handlers/badge-set';
import { styleSet } from './handlers/style-set';
import { viaHost } from './host';
import { MENU, openFromMenu } from './menus';

answer<BackgroundCalls>(
  'background',
  {
    'style.set': styleSet,
    'badge.set': badgeSet,
    'match.opening': viaHost('match.opening'),
    'check.article': viaHost('check.article'),
    'check.compare': viaHost('check.compare'),
    'corpus.status': viaHost('corpus.status'),
    'corpus.list': viaHost('corpus.list'),
    'corpus.document': viaHost('corpus.document'),
    'corpus.add': viaHost('corpus.add'),
    'corpus.delete': viaHost('corpus.delete'),
    'corpus.restore': viaHost('corpus.restore'),
    'corpus.reopen': viaHost('corpus.reopen'),
    'document.read': viaHost('document.read'),
    'document.fetch': viaHost('document.fetch'),
  },
  admit,
);
offerMenu(MENU, openFromMenu);
onCommand(runCommand);
