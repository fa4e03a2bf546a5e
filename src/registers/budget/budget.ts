import type { RagWord } from '../../rules/rag';
import type { BudgetTolerances } from '../../rules/variance';
import type { CellValue } from '../shared/grid';
import type { Recognised } from '../shared/registerKind';
import type { FigureField } from './fields';

/** One money cell of a line: as printed, and what it comes to in pounds. */
export interface BudgetFigure {
  /** Zero-based sheet column. */
  readonly column: number;
  /** As it stands in the cell. */
  readonly value: CellValue;
  /** The number printed, in the unit of its column; Cr, brackets and a minus sign are negative. Null where none can be read. */
  readonly printed: number | null;
  /** The same in pounds. */
  readonly pounds: number | null;
  /** Pounds in one unit of the column: 1,000 under £000. */
  readonly scale: number;
  /** Pounds in one unit of the last place printed: figures that differ by less may be the same figure, rounded. */
  readonly step: number;
}

/** service: a line of its own; subtotal: adds up lines and is itself added up; total: adds up lines and stands by itself. */
export type LineRole = 'service' | 'subtotal' | 'total';

/** One row of figures. Positions in `lines` link lines to one another. */
export interface BudgetLine {
  /** Zero-based sheet row. */
  readonly row: number;
  /** Position of its block in the register. */
  readonly block: number;
  /** As printed, trimmed; '' where the row has no label. */
  readonly label: string;
  /** How messages name it: “Adult Social Care”, or "The line in row 12". */
  readonly name: string;
  /** Headings of groups that it stands under, the widest first: from rows without figures, or from columns such as Directorate. */
  readonly under: readonly string[];
  readonly role: LineRole;
  /** How far from the top of the table's totals: 0 for what no total takes in. */
  readonly level: number;
  /** A subtotal or total printed above the lines that it adds up. */
  readonly above: boolean;
  /** The total that takes it in; null for none. */
  readonly parent: number | null;
  /** The lines that it adds up, for a subtotal or a total. */
  readonly parts: readonly number[];
  /** Says that it tells of another line (“of which”, “memo”): no total takes it in. */
  readonly isMemo: boolean;
  /** Income, by its label or by a negative budget. */
  readonly isIncome: boolean;
  /** -1 for income that is printed as a positive figure, so that more of it is good; otherwise 1. */
  readonly factor: 1 | -1;
  readonly figures: Readonly<Partial<Record<FigureField, BudgetFigure>>>;
  /** Variance as a share of the budget, as a fraction, where the register prints one that can be read. */
  readonly printedShare: PrintedShare | null;
  readonly commentary: string;
  /** The colour in the register's own column of colours. */
  readonly printedRag: RagWord | null;
  /** Field id -> zero-based sheet column, where this row's data stands. */
  readonly columns: Readonly<Record<string, number>>;
}

/** A percentage as printed. */
export interface PrintedShare {
  readonly column: number;
  readonly value: CellValue;
  /** 5.8 % is 0.058; null for a cell that holds something that is no percentage, such as #DIV/0!. */
  readonly fraction: number | null;
  /** One unit of the last place printed, as a fraction. */
  readonly step: number;
}

/** How a table writes its figures, as most of its lines show. */
export interface Conventions {
  /** Which budget variances are measured against. */
  readonly basis: 'budget' | 'originalBudget';
  /** 1 when an overspend is printed as a positive variance; -1 when as a negative one (“over” in brackets). */
  readonly varianceSign: 1 | -1;
  /** 1 when management action that brings spending down is printed as a positive figure, -1 when as a negative one. */
  readonly actionSign: 1 | -1;
  /** Whether the projection and the variance are printed before management action (gross) or after it (net). */
  readonly projectionIs: 'gross' | 'net';
  readonly varianceIs: 'gross' | 'net';
}

/** How far the year has gone, as the title says. */
export interface BudgetDate {
  /** As printed: "May 2018", "31 August 2018", "Month 5". */
  readonly text: string;
  /** Periods of twelve that are over: April is 1. Null where the title does not say. */
  readonly elapsed: number | null;
}

export interface BudgetRegister extends Recognised {
  /** Every row of figures, down the sheet. */
  readonly lines: readonly BudgetLine[];
  readonly conventions: Conventions;
  readonly asAt: BudgetDate | null;
  /** Pounds in one unit of most columns: 1, 1,000 or 1,000,000. */
  readonly scale: number;
  /** The title printed above the headings; '' where there is none. */
  readonly title: string;
  /** The scheme's tolerances, in pounds. */
  readonly tolerances: BudgetTolerances;
}
