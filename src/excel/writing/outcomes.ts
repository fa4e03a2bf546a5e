import type { ExcelProblem } from '../problems';
import type { SkippedCell } from './transfer';

/** What became of applying a plan. Addresses are A1 addresses without the sheet. */
export type ApplyOutcome =
  | {
      readonly outcome: 'applied';
      readonly batch: string;
      readonly changed: number;
      /** Colours and lists added. */
      readonly decorated: number;
      readonly skipped: readonly SkippedCell[];
      /** Whole sentences about things that were left alone. */
      readonly notes: readonly string[];
    }
  | { readonly outcome: 'nothing'; readonly skipped: readonly SkippedCell[]; readonly notes: readonly string[] }
  /** Stopped by the officer; what had been written was put back, save `notRestored`. */
  | { readonly outcome: 'cancelled'; readonly notRestored: readonly string[] }
  /** Failed; what had been written was put back, save `notRestored`. */
  | { readonly outcome: 'failed'; readonly problem: ExcelProblem; readonly notRestored: readonly string[] };

/** What became of undoing a batch. A batch stopped or failed half-way can be undone again: it goes on where it was. */
export type UndoOutcome =
  | {
      readonly outcome: 'undone';
      readonly restored: number;
      /** Cells that no longer held what the batch wrote, and so were left. */
      readonly left: readonly SkippedCell[];
      readonly notes: readonly string[];
    }
  | { readonly outcome: 'cancelled'; readonly restored: number }
  | { readonly outcome: 'failed'; readonly problem: ExcelProblem; readonly restored: number };

export interface ProgressOptions {
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}
