import type { ComponentType } from 'preact';
import type { PlainKey } from '../../protocol';
import { Backups } from './backups/backups';
import { Collections } from './collections/collections';
import { Imports } from './imports/imports';
import { Statistics } from './statistics/statistics';
import { Subscriptions } from './subscriptions/subscriptions';
import type { TabProps } from './tab';

/** The documents' own tab, which the library opens with. */
export const DOCUMENTS = 'documents';

interface Tab {
  /** As the address names it: `?tab=imports`. */
  name: string;
  title: PlainKey;
  Content: ComponentType<TabProps>;
}

/** The tabs after the documents, in their order. */
export const TABS: readonly Tab[] = [
  { name: 'collections', title: 'libraryCollections', Content: Collections },
  { name: 'subscriptions', title: 'librarySubscriptions', Content: Subscriptions },
  { name: 'imports', title: 'libraryImports', Content: Imports },
  { name: 'statistics', title: 'libraryStatistics', Content: Statistics },
  { name: 'backups', title: 'libraryBackups', Content: Backups },
];
