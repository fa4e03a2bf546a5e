import type { CellValue } from './grid';

/** error: wrong; warning: should be looked at; info: tidiness. */
export type Severity = 'error' | 'warning' | 'info';

/** What one check says about one cell (or row) of a register. Positions are zero-based sheet positions. */
export interface Finding {
  /** Stable code of the check, e.g. "rating-mismatch". Never renamed: accepted findings refer to it. */
  readonly rule: string;
  readonly severity: Severity;
  readonly row: number;
  readonly column: number;
  /** The register field the cell stands in, e.g. "netRating"; undefined for a heading or a whole row. */
  readonly field?: string;
  /** Plain British English: what was found, where it matters, what is expected. Names the record ("Risk 2a"). */
  readonly message: string;
  readonly value: CellValue;
  /** What the cell would become if the matching tidy step is applied. */
  readonly suggestion?: CellValue;
}

/** A check: its code, what it looks for, and the function itself. */
export interface Check<Register> {
  readonly rule: string;
  /** Heading for the group of findings on screen, e.g. "Rating is not likelihood × impact". */
  readonly title: string;
  readonly severity: Severity;
  /** Id of the tidy step that puts it right, if there is one. */
  readonly fixedBy?: string;
  /** It looks at each record by itself: what it finds in a register is what it finds in the parts of it. */
  readonly perRecord?: true;
  run(register: Register): Finding[];
}
