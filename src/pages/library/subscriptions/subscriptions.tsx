import { Nothing } from '../nothing';
import type { TabProps } from '../tab';

export function Subscriptions(_: TabProps) {
  return <Nothing />;
}
