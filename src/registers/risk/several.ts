import { endColumn, endRow, isBlank, type Area, type Grid } from '../shared/grid';
import type { Block } from '../shared/registerKind';
import { refKey } from './comparison/matchRisks';
import type { RiskRegister } from './risk';

/** A register that stands on the same sheet and was not chosen. */
export interface OtherRegister {
  /** Zero-based row of its first heading. */
  readonly headerRow: number;
  readonly risks: number;
  /** Where it stands: what to look within to read it instead. */
  readonly area: Area;
}

/** Fewer risks with references used before may be slips in one register. */
const FEWEST_REPEATED = 2;
/** Pages of one register share at least this part of their headings. */
const LEAST_SHARED = 0.5;

/**
 * The areas of a sheet that may each hold a register of their own: blocks one below the other whose references begin
 * again or whose headings differ. One area, or none, when the blocks are pages of one register.
 */
export function stackedAreas({ blocks, risks, grid, within }: RiskRegister): Area[] {
  if (blocks.length < 2) return [];
  const starts: Block[] = [];
  let seen = new Set<string>();
  let model: Block | undefined;
  blocks.forEach((block, index) => {
    const refs = risks.filter((risk) => risk.block === index && !risk.isEmpty && risk.ref !== '').map(refKey);
    const repeated = refs.filter((ref) => seen.has(ref)).length;
    const isNew = model === undefined || (repeated >= FEWEST_REPEATED && repeated * 2 >= refs.length) || sharedHeadings(model, block) < LEAST_SHARED;
    if (isNew) {
      starts.push(block);
      seen = new Set();
      model = block;
    }
    for (const ref of refs) seen.add(ref);
  });
  const column = within?.column ?? grid.left;
  const columns = within?.columns ?? endColumn(grid) - grid.left;
  const bottom = blocks[blocks.length - 1]?.endRow ?? endRow(grid);
  return starts.map((block, i) => {
    const row = block.headerRows[0] ?? block.firstRow;
    return { row, column, rows: (starts[i + 1]?.headerRows[0] ?? bottom) - row, columns };
  });
}

function sharedHeadings(a: Block, b: Block): number {
  const [own, other] = [a, b].map((block) => new Set(block.fields.filter(({ heading }) => heading !== '').map(({ field }) => field)));
  const shared = [...own].filter((field) => other.has(field)).length;
  return shared / Math.max(1, own.size + other.size - shared);
}

/** The parts of a sheet with a wholly blank column between them. */
export function sideBySideAreas(grid: Grid, within?: Area): Area[] {
  const first = Math.max(grid.left, within?.column ?? 0);
  const end = within ? Math.min(endColumn(grid), within.column + within.columns) : endColumn(grid);
  const top = Math.max(grid.top, within?.row ?? 0);
  const bottom = within ? Math.min(endRow(grid), within.row + within.rows) : endRow(grid);
  const areas: Area[] = [];
  let start: number | null = null;
  for (let column = first; column <= end; column += 1) {
    const blank = column === end || isBlankColumn(grid, column, top, bottom);
    if (!blank) start ??= column;
    else if (start !== null) {
      areas.push({ row: top, column: start, rows: bottom - top, columns: column - start });
      start = null;
    }
  }
  return areas;
}

function isBlankColumn(grid: Grid, column: number, top: number, bottom: number): boolean {
  for (let row = top; row < bottom; row += 1) if (!isBlank(grid.values[row - grid.top][column - grid.left])) return false;
  return true;
}
