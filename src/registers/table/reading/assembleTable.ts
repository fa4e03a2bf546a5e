import type { Area } from '../../shared/grid';
import { addToList } from '../../shared/listsByKey';
import { mapPausing, pace, rowsBetweenPauses, type Pausing } from '../../shared/pausing';
import type { Unit, Figure } from './figure';
import { labelHints, type LabelHints } from './labels';
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
  const byColumn = yield* cellsByColumn(body);
  const columns = [...byColumn].sort(([a], [b]) => a - b).map(([column, cells]): BodyColumn => ({ column, header: headerText(headers, column, merges), cells }));
  const labels = yield* countLabelColumns(columns);
  const values = mergeShifted(columns.slice(labels), body);
  const labelColumns = columns.slice(0, labels).map(({ column }) => column);
  const title = titles.map((row) => row.cells[0].text).join(' ');
  yield;
  const labelCells = yield* mapPausing(body, (row) => row.cells.filter(({ column }) => labelColumns.includes(column)));
  const hints = yield* mapPausing(labelCells, (own) => labelHints(textOf(own)));
  const cells = yield* bodyCells(body, values, labelColumns, title, hints);
  return {
    title,
    headerRows: headers.map(({ row }) => row),
    firstRow: body[0].row,
    endRow: body[body.length - 1].row + 1,
    rows: yield* rowLines(labelCells, labelColumns, cells, hints),
    columns: yield* columnLines(values, cells),
    cells,
    labelCells,
  };
}

function* cellsByColumn(body: readonly SheetRow[]): Pausing<Map<number, TableCell[]>> {
  const byColumn = new Map<number, TableCell[]>();
  const isDue = pace();
  for (const { cells } of body) {
    for (const cell of cells) {
      addToList(byColumn, cell.column, cell);
    }
    if (isDue(cells.length)) yield;
  }
  return byColumn;
}

