import { Nothing } from '../nothing';
import type { TabProps } from '../tab';

export function Statistics(_: TabProps) {
  return <Nothing />;
}
