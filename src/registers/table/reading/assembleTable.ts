import type { Area } from '../../shared/grid';
import { eachPausing, mapPausing, type Pausing } from '../../shared/pausing';
import type { Unit, Figure } from './figure';
import { labelHints } from './labels';
import { isYear } from './readFigures';
import type { RowGroup } from './readSheet';
import type { SheetRow } from './sheetRows';
import type { Line, Table, TableCell } from './table';

/** A column of the sheet as it stands in the body of one table. */
interface BodyColumn {
  readonly column: number;
  readonly header: string;
  readonly cells: readonly TableCell[];
}

/** Makes a table of the rows gathered for it: labels, headers, units. Null when nothing stands under the header. */
export function* assembleTable(group: RowGroup, merges: readonly Area[]): Pausing<Table | null> {
  const { titles, headers, body } = group;
  if (body.length === 0) return null;
  const byColumn = new Map<number, TableCell[]>();
  for (const { cells } of body) for (const cell of cells) listAt(byColumn, cell.column).push(cell);
  const columns = [...byColumn].sort(([a], [b]) => a - b).map(([column, cells]): BodyColumn => ({ column, header: headerText(headers, column, merges), cells }));
  const labels = countLabelColumns(columns);
  const values = mergeShifted(columns.slice(labels), body);
  const labelColumns = columns.slice(0, labels).map(({ column }) => column);
  const title = titles.map((row) => row.cells[0].text).join(' ');
  yield;
  const cells = yield* bodyCells(body, values, labelColumns, title);
  const labelCells = body.map((row) => row.cells.filter(({ column }) => labelColumns.includes(column)));
  return {
    title,
    headerRows: headers.map(({ row }) => row),
    firstRow: body[0].row,
    endRow: body[body.length - 1].row + 1,
    rows: yield* rowLines(body, labelCells, labelColumns, cells),
    columns: yield* eachPausing(values, ({ header }, c) => columnLine(header, cells.map((row) => row[c]))),
    cells,
    labelCells,
  };
}

function listAt<V>(map: Map<number, V[]>, key: number): V[] {
  const list = map.get(key) ?? [];
  if (list.length === 0) map.set(key, list);
  return list;
}

/** The heading over a column: its cells from the top; a group heading reaches over the blank cells to its right. */
function headerText(headers: readonly SheetRow[], column: number, merges: readonly Area[]): string {
  const parts = headers.map(({ row, cells }, h) => {
    const own = cells.find((cell) => cell.column === column);
    if (own) return own.text;
    const merged = merges.find((area) => row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns);
    if (merged) return cells.find((cell) => cell.column === merged.column)?.text ?? '';
    const left = h < headers.length - 1 ? cells.filter((cell) => cell.column < column).at(-1) : undefined;
    return left && left !== cells[0] ? left.text : left && headers[h + 1].cells.some((cell) => cell.column === left.column && cell.column < column) ? left.text : '';
  });
  return parts.filter((part, i) => part !== '' && parts.indexOf(part) === i).join(' ');
}

const isNumeric = (cell: TableCell): boolean => cell.kind === 'figure' || cell.kind === 'nil' || cell.kind === 'unknown';

/** How many columns from the left hold labels: words, reference numbers and years, up to the first column of figures. */
function countLabelColumns(columns: readonly BodyColumn[]): number {
  let count = 0;
  while (count < columns.length) {
    const { cells, header } = columns[count];
    const figures = cells.filter((cell) => isNumeric(cell) || (count > 0 && cell.kind === 'mixed')).length;
    const isLabel = figures * 2 < cells.length || (count === 0 && columns.length > 1 && isReference(cells, header, columns[1]));
    if (!isLabel) break;
    count += 1;
  }
  // A table of words: only its first column is a label, the others are content.
  return count === columns.length ? 1 : count;
}

/** A first column of figures that name the rows: numbered 1, 2, 3, years, or followed by a column of words. */
function isReference(cells: readonly TableCell[], header: string, next: BodyColumn): boolean {
  const values = cells.flatMap(({ figure }) => (figure ? [figure.value] : []));
  if (values.length > 2 && values.every((value, i) => i === 0 || value === values[i - 1] + 1)) return true;
  if (values.every(isYear) || labelHints(header).name) return true;
  return next.cells.filter(({ kind }) => kind === 'text').length * 2 > next.cells.length;
}

/**
 * Columns of amounts that are one column printed in different places, as after a page break: no row has two figures,
 * and at most one of them has a heading. They are read as one column.
 */
function mergeShifted(columns: readonly BodyColumn[], body: readonly SheetRow[]): BodyColumn[] {
  const amounts = columns.filter(({ cells }) => cells.length >= 2 && cells.every((cell) => cell.kind === 'figure'));
  if (amounts.length < 2 || amounts.length !== columns.length || amounts.filter(({ header }) => header !== '').length > 1) return [...columns];
  const places = new Set(amounts.map(({ column }) => column));
  if (body.some((row) => row.cells.filter(({ column }) => places.has(column)).length > 1)) return [...columns];
  const header = amounts.map((amount) => amount.header).join('');
  return [{ column: amounts[0].column, header, cells: amounts.flatMap(({ cells }) => cells) }];
}