/** The label of a row: the parts of it over several cells are joined with a space. */
function textOf(labelCells: readonly TableCell[]): string {
  return labelCells.length === 1 ? labelCells[0].text : labelCells.map(({ text }) => text).join(' ');
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
function* countLabelColumns(columns: readonly BodyColumn[]): Pausing<number> {
  let count = 0;
  const isDue = pace();
  while (count < columns.length) {
    const { cells, header } = columns[count];
    let figures = 0;
    for (const cell of cells) {
      if (isNumeric(cell) || (count > 0 && cell.kind === 'mixed')) figures += 1;
      if (isDue()) yield;
    }
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
  // What is known by the headings and by the first rows comes before what every cell must be looked at for.
  if (columns.length < 2 || columns.filter(({ header }) => header !== '').length > 1) return [...columns];
  const places = new Set(columns.map(({ column }) => column));
  if (body.some((row) => row.cells.filter(({ column }) => places.has(column)).length > 1)) return [...columns];
  if (columns.some(({ cells }) => cells.length < 2 || cells.some((cell) => cell.kind !== 'figure'))) return [...columns];
  const header = columns.map((amount) => amount.header).join('');
  return [{ column: columns[0].column, header, cells: columns.flatMap(({ cells }) => cells) }];
}

function* bodyCells(body: readonly SheetRow[], columns: readonly BodyColumn[], labelColumns: readonly number[], title: string, rowHints: readonly LabelHints[]): Pausing<TableCell[][]> {
  // Thousands named over the whole table hold for its amounts, not for its shares and counts.
  const unitOfTable = labelHints(title).scale > 1 && columns.every(({ header }) => !/£|%/u.test(header)) ? ' £000' : '';
  const merged = columns.length === 1;
  const treatments: Array<(figure: Figure) => Figure> = [];
  for (const { header, cells } of columns) treatments.push(yield* treatmentOf(`${header}${unitOfTable}`, cells));
  return yield* mapPausing(body, ({ row, cells }, r) => {
    const hints = rowHints[r];
    let next = 0;
    return columns.map(({ column }, c): TableCell => {
      // Cells and columns both go from left to right.
      while (next < cells.length && cells[next].column < column) next += 1;
      const cell = (cells.at(next)?.column === column ? cells.at(next) : undefined) ?? (merged ? cells.find((other) => !labelColumns.includes(other.column)) : undefined);
      if (!cell) return { kind: 'blank', text: '', figure: null, figures: [], row, column };
      if (!cell.figure || cell.kind !== 'figure') return cell;
      const figure = treatments[c](hints.share && !hints.total && cell.figure.unit === 'plain' ? { ...cell.figure, unit: 'percent' } : cell.figure);
      return { ...cell, figure, figures: [figure] };
    });
  }, rowsBetweenPauses(columns.length));
}

/** What the heading adds to the figures under it: a per cent sign or a pound sign printed once, over the column. */
function* treatmentOf(header: string, cells: readonly TableCell[]): Pausing<(figure: Figure) => Figure> {
  const { share, rate, scale } = labelHints(header);
  if (share && !/^no\b/iu.test(header)) {
    const fractions = yield* holdsFractions(cells);
    return (figure) => {
      if (figure.unit !== 'plain') return figure;
      return fractions ? { ...figure, unit: 'percent', value: Number((figure.value * 100).toPrecision(12)), step: figure.step * 100 } : { ...figure, unit: 'percent' };
    };
  }
  const scaled = scale > 1 ? { rounded: true as const } : {};
  if (/£/u.test(header) && !rate) return (figure) => (figure.unit === 'plain' ? { ...figure, unit: 'money', ...scaled } : { ...figure, ...scaled });
  return (figure) => figure;
}

/** Shares stored as fractions of one: several figures from -1 to 1, not all of them whole. */
function* holdsFractions(cells: readonly TableCell[]): Pausing<boolean> {
  let count = 0;
  let broken = false;
  const isDue = pace();
  for (const { figure } of cells) {
    if (isDue()) yield;
    if (figure?.unit !== 'plain') continue;
    if (Math.abs(figure.value) > 1 || figure.text.startsWith('.')) return false;
    count += 1;
    broken ||= !Number.isInteger(figure.value);
  }
  return count > 1 && broken;
}

function* columnLines(columns: readonly BodyColumn[], rows: Table['cells']): Pausing<Line[]> {
  const lines: Line[] = [];
  const isDue = pace();
  for (const [c, { header: label }] of columns.entries()) {
    const units = new UnitCounts();
    let figures = 0;
    let years = true;
    for (const row of rows) {
      const cell = row[c];
      units.add(cell);
      if (cell.figure) figures += 1;
      years &&= !cell.figure || isYearFigure(cell.figure);
      if (isDue()) yield;
    }
    const hints = labelHints(label);
    const unit = units.main();
    lines.push({ label, hints: years && figures > 0 ? { ...hints, name: true } : hints, group: '', starts: false, empty: unit === null, unit });
  }
  return lines;
}

function isYearFigure({ unit, step, value, text }: Figure): boolean {
  return unit === 'plain' && step === 1 && isYear(value) && !text.includes(',');
}

function rowLines(labelCells: Table['labelCells'], labelColumns: readonly number[], cells: Table['cells'], rowHints: readonly LabelHints[]): Pausing<Line[]> {
  let group = '';
  let afterHeading = false;
  const first = (r: number): string => labelCells[r]?.find(({ column }) => column === labelColumns[0])?.text ?? '';
  return mapPausing(labelCells, (own, r): Line => {
    const text = textOf(own);
    const name = first(r);
    if (name !== '' && (name === text ? rowHints[r] : labelHints(name)).total === 0) group = name;
    const inherits = labelColumns.length > 1 && name === '' && rowHints[r].total === 0;
    const label = inherits ? `${group} ${text}` : text;
    const empty = cells[r].every(({ figure }) => figure === null);
    const opensGroup = labelColumns.length > 1 && name !== '' && r + 1 < labelCells.length && first(r + 1) === '';
    const starts = !empty && (afterHeading || opensGroup);
    const units = new UnitCounts();
    for (const cell of cells[r]) units.add(cell);
    afterHeading = empty;
    // "Year 1" and "Age 5" are good names for rows of figures.
    return { label, hints: { ...rowHints[r], name: false }, group, starts, empty, unit: units.main() };
  }, rowsBetweenPauses(cells.at(0)?.length ?? 0));
}

/** Counts the units of the cells of a line. */
class UnitCounts {
  private readonly counts = new Map<Unit, number>();
  private words = 0;

  add({ kind, figure }: TableCell): void {
    if (figure && (kind === 'figure' || kind === 'mixed')) this.counts.set(figure.unit, (this.counts.get(figure.unit) ?? 0) + 1);
    else if (kind === 'text') this.words += 1;
  }

  /** The unit of most of the figures; null unless at least half of what the line holds is figures. */
  main(): Unit | null {
    const ranked = [...this.counts].sort((a, b) => b[1] - a[1]);
    const total = ranked.reduce((sum, [, count]) => sum + count, 0);
    return total > 0 && total >= this.words ? ranked[0][0] : null;
  }
}
