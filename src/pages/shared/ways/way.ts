import type { NewDocument } from '../../../engine/record';

/** What each way to name a source is given. */
export interface WayProps {
  /** Called with what reads the source, which may fail with a message for the user. */
  onSource: (read: () => Promise<NewDocument>) => void;
}
