import { Nothing } from '../nothing';
import type { TabProps } from '../tab';

export function Collections(_: TabProps) {
  return <Nothing />;
}
