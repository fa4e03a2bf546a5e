import type { RagWord } from '../../../rules/rag';
import type { CellValue } from '../grid';

/** A table of a report, for a sheet, a paper or a pane. */
export interface ReportTable {
  /** Stable name of the table within its report: "levels". */
  readonly id: string;
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: ReadonlyArray<readonly CellValue[]>;
  /** Column of the table -> Excel number format of its rows. Other columns are General. */
  readonly numberFormats?: Readonly<Record<number, string>>;
  /** RAG colours of cells, the shape of `rows`. The word is in the cell as well, or is put there by the layout. */
  readonly colours?: ReadonlyArray<ReadonlyArray<RagWord | null>>;
  /** The last row holds totals. */
  readonly hasTotal?: boolean;
  readonly notes: readonly string[];
}

/** Number format of a share of 100: 38 shows as "38%". */
export const PERCENT_OF_100 = '0"%"';
