import type { Edit } from '../../shared/edit';
import type { TidyStep } from '../../shared/tidy';
import type { BudgetLine, BudgetRegister } from '../budget';
import { FIGURE_FIELDS, fieldInWords } from '../fields';
import { formatUnlessOwn, isFree, moneyFormat } from './cells';

const STEP = 'numbers';
/** Nothing is shown as people print it, and counts as 0. */
const DASH_FOR_NOTHING = '#,##0;-#,##0;"-"';

/** Money and percentages stored as text become numbers in the unit of their column. */
export const numbersStep: TidyStep<BudgetRegister> = {
  id: STEP,
  title: 'Turn text into numbers',
  description: 'Money stored as text (“£1,619k”, “Cr 65”, “(443)”) becomes a number in the unit of its column, and “5.8%” a percentage, so that sums count them. A lone dash becomes 0 and is still shown as a dash.',
  onByDefault: true,
  propose: (register) => ({ edits: register.lines.flatMap((line) => [...money(register, line), ...share(register, line)]), decorations: [] }),
};

function money(register: BudgetRegister, line: BudgetLine): Edit[] {
  return FIGURE_FIELDS.flatMap((field): Edit[] => {
    const figure = line.figures[field];
    if (!figure || typeof figure.value !== 'string' || figure.printed === null || !isFree(register, line.row, figure.column)) return [];
    const isDash = figure.printed === 0 && !/\d/.test(figure.value);
    const format = isDash ? DASH_FOR_NOTHING : moneyFormat(figure.step, figure.scale);
    return [{
      row: line.row, column: figure.column, before: figure.value, after: figure.printed, step: STEP, record: line.name,
      ...formatUnlessOwn(register, line.row, figure.column, format), reason: `The ${fieldInWords(field)} was stored as text`,
    }];
  });
}

function share(register: BudgetRegister, { row, name, printedShare }: BudgetLine): Edit[] {
  if (printedShare === null || typeof printedShare.value !== 'string' || printedShare.fraction === null || !isFree(register, row, printedShare.column)) return [];
  const places = Math.min(4, Math.max(0, Math.round(-Math.log10(printedShare.step)) - 2));
  return [{
    row, column: printedShare.column, before: printedShare.value, after: printedShare.fraction, numberFormat: places === 0 ? '0%' : `0.${'0'.repeat(places)}%`, step: STEP, record: name,
    reason: 'The variance % was stored as text',
  }];
}