function bodyCells(body: readonly SheetRow[], columns: readonly BodyColumn[], labelColumns: readonly number[], title: string): Pausing<TableCell[][]> {
  // Thousands named over the whole table hold for its amounts, not for its shares and counts.
  const unitOfTable = labelHints(title).scale > 1 && columns.every(({ header }) => !/£|%/u.test(header)) ? ' £000' : '';
  const merged = columns.length === 1;
  const treatments = columns.map(({ header, cells }) => treatmentOf(`${header}${unitOfTable}`, cells));
  return mapPausing(body, ({ row, cells }) => {
    const hints = labelHints(cells.filter(({ column }) => labelColumns.includes(column)).map(({ text }) => text).join(' '));
    const at = new Map(cells.map((cell) => [cell.column, cell]));
    return columns.map(({ column }, c): TableCell => {
      const cell = at.get(column) ?? (merged ? cells.find((other) => !labelColumns.includes(other.column)) : undefined);
      if (!cell) return { kind: 'blank', text: '', figure: null, figures: [], row, column };
      if (!cell.figure || cell.kind !== 'figure') return cell;
      const figure = treatments[c](hints.share && !hints.total && cell.figure.unit === 'plain' ? { ...cell.figure, unit: 'percent' } : cell.figure);
      return { ...cell, figure, figures: [figure] };
    });
  });
}

/** What the heading adds to the figures under it: a per cent sign or a pound sign printed once, over the column. */
function treatmentOf(header: string, cells: readonly TableCell[]): (figure: Figure) => Figure {
  const { share, rate, scale } = labelHints(header);
  if (share && !/^no\b/iu.test(header)) {
    const plain = cells.flatMap(({ figure }) => (figure?.unit === 'plain' ? [figure] : []));
    const fractions = plain.length > 1 && plain.every(({ value }) => Math.abs(value) <= 1) && plain.some(({ value }) => !Number.isInteger(value)) && plain.every(({ text }) => !text.startsWith('.'));
    return (figure) => {
      if (figure.unit !== 'plain') return figure;
      return fractions ? { ...figure, unit: 'percent', value: Number((figure.value * 100).toPrecision(12)), step: figure.step * 100 } : { ...figure, unit: 'percent' };
    };
  }
  const scaled = scale > 1 ? { rounded: true as const } : {};
  if (/£/u.test(header) && !rate) return (figure) => (figure.unit === 'plain' ? { ...figure, unit: 'money', ...scaled } : { ...figure, ...scaled });
  return (figure) => figure;
}

function columnLine(label: string, cells: readonly TableCell[]): Line {
  const unit = mainUnit(cells);
  const values = cells.flatMap(({ figure }) => (figure ? [figure] : []));
  const hints = labelHints(label);
  const years = values.length > 0 && values.every((figure) => figure.unit === 'plain' && figure.step === 1 && isYear(figure.value) && !figure.text.includes(','));
  return { label, hints: years ? { ...hints, name: true } : hints, group: '', starts: false, empty: unit === null, unit };
}

function rowLines(body: readonly SheetRow[], labelCells: Table['labelCells'], labelColumns: readonly number[], cells: Table['cells']): Pausing<Line[]> {
  let group = '';
  const first = (r: number): string => labelCells[r]?.find(({ column }) => column === labelColumns[0])?.text ?? '';
  return mapPausing(body, (_, r): Line => {
    const own = labelCells[r].map(({ text }) => text).join(' ');
    if (first(r) !== '' && labelHints(first(r)).total === 0) group = first(r);
    const inherits = labelColumns.length > 1 && first(r) === '' && labelHints(own).total === 0;
    const label = inherits ? `${group} ${own}` : own;
    const empty = cells[r].every(({ figure }) => figure === null);
    const afterHeading = r > 0 && cells[r - 1].every(({ figure }) => figure === null);
    const opensGroup = labelColumns.length > 1 && first(r) !== '' && r + 1 < body.length && first(r + 1) === '';
    // "Year 1" and "Age 5" are good names for rows of figures.
    return { label, hints: { ...labelHints(own), name: false }, group, starts: !empty && (afterHeading || opensGroup), empty, unit: mainUnit(cells[r]) };
  });
}

/** The unit of most of the figures; null unless at least half of what the line holds is figures. */
function mainUnit(cells: readonly TableCell[]): Unit | null {
  const counts = new Map<Unit, number>();
  let others = 0;
  for (const { kind, figure } of cells) {
    if (figure && (kind === 'figure' || kind === 'mixed')) counts.set(figure.unit, (counts.get(figure.unit) ?? 0) + 1);
    else if (kind === 'text') others += 1;
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  const total = ranked.reduce((sum, [, count]) => sum + count, 0);
  return total > 0 && total >= others ? ranked[0][0] : null;
}
