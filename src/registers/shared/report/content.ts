import type { Area, CellValue } from '../grid';

/** How the cells of an area look. What is left out stays as a new sheet has it. */
export interface Look {
  readonly area: Area;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** In points. */
  readonly size?: number;
  /** #RRGGBB. */
  readonly fill?: string;
  /** #RRGGBB. */
  readonly font?: string;
  readonly wrap?: boolean;
  readonly centred?: boolean;
  readonly numberFormat?: string;
}

/** A rectangle of values, its first cell at zero-based row and column. */
export interface ContentBlock {
  readonly row: number;
  readonly column: number;
  /** All of one length. Text is kept as text, whatever it looks like. */
  readonly cells: ReadonlyArray<ReadonlyArray<CellValue>>;
}

/** What a native chart is drawn from. */
export interface ChartSource {
  readonly title: string;
  /** Names of what is counted. */
  readonly labels: Area;
  readonly series: ReadonlyArray<{ readonly name: string; readonly values: Area; /** #RRGGBB; null: not drawn, for the clear part under a bar. */ readonly colour: string | null }>;
  /** The series stand on one another instead of side by side. */
  readonly stacked?: true;
  /** Where the axis of values begins; where Excel puts it, if left out. */
  readonly axisFrom?: number;
  /** Where the chart stands. */
  readonly place: Area;
}

/** A report as it will stand on a sheet of its own: what the pane and the command line both write. */
export interface ReportContent {
  /** Name of the new sheet; a number is put after it where the name is taken. */
  readonly sheetName: string;
  readonly blocks: readonly ContentBlock[];
  readonly looks: readonly Look[];
  /** Width of each column in points. */
  readonly widths: readonly number[];
  readonly chart: ChartSource | null;
}
