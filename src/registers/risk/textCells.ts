import type { Finding } from '../shared/finding';
import { formulaAt, isBlank, valueAt } from '../shared/grid';
import { MARK, marksReader } from '../shared/text/marks';
import type { Risk, RiskRegister } from './risk';

/** A text cell of a risk, in a field. */
export interface TextCell {
  readonly risk: Risk;
  readonly field: string;
  readonly column: number;
  readonly text: string;
}

/** Fields that hold sentences and lists. */
export const PROSE_FIELDS: readonly string[] = ['description', 'cause', 'effect', 'controls', 'action'];
/** Every field that holds text. */
export const TEXT_FIELDS: readonly string[] = ['division', 'portfolio', 'title', ...PROSE_FIELDS, 'category', 'owner'];

/** A look at one text cell. */
type TextVisit = (text: string, risk: Risk, field: string, column: number) => void;

/**
 * Visits the text cells of filled-in risks in some of the fields that hold text, risk by risk. Formulas are left out.
 * @param holding bits of MARK: only texts with one of them
 */
export function eachText({ risks, grid }: Pick<RiskRegister, 'risks' | 'grid'>, fields: readonly string[], holding: number, visit: TextVisit): void {
  const marksAt = marksReader(grid);
  let columns: Risk['columns'] | undefined;
  let places: ReadonlyArray<{ readonly field: string; readonly column: number }> = [];
  for (const risk of risks) {
    if (risk.isEmpty) continue;
    // The risks of a block share their columns.
    if (risk.columns !== columns) {
      columns = risk.columns;
      places = placesOf(fields, columns);
    }
    for (const { field, column } of places) {
      if ((marksAt(risk.row, column) & holding) === 0) continue;
      const text = valueAt(grid, risk.row, column);
      if (typeof text === 'string' && !isBlank(text) && formulaAt(grid, risk.row, column) === null) visit(text, risk, field, column);
    }
  }
}

/** The text cells that eachText visits. */
export function textCells(register: Pick<RiskRegister, 'risks' | 'grid'>, fields: readonly string[], holding: number = MARK.text): TextCell[] {
  const cells: TextCell[] = [];
  eachText(register, fields, holding, (text, risk, field, column) => cells.push({ risk, field, column, text }));
  return cells;
}

function placesOf(fields: readonly string[], columns: Risk['columns']): Array<{ field: string; column: number }> {
  return fields.flatMap((field) => {
    const column = columns[field];
    return column === undefined ? [] : [{ field, column }];
  });
}

/**
 * Findings of a check that looks at one text cell at a time, and says what is wrong with it or null.
 * @param holding bits of MARK: only texts with one of them are looked at
 */
export function perText(register: Pick<RiskRegister, 'risks' | 'grid'>, fields: readonly string[], { rule, severity, holding = MARK.text }: Pick<Finding, 'rule' | 'severity'> & { readonly holding?: number }, look: (text: string, risk: Risk) => string | null): Finding[] {
  const findings: Finding[] = [];
  eachText(register, fields, holding, (text, risk, field, column) => {
    const message = look(text, risk);
    if (message !== null) findings.push({ rule, severity, row: risk.row, column, field, value: text, message });
  });
  return findings;
}

/** The title cells in which a description may stand as well: those of registers without a column for it. */
export function titleFields({ blocks }: Pick<RiskRegister, 'blocks'>): readonly string[] {
  return blocks.some(({ columns }) => columns.description !== undefined) ? [] : ['title'];
}
