import type { BudgetFigure, BudgetLine } from '../budget';
import type { FigureField } from '../fields';

/** A row of figures before its place among the totals is known. */
export type RawLine = Omit<BudgetLine, 'role' | 'level' | 'above' | 'parent' | 'parts' | 'factor'> & {
  /** How far the label is indented: by leading spaces, or by the column that it stands in. */
  readonly depth: number;
  /** Counts up at each heading of a group: lines of one section stand together. */
  readonly section: number;
  /** The heading just above the section, in lower case. */
  readonly sectionHeading: string;
};

/** Figures of two fields that are both there, in pounds. */
export function poundsOf(line: Pick<RawLine, 'figures'>, field: FigureField): number | null {
  return line.figures[field]?.pounds ?? null;
}

export type { BudgetFigure };
