import type { Edit } from '../../shared/edit';
import { endColumn, isBlank, valueAt, type Grid } from '../../shared/grid';
import type { Block } from '../../shared/registerKind';
import type { TidyStep } from '../../shared/tidy';
import type { Indicator, IndicatorsRegister } from '../indicator';
import { formatOr, mayWrite } from '../readIndicators';
import { WORKED_COLUMNS, type WorkedColumn } from './workedColumns';

const STEP = 'worked-out';

/** Rates, limits, comparison and change, in the table's own columns where it has them and in new ones at its right. */
export const workedOutStep: TidyStep<IndicatorsRegister> = {
  id: STEP,
  title: 'Write the worked-out columns',
  description: 'Rate, lower and upper limit, comparison with the benchmark, change in % and in points, and the population that count and rate imply: in new columns at the right of the table, or in its own where they are blank or wrong. What is right stays as it is printed.',
  onByDefault: true,
  propose: (register, isUnticked) => {
    const edits: Edit[] = [];
    register.blocks.forEach((block, index) => {
      const indicators = register.indicators.filter((indicator) => indicator.block === index);
      let next = columnAfter(register.grid, block, indicators);
      for (const column of WORKED_COLUMNS) {
        const own = block.columns[column.field];
        if (own !== undefined) {
          edits.push(...inOwnColumn(register, column, own, indicators));
          continue;
        }
        const heading = newColumn(register, block, column, next, indicators);
        if (heading.length === 0) continue;
        edits.push(heading[0]);
        // Without its heading the column could not be found again, so it is not filled.
        if (!isUnticked(heading[0])) edits.push(...heading.slice(1));
        next += 1;
      }
    });
    return { edits, decorations: [] };
  },
};

function inOwnColumn(register: IndicatorsRegister, column: WorkedColumn, at: number, indicators: readonly Indicator[]): Edit[] {
  const { grid } = register;
  return indicators.flatMap((indicator): Edit[] => {
    const { row, label } = indicator;
    const after = column.value(indicator);
    const before = valueAt(grid, row, at);
    if (after === null || !mayWrite(grid, row, at)) return [];
    if (!isBlank(before) && column.holds(register, indicator)) return [];
    const own = column.numberFormat === null ? {} : formatOr(grid, row, at, column.numberFormat);
    return [{ row, column: at, before, after, ...own, step: STEP, record: label, reason: isBlank(before) ? 'The cell was blank' : 'The row gives another figure' }];
  });
}

/** The heading of a new column and its cells; nothing where no indicator has anything for it, or the table was looked for in an area. */
function newColumn(register: IndicatorsRegister, { headerRows }: Block, column: WorkedColumn, at: number, indicators: readonly Indicator[]): Edit[] {
  const row = headerRows.at(-1);
  const cells = indicators.flatMap((indicator): Edit[] => {
    const after = column.value(indicator);
    return after === null ? [] : [edit(indicator.row, at, valueAt(register.grid, indicator.row, at), after, indicator.label, column.numberFormat)];
  });
  if (row === undefined || cells.length === 0 || register.within || !column.isWanted(register)) return [];
  return [{ row, column: at, before: valueAt(register.grid, row, at), after: column.heading(register), step: STEP, record: 'Heading', reason: 'New column' }, ...cells];
}

function edit(row: number, column: number, before: Edit['before'], after: Edit['after'], record: string, numberFormat: string | null): Edit {
  return { row, column, before, after, ...(numberFormat === null ? {} : { numberFormat }), step: STEP, record, reason: 'Worked out from the row' };
}

/** The first column right of everything in the table's headings and rows. */
function columnAfter(grid: Grid, { headerRows }: Block, indicators: readonly Indicator[]): number {
  let last = grid.left - 1;
  for (const row of [...headerRows, ...indicators.map((indicator) => indicator.row)]) {
    for (let column = endColumn(grid) - 1; column > last; column -= 1) if (!isBlank(valueAt(grid, row, column))) last = column;
  }
  return last + 1;
}
