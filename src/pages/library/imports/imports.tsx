import { Nothing } from '../nothing';
import type { TabProps } from '../tab';

export function Imports(_: TabProps) {
  return <Nothing />;
}
