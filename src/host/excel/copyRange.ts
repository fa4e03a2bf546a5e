import type { Arguments } from '../richapi/arguments';
import type { Scalar } from '../model/types';
import { moveFormula } from './moveFormula';
import { rangeFrom } from './rangeArgument';
import { setStyle } from './rangeStyle';
import type { RangeTarget } from './rangeTarget';

/**
 * Range.copyFrom: copies values, formulas and formats into a range. A single source cell (or a block that fits a whole
 * number of times) is repeated over the destination; otherwise the copy has the source's size.
 */
export function copyRange(destination: RangeTarget, args: Arguments): void {
  const source = rangeFrom(args.at(0), destination);
  const type = args.oneOf(1, ['All', 'Values', 'Formulas', 'Formats'], 'All');
  const skipBlanks = args.boolean(2, false);
  const transpose = args.boolean(3, false);
  const plan = layOut(source, destination, transpose);
  const target = destination.at(plan.area);

  if (type !== 'Formats') {
    const contents = type === 'Values' ? source.sheet.values(source.area) : source.sheet.formulas(source.area);
    target.writable.writeCells(plan.area, plan.cells.map((row, rowOffset) => row.map((from, columnOffset): Scalar | null => {
      const content = contents[from.row][from.column];
      if (skipBlanks && content === '') return null;
      return movedContent(content, plan.area.row + rowOffset - source.area.row - from.row, plan.area.column + columnOffset - source.area.column - from.column, type === 'Values');
    })));
  }
  if (type === 'Formats' || type === 'All') copyFormats(source, target, plan.cells);
}

interface Layout {
  readonly area: RangeTarget['area'];
  /** For each destination cell, the offset of its source cell. */
  readonly cells: ReadonlyArray<ReadonlyArray<{ row: number; column: number }>>;
}

function layOut(source: RangeTarget, destination: RangeTarget, transpose: boolean): Layout {
  const { rows, columns } = source.area;
  const [height, width] = transpose ? [columns, rows] : [rows, columns];
  const given = destination.area;
  const repeats = given.rows % height === 0 && given.columns % width === 0;
  const area = repeats ? given : { ...given, rows: height, columns: width };
  return {
    area,
    cells: Array.from({ length: area.rows }, (_, row) => Array.from({ length: area.columns }, (__, column) =>
      transpose ? { row: column % rows, column: row % columns } : { row: row % rows, column: column % columns })),
  };
}

/** Copied values that look like formulas or numbers stay text. */
function movedContent(content: Scalar, rows: number, columns: number, asValue: boolean): Scalar {
  if (typeof content !== 'string' || content === '') return content;
  if (!asValue && content.startsWith('=')) return moveFormula(content, rows, columns);
  return `'${content}`;
}

function copyFormats(source: RangeTarget, target: RangeTarget, cells: Layout['cells']): void {
  const formats = source.sheet.numberFormats(source.area);
  target.host.requireFormattable(target.sheet);
  target.sheet.writeNumberFormats(target.area, cells.map((row) => row.map((from) => formats[from.row][from.column])));
  cells.forEach((row, rowOffset) => row.forEach((from, columnOffset) => {
    const cell = target.at({ row: target.area.row + rowOffset, column: target.area.column + columnOffset, rows: 1, columns: 1 });
    setStyle(cell, source.sheet.style(source.area.row + from.row, source.area.column + from.column));
  }));
}
