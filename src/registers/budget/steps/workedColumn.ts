import type { CellValue } from '../../shared/grid';
import type { Edit } from '../../shared/edit';
import { isBlank, valueAt } from '../../shared/grid';
import type { TidyStep } from '../../shared/tidy';
import type { BudgetLine, BudgetRegister } from '../budget';
import { columnFor, formatUnlessOwn, headingEdits, isFree } from './cells';

/** What a step writes into one cell: a formula and its value. */
export interface Worked {
  readonly formula: string;
  readonly result: CellValue;
  readonly format: string;
}

/** What makes a step that works a column out along the rows. */
export interface WorkedColumn {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly field: string;
  /** Heading of the column where the register has none; null for a step that adds none. */
  readonly heading: string;
  /** As reasons name it: "the variance". */
  readonly what: string;
  /** True where the step has nothing to do with a register: another column says the same. */
  isNeedless(register: BudgetRegister, block: number): boolean;
  work(register: BudgetRegister, line: BudgetLine, index: number): Worked | null;
  /** Lines whose figure is wrong, by their position. */
  wrong(register: BudgetRegister): ReadonlySet<number>;
}

/** A step that fills a column with formulas: blank cells and wrong figures of the register's own column, or a new column. */
export function workedColumnStep({ id, title, description, field, heading, what, isNeedless, work, wrong }: WorkedColumn): TidyStep<BudgetRegister> {
  return {
    id, title, description, onByDefault: true,
    propose: (register, isUnticked) => {
      const faulty = wrong(register);
      const edits = register.blocks.flatMap((_, block): Edit[] => {
        const place = isNeedless(register, block) ? null : columnFor(register, block, field, heading);
        if (!place) return [];
        const headings = headingEdits(id, place, `New column for ${what}`);
        if (headings.length > 0 && headings.every(isUnticked)) return headings;
        const cells = register.lines.flatMap((line, index): Edit[] => {
          if (line.block !== block || !isFree(register, line.row, place.column)) return [];
          const before = valueAt(register.grid, line.row, place.column);
          if (!isBlank(before) && !faulty.has(index)) return [];
          const worked = work(register, line, index);
          if (!worked) return [];
          return [{
            row: line.row, column: place.column, before, after: worked.formula, result: worked.result, step: id, record: line.name,
            ...formatUnlessOwn(register, line.row, place.column, worked.format),
            reason: place.isNew ? `Works out ${what}` : isBlank(before) ? `There was no figure for ${what}` : `The figure for ${what} was wrong`,
          }];
        });
        return cells.length === 0 ? [] : [...headings, ...cells];
      });
      return { edits, decorations: [] };
    },
  };
}
