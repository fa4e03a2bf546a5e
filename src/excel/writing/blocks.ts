import type { Area } from '../../registers/shared/grid';

interface Position {
  readonly row: number;
  readonly column: number;
}

/** One contiguous area to be written in one go, and which target stands in which of its cells. */
export interface Block<T extends Position> {
  readonly area: Area;
  readonly targets: readonly T[];
}

/** Unchanged cells a block may span for each changed one: keeps sparse changes in few writes of little text. */
export const SPARENESS = 40;

/**
 * Gathers targets into as few contiguous areas as is sensible. Cells of a block that have no target are written
 * as null, which leaves them alone. Targets in rows far apart go to blocks of their own.
 */
export function blocksOf<T extends Position>(targets: readonly T[]): Block<T>[] {
  const sorted = [...targets].sort((a, b) => a.row - b.row || a.column - b.column);
  const blocks: Block<T>[] = [];
  let current: T[] = [];
  let area: Area | null = null;
  for (const target of sorted) {
    const grown: Area = area ? covering(area, target) : { row: target.row, column: target.column, rows: 1, columns: 1 };
    if (area && grown.rows * grown.columns > SPARENESS * (current.length + 1)) {
      blocks.push({ area, targets: current });
      current = [];
      area = { row: target.row, column: target.column, rows: 1, columns: 1 };
    } else {
      area = grown;
    }
    current.push(target);
  }
  if (area) blocks.push({ area, targets: current });
  return blocks;
}

/** A block as the 2-D array Office.js takes: what `cell` gives for a target, null elsewhere. */
export function masked<T extends Position, V>(block: Block<T>, cell: (target: T) => V | null): Array<Array<V | null>> {
  const rows = Array.from({ length: block.area.rows }, () => new Array<V | null>(block.area.columns).fill(null));
  for (const target of block.targets) {
    const row = rows[target.row - block.area.row];
    if (row) row[target.column - block.area.column] = cell(target);
  }
  return rows;
}

/** Cuts a list so that each part has at most `most` items and `bytes` of text as measured by `size`. */
export function cut<T>(items: readonly T[], most: number, bytes: number, size: (item: T) => number): T[][] {
  const parts: T[][] = [];
  let part: T[] = [];
  let held = 0;
  for (const item of items) {
    const weight = size(item);
    if (part.length > 0 && (part.length >= most || held + weight > bytes)) {
      parts.push(part);
      part = [];
      held = 0;
    }
    part.push(item);
    held += weight;
  }
  if (part.length > 0) parts.push(part);
  return parts;
}

function covering(area: Area, target: Position): Area {
  const row = Math.min(area.row, target.row);
  const column = Math.min(area.column, target.column);
  return {
    row,
    column,
    rows: Math.max(area.row + area.rows, target.row + 1) - row,
    columns: Math.max(area.column + area.columns, target.column + 1) - column,
  };
}
