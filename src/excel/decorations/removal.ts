import type { DecorationEntry } from '../journal/entries';

/** What is to become of decorations that are to be taken away, once they have been looked at. */
export interface Removal {
  /** Entries whose decoration is no longer there, or has been changed: they are left. */
  readonly gone: readonly DecorationEntry[];
  /** Queues taking the others away and putting back what stood before. */
  readonly remove: () => void;
}
