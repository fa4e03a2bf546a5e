import type { Content, RowImage } from '../shared/rowImages';

type Columns = Readonly<Record<string, number>>;

/**
 * A row with its fields moved to other columns. Cells that no field claims stay; null where something would be written
 * over or lost.
 */
export function laidOut(image: RowImage, from: Columns, to: Columns): RowImage | null {
  const moved = new Map<number, Content>();
  const claimed = new Set<number>();
  for (const [field, column] of Object.entries(from)) {
    claimed.add(column);
    const content = image.get(column);
    if (content === undefined) continue;
    if (to[field] === undefined) return null;
    moved.set(to[field], content);
  }
  for (const [column, content] of image) {
    if (claimed.has(column)) continue;
    if (moved.has(column)) return null;
    moved.set(column, content);
  }
  return moved;
}
