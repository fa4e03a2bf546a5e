import type { Edit } from '../../shared/edit';
import { formulaAt, numberFormatAt, valueAt } from '../../shared/grid';
import type { Proposal, TidyStep } from '../../shared/tidy';
import { faultsOf } from '../audit/faults';
import type { BudgetRegister } from '../budget';
import { FIGURE_FIELDS, fieldInWords, type FigureField } from '../fields';
import { isUnitOnly, scaleIn, unitInWords, UNIT_WORDS } from '../reading/units';
import { inUnitOf, isFree } from './cells';

const STEP = 'unit';
const SCALES: Readonly<Record<string, number>> = { pounds: 1, thousands: 1000 };
/** Formulas that keep their meaning when everything they add changes its unit. */
const ONLY_ADDS = /^=[+\-\s(),:$A-Z\d]*$/iu;

/** One unit for the whole table. */
export const unitStep: TidyStep<BudgetRegister> = {
  id: STEP,
  title: 'Use one unit',
  description: 'Columns that count in another unit than most, and single figures in pounds among thousands, are put into the unit of the table, with their headings. Nothing is rounded.',
  onByDefault: true,
  options: [{ id: 'usual', title: 'As most columns' }, { id: 'pounds', title: '£' }, { id: 'thousands', title: '£000' }],
  propose: (register, _isUnticked, option) => {
    const target = SCALES[option ?? ''] ?? register.scale;
    const columns = FIGURE_FIELDS.filter((field) => register.lines.some((line) => line.figures[field] !== undefined && line.figures[field].scale !== target));
    const refused = columns.length > 0 ? whyNot(register, columns) : null;
    if (refused !== null) return { edits: [], decorations: [], refused };
    return { edits: [...converted(register, columns, target), ...headings(register, columns, target), ...slips(register)], decorations: [] } satisfies Proposal;
  },
};

/** Why columns cannot be converted; null when they can. */
function whyNot(register: BudgetRegister, columns: readonly FigureField[]): string | null {
  for (const line of register.lines) {
    for (const field of columns) {
      const figure = line.figures[field];
      const formula = figure ? formulaAt(register.grid, line.row, figure.column) : null;
      if (formula !== null && !ONLY_ADDS.test(formula)) return `The ${fieldInWords(field)} of ${line.name} is a formula that does more than add: its unit cannot be changed without changing what it gives.`;
    }
  }
  const statesUnit = register.blocks.every((block) => block.headerRows.length === 0 || columns.every((field) => headingCells(register, block.headerRows, block.columns[field]).length > 0));
  return statesUnit ? null : 'The headings do not say which unit their columns are in, so the new unit could not be stated. Add it to the heading of each column first, such as “£000”.';
}

function converted(register: BudgetRegister, columns: readonly FigureField[], target: number): Edit[] {
  return register.lines.flatMap((line) => columns.flatMap((field): Edit[] => {
    const figure = line.figures[field];
    if (!figure || figure.scale === target || figure.pounds === null || typeof figure.value !== 'number' || !isFree(register, line.row, figure.column)) return [];
    const after = inUnitOf(figure.pounds, target);
    if (after === figure.value) return [];
    return [{ row: line.row, column: figure.column, before: figure.value, after, step: STEP, record: line.name, reason: `From ${unitInWords(figure.scale)} to ${unitInWords(target)}` }];
  }));
}

/** Heading cells over a column that state a unit. */
function headingCells({ grid }: BudgetRegister, rows: readonly number[], column: number | undefined): Array<{ row: number; column: number; text: string }> {
  if (column === undefined) return [];
  return rows.flatMap((row) => {
    const text = valueAt(grid, row, column);
    return typeof text === 'string' && formulaAt(grid, row, column) === null && (isUnitOnly(text) || scaleIn(text) !== null) ? [{ row, column, text }] : [];
  });
}

function headings(register: BudgetRegister, columns: readonly FigureField[], target: number): Edit[] {
  return register.blocks.flatMap(({ headerRows, columns: at }) => columns.flatMap((field) => headingCells(register, headerRows, at[field]).flatMap(({ row, column, text }): Edit[] => {
    const after = text.replace(UNIT_WORDS, unitInWords(target));
    return after === text ? [] : [{ row, column, before: text, after, step: STEP, record: `Headings in row ${row + 1}`, reason: `The column is in ${unitInWords(target)} now` }];
  })));
}

/** Single figures that are a thousand times too large or too small. */
function slips(register: BudgetRegister): Edit[] {
  return faultsOf(register).filter(({ kind }) => kind === 'unit').flatMap(({ line: index, field, wanted }): Edit[] => {
    const line = register.lines[index];
    const figure = line.figures[field];
    if (!figure || typeof figure.value !== 'number' || figure.pounds === null || !isFree(register, line.row, figure.column)) return [];
    const after = inUnitOf(Math.abs(wanted) > Math.abs(figure.pounds) ? figure.pounds * 1000 : figure.pounds / 1000, figure.scale);
    const shown = numberFormatAt(register.grid, line.row, figure.column);
    return [{ row: line.row, column: figure.column, before: figure.value, after, ...(shown === 'General' ? { numberFormat: '#,##0' } : {}), step: STEP, record: line.name, reason: `The ${fieldInWords(field)} stood in another unit than its table` }];
  });
}
