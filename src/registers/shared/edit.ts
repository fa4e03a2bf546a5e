import type { Area, CellValue } from './grid';

/** One cell, before and after, proposed by one step. Positions are zero-based sheet positions. */
export interface Edit {
  readonly row: number;
  readonly column: number;
  readonly before: CellValue;
  readonly after: CellValue;
  /** Number format the cell gets with its new value ("dd/mm/yyyy"); without one it keeps its own. */
  readonly numberFormat?: string;
  /** `after` is a formula ("=F3*G3") to be written as one, and this is its value. Without it text is always kept as text. */
  readonly result?: CellValue;
  /** Id of the step that proposes it. */
  readonly step: string;
  /** Why, for the officer: "Spaces at the end removed". */
  readonly reason: string;
  /** What the row is about, for the preview list: "Risk 2a". */
  readonly record?: string;
}

/** Several words and colours painted by conditional formatting on the cell's text (the word always stays in the cell). */
export interface RagColours {
  readonly kind: 'ragColours';
  readonly step: string;
  readonly area: Area;
  /** Word exactly as in the cell, fill and font colours as #RRGGBB (contrast at least 4.5:1). */
  readonly words: ReadonlyArray<{ word: string; fill: string; font: string }>;
}

/** A list validation: the cell may only hold one of the values. */
export interface ListValidation {
  readonly kind: 'listValidation';
  readonly step: string;
  readonly area: Area;
  readonly values: readonly string[];
  /** Shown by Excel when another value is typed. */
  readonly message: string;
}

/** The rows and columns of the sheet that stay in sight, counted from its top left corner. */
export interface FreezePanes {
  readonly kind: 'freeze';
  readonly step: string;
  readonly area: Area;
}

/** Widths for columns, in characters of the sheet's usual font, as Excel shows them. */
export interface ColumnWidths {
  readonly kind: 'columnWidths';
  readonly step: string;
  readonly area: Area;
  readonly widths: ReadonlyArray<{ readonly column: number; readonly characters: number }>;
}

/** Something a step adds that is not a cell's content. */
export type Decoration = RagColours | ListValidation | FreezePanes | ColumnWidths;

/** What the officer has ticked. Everything not excluded is applied. */
export interface TidyChoices {
  /** Ids of the steps to run, in any order: the plan runs them in the register's own order. */
  readonly steps: ReadonlySet<string>;
  /** Single edits unticked, as editKey(). */
  readonly excluded: ReadonlySet<string>;
  /** Step id -> the option chosen for it, for steps that offer some; the first one where none is chosen. */
  readonly options?: Readonly<Record<string, string>>;
}

/** One step's share of a plan. `edits` includes the unticked ones, so that they can be ticked again. */
export interface StepProposal {
  readonly step: string;
  readonly edits: readonly Edit[];
  readonly decorations: readonly Decoration[];
  /** Why the step can do nothing here although there is something to do, for the officer. */
  readonly refused?: string;
}

/** The net change of one cell: first before, last after. What is written. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly before: CellValue;
  readonly after: CellValue;
  /** Number format to leave behind; without one the cell keeps its own. */
  readonly numberFormat?: string;
  /** `after` is a formula to be written as one, and this is its value. */
  readonly result?: CellValue;
  /** Ids of the steps that made it, in order. */
  readonly steps: readonly string[];
}

/** The result of running the ticked steps one after another over a sheet, each seeing the work of the one before. */
export interface TidyPlan {
  readonly sheet: string;
  /** Where the sheet's content stood when the plan was made: had rows or columns come or gone since, its cells would be the wrong ones. */
  readonly madeFor?: Area;
  readonly proposals: readonly StepProposal[];
  readonly changes: readonly CellChange[];
  readonly decorations: readonly Decoration[];
}

/** The name of one edit in TidyChoices.excluded. */
export function editKey(edit: Pick<Edit, 'step' | 'row' | 'column'>): string {
  return `${edit.step}|${edit.row}|${edit.column}`;
}
