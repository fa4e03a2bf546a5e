import { textOf } from '../../shared/cells';
import { endRow, formulaAt, isBlank, valueAt, type Grid } from '../../shared/grid';
import type { Block } from '../../shared/registerKind';
import { quoted } from '../../shared/cells';
import type { Risk, RiskRegister } from '../risk';
import { imageOf, widthOf, type Content, type RowImage, type Width } from '../../shared/rowImages';
import { formulaIn, mergedCells } from '../../shared/rowObstacles';

/** A row of the table to be: what it holds, the row it comes from, and the risk it is (none for a heading). */
export interface TableRow {
  readonly image: RowImage;
  readonly from: number;
  readonly risk?: Risk;
}

/** The register as one table: its rows from the first heading down, and the rows they replace. */
export interface OneTable {
  readonly firstRow: number;
  /** The row after the last that changes. */
  readonly endRow: number;
  readonly rows: readonly TableRow[];
  readonly width: Width;
}

/** One table, or why there cannot be one; null when the register already is one. */
export function oneTable(register: RiskRegister): OneTable | { readonly refused: string } | null {
  const { blocks, risks, grid } = register;
  const kept = risks.filter((risk) => !risk.isEmpty);
  if (kept.length === 0) return null;
  const firstRow = blocks[0].headerRows[0] ?? blocks[0].firstRow;
  const end = lastRow(register) + 1;
  const model = modelBlock(register, kept);
  if (isOneTable(register, kept, model, end)) return null;
  const width = widthOf(register, risks);
  const strange = strangeRow(register, firstRow, end);
  if (strange !== null) {
    const text = grid.values[strange - grid.top].find((value) => !isBlank(value)) ?? '';
    return { refused: `Row ${strange + 1} (${quoted(text)}) belongs to no risk and would lose its place. Move it above or below the register, or into a column, first.` };
  }
  const changing = Array.from({ length: end - firstRow }, (_, i) => firstRow + i);
  const obstacle = mergedCells(grid, firstRow, end, width) ?? formulaIn(grid, changing, width);
  if (obstacle !== null) return { refused: obstacle };
  const rows: TableRow[] = model.headerRows.map((row) => ({ from: row, image: imageOf(grid, row, width) }));
  for (const risk of kept) {
    const image = laidOut(imageOf(grid, risk.row, width), blocks[risk.block], model);
    if (!image) return { refused: `The cells of ${risk.label} (row ${risk.row + 1}) do not fit under the headings in row ${(model.headerRows[0] ?? 0) + 1} without one covering another.` };
    rows.push({ from: risk.row, image, risk });
  }
  return { firstRow, endRow: end, rows, width };
}

/** The last row with a risk, or a number, that can be moved or removed; prepared rows of formulas at the foot stay. */
function lastRow({ risks, grid }: RiskRegister): number {
  const last = risks.findLast((risk) => !risk.isEmpty || !Object.keys(grid.values[risk.row - grid.top]).some((column) => formulaAt(grid, risk.row, Number(column) + grid.left) !== null));
  return last?.row ?? risks[risks.length - 1].row;
}

function isOneTable({ blocks, grid }: RiskRegister, kept: readonly Risk[], model: Block, end: number): boolean {
  return blocks.length === 1 && model.moved.length === 0 && kept.length === end - blocks[0].firstRow && kept[0].row === blocks[0].firstRow && end <= endRow(grid);
}

/** The block under whose headings the table is laid out: most fields, none of them moved, no columns without use; else the first. */
function modelBlock({ blocks, grid }: RiskRegister, kept: readonly Risk[]): Block {
  const cost = blocks.map((block, index) => {
    const rows = kept.filter((risk) => risk.block === index).map(({ row }) => row);
    const columns = block.fields.map(({ column }) => column);
    let unused = 0;
    for (let column = Math.min(...columns); column <= Math.max(...columns); column += 1) {
      if (!columns.includes(column) && rows.every((row) => isBlank(valueAt(grid, row, column)))) unused += 1;
    }
    const borrowed = block.fields.filter(({ heading }) => heading === '').length;
    return { block, cost: 1000 * (block.moved.length + borrowed) - 100 * block.fields.length + unused };
  });
  return cost.reduce((best, candidate) => (candidate.cost < best.cost ? candidate : best)).block;
}

/** A row that is neither heading, risk nor blank, nor a page's title or number printed again; null when there is none. */
function strangeRow({ headerRows, risks, grid }: RiskRegister, firstRow: number, end: number): number | null {
  const known = new Set([...headerRows, ...risks.map(({ row }) => row)]);
  const titles = new Set<string>();
  for (let row = grid.top; row < firstRow; row += 1) titles.add(plainRow(grid, row));
  for (let row = firstRow; row < end; row += 1) {
    if (known.has(row)) continue;
    const text = plainRow(grid, row);
    if (text !== '' && !titles.has(text) && !/^page #( of #)?$/.test(text)) return row;
  }
  return null;
}

/** A row's text with numbers made alike, so that "Page 1" and "Page 2" are the same. */
function plainRow(grid: Grid, row: number): string {
  const cells = grid.values[row - grid.top] ?? [];
  return cells.map(textOf).filter((text) => text !== '').join(' ').toLowerCase().replace(/\d+/g, '#');
}

/** A row laid out as in another block: fields go under their headings, other cells keep their place beside them. Null where cells would meet. */
function laidOut(image: RowImage, from: Block, to: Block): RowImage | null {
  if (from === to) return image;
  const moved = new Map<number, Content>();
  const fieldAt = new Map(Object.entries(from.columns).map(([field, column]) => [column, field]));
  const headingAt = new Map(from.headings.map(({ column, text }) => [column, textOf(text).toLowerCase()]));
  const wantedHeading = new Map(to.headings.map(({ column, text }) => [textOf(text).toLowerCase(), column]));
  const claimed = new Set(Object.values(to.columns));
  let shift = 0;
  for (const [column, content] of [...image].sort(([a], [b]) => a - b)) {
    const field = fieldAt.get(column);
    let wanted: number | undefined;
    if (field !== undefined) {
      wanted = to.columns[field];
      shift = (wanted ?? column) - column;
    } else {
      const same = wantedHeading.get(headingAt.get(column) ?? '');
      wanted = same !== undefined && !claimed.has(same) ? same : column + shift;
      if (claimed.has(wanted)) return null;
    }
    if (wanted === undefined || wanted < 0 || moved.has(wanted)) return null;
    moved.set(wanted, content);
  }
  return moved;
}
