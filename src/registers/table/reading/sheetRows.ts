import { endColumn, valueAt, type Grid } from '../../shared/grid';
import { mapPausing, rowsBetweenPauses, type Pausing } from '../../shared/pausing';
import { isYear } from './readFigures';
import { readCell } from './readCell';
import type { TableCell } from './table';

/** How a row of the sheet looks on its own, before it is known to which table it belongs. */
export type RowShape = 'blank' | 'prose' | 'single' | 'header' | 'data';

/** A sheet row: its cells that hold something, and its shape. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly TableCell[];
  readonly shape: RowShape;
}

const PROSE_WORDS = 9;
const NOTE = /^(?:\*|†|‡|\(?note|source\b|nb\b)/iu;

/** Reads every cell once, row by row. */
export function readRows(grid: Grid): Pausing<SheetRow[]> {
  return mapPausing(grid.values, (values, r) => {
    const row = grid.top + r;
    const cells: TableCell[] = [];
    for (let column = grid.left; column < Math.min(endColumn(grid), grid.left + values.length); column += 1) {
      const reading = readCell(valueAt(grid, row, column), grid.numberFormats[r]?.[column - grid.left] ?? 'General');
      if (reading.kind !== 'blank') cells.push({ ...reading, row, column });
    }
    return { row, cells, shape: shapeOf(cells, grid.left) };
  }, rowsBetweenPauses(grid.values.at(0)?.length ?? 0));
}

/** How many words there are between single spaces: cheaper than making a list of them. */
export function wordCount(text: string): number {
  let count = 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count += 1;
  return count;
}

/** Running text: several words that make a sentence, or a note under a table. */
export function isProse(text: string): boolean {
  const words = wordCount(text);
  return words >= PROSE_WORDS || (words >= 5 && /[.!?]$|\d/u.test(text)) || (words >= 3 && NOTE.test(text));
}

/** Long enough to be a sentence wherever it stands. */
export function isLong(text: string): boolean {
  return wordCount(text) >= PROSE_WORDS;
}

function shapeOf(cells: readonly TableCell[], left: number): RowShape {
  if (cells.length === 0) return 'blank';
  const states = (cell: TableCell): boolean => cell.kind === 'figure' || cell.kind === 'mixed';
  if (cells.length === 1) {
    const [cell] = cells;
    if (cell.kind === 'figure' || cell.kind === 'nil' || cell.kind === 'unknown') return 'data';
    if (cell.kind === 'mixed' && wordCount(cell.text) < 5) return 'data';
    return isProse(cell.text) ? 'prose' : 'single';
  }
  const [first, ...others] = cells;
  if (first.kind === 'figure') {
    // Years beside a blank corner head columns, whatever words stand among them ("2017-19 average").
    const heads = first.column > left && others.some(isYearCell) ? (cell: TableCell) => isYearCell(cell) || !states(cell) : isYearCell;
    return isYearCell(first) && others.every(heads) ? 'header' : 'data';
  }
  const stating = others.filter((cell) => states(cell) && !isYearCell(cell));
  const missing = others.every((cell) => cell.kind === 'nil' || cell.kind === 'unknown');
  // A heading may begin with a figure ("5 A - C"); a row in which most cells do is a row of figures.
  return missing || stating.some(({ kind }) => kind === 'figure') || stating.length * 2 > others.length ? 'data' : 'header';
}

function isYearCell(cell: TableCell): boolean {
  return cell.kind === 'figure' && cell.figure !== null && cell.figure.unit === 'plain' && isYear(cell.figure.value) && !cell.text.includes(',');
}
