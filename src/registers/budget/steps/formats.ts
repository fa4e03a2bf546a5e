import type { Edit } from '../../shared/edit';
import { numberFormatAt } from '../../shared/grid';
import type { TidyStep } from '../../shared/tidy';
import type { BudgetRegister } from '../budget';
import { FIGURE_FIELDS, fieldInWords } from '../fields';
import { isFree, moneyFormat } from './cells';

const STEP = 'formats';

/** Figures without a number format get one: commas between thousands, and as many places in every cell of a column. */
export const formatsStep: TidyStep<BudgetRegister> = {
  id: STEP,
  title: 'Set number formats',
  description: 'Figures without a format of their own are shown with commas between thousands, with the same decimal places down each column. The figures themselves do not change, and formulas are left alone.',
  onByDefault: true,
  propose: (register) => ({
    edits: FIGURE_FIELDS.flatMap((field): Edit[] => {
      const cells = register.lines.flatMap((line) => {
        const figure = line.figures[field];
        return figure && typeof figure.value === 'number' ? [{ line, figure }] : [];
      });
      // Binary specks of formulas (0.30000000000000004) are no decimal places: money has two at most.
      const finest = (scale: number): number => Math.max(scale / 100, Math.min(...cells.filter(({ figure }) => figure.scale === scale).map(({ figure }) => figure.step)));
      const formats = new Map([...new Set(cells.map(({ figure }) => figure.scale))].map((scale) => [scale, moneyFormat(finest(scale), scale)]));
      return cells.filter(({ line, figure }) => numberFormatAt(register.grid, line.row, figure.column) === 'General' && isFree(register, line.row, figure.column)).map(({ line, figure }): Edit => ({
        row: line.row, column: figure.column, before: figure.value, after: figure.value, numberFormat: formats.get(figure.scale), step: STEP, record: line.name,
        reason: `The ${fieldInWords(field)} had no number format`,
      }));
    }),
    decorations: [],
  }),
};
