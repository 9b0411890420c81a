/** Where a document of the library came from. */
export interface Provenance {
  /** When it came in, or was last brought back. */
  added: number;
  /** Whether the user or a feed added it, or the user described it, and not packs alone. */
  own: boolean;
  /** Those that hold it and are subscribed to. */
  packs: { name: string; publisher: string; updated: string }[];
  /** The watched feeds that brought it or came upon it. */
  feeds: { title: string | null; address: string; at: number }[];
  /** The imports that brought it or found it there, the newest first; `within` is the file that it was found in. */
  imports: { name: string; within: string | null; started: number }[];
}
