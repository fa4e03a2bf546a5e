import { markerMeaning } from '../../rules/markers';
import { numberFormatAt, valueAt, type Grid } from '../shared/grid';
import { readCell } from '../table/reading/readCell';
import { textOf } from '../shared/cells';
import type { FigureCell } from './indicator';

/** Reads a cell as a figure: numbers by their format, text as people write it, statistical markers as what they mean. */
export function readFigure(grid: Grid, row: number, column: number): FigureCell {
  const value = valueAt(grid, row, column);
  const { kind, figure, text } = readCell(value, numberFormatAt(grid, row, column));
  const marker = kind === 'unknown' ? (markerMeaning(text) ?? 'not available') : null;
  if (figure === null || (kind !== 'figure' && kind !== 'mixed')) {
    return { column, value, figure: null, step: 0, isPercent: false, marker, unreadable: kind === 'text' };
  }
  const falls = kind === 'mixed' && figure.value > 0 && /\b(?:decrease|reduction|down|fall|fell|lower)\b|[↓▼]/iu.test(textOf(value));
  return { column, value, marker, unreadable: false, isPercent: figure.unit === 'percent', figure: falls ? -figure.value : figure.value, step: figure.step };
}

/** True when a worked-out figure is what the cell prints, to its last place. */
export function isPrinted(cell: FigureCell, worked: number, slack = 0): boolean {
  return cell.figure !== null && Math.abs(cell.figure - worked) <= (cell.step / 2) * (1 + 1e-9) + slack + 1e-9 * Math.abs(worked);
}
