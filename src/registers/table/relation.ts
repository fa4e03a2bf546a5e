import type { Area } from '../shared/grid';
import type { TableCell, Paragraph } from './reading/table';
import { halfStep, isRounded, type Figure } from './reading/figure';

/** The kinds of relation that figures can stand in. They are the codes of the findings: never renamed. */
export type RelationRule =
  | 'total' | 'share' | 'shares-sum' | 'change' | 'difference' | 'rate' | 'average' | 'subset' | 'numbering'
  | 'repeated-figure' | 'list-count' | 'text-vs-table' | 'text-vs-text';

/**
 * holds: the figures agree. truncated: they agree but for a figure cut off instead of rounded.
 * explained: they disagree and a printed note says why. broken: they disagree.
 */
export type RelationStatus = 'holds' | 'truncated' | 'explained' | 'broken';

/** One relation between figures, as it was found and checked. Areas are in zero-based sheet positions. */
export interface Relation {
  readonly rule: RelationRule;
  readonly status: RelationStatus;
  /** The cell that states the result. */
  readonly row: number;
  readonly column: number;
  /** The figure as printed there. */
  readonly printed: string;
  /** What the sources come to, written like the printed figure. */
  readonly expected: string;
  /** The cells it is worked out from. Empty where all figures stand in one text. */
  readonly sources: readonly Area[];
  /** The relation in words, to follow "is not" or "comes to": "the sum of B2:B9". */
  readonly says: string;
  /** How likely it is that the paper means this relation, 0 to 1, with chance agreement taken into account. */
  readonly confidence: number;
  /** What would have to be added to the printed figure, where that is one number. */
  readonly gap?: number;
  /** True when a difference of one unit must be noticed. */
  readonly exact?: boolean;
}

/** What a computed value is known to be, from figures that may have been rounded. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** How a printed figure compares with what it should be. */
export type Comparison = 'holds' | 'truncated' | 'broken';

const NOISE = 1e-9;

/**
 * Compares a printed figure with a computed one: half a unit in the last place is allowed, and a figure cut off
 * where it should have been rounded up is told apart from a wrong one.
 */
export function compare(printed: Figure, computed: Interval): Comparison {
  const slack = NOISE * Math.max(1, Math.abs(printed.value), Math.abs(computed.low));
  const half = printed.step / 2;
  if (hedgeAllows(printed, computed)) return 'holds';
  if (printed.value - half <= computed.high + slack && printed.value + half >= computed.low - slack) return 'holds';
  const size = Math.abs(printed.value);
  const [near, far] = [Math.abs(computed.low), Math.abs(computed.high)].sort((a, b) => a - b);
  const sameSign = Math.sign(printed.value) === Math.sign(computed.high) || printed.value === 0;
  if (sameSign && far >= size - slack && near < size + printed.step - slack && isRounded(printed)) return 'truncated';
  return 'broken';
}

function hedgeAllows({ hedge, value, step }: Figure, { low, high }: Interval): boolean {
  const size = Math.abs(value);
  if (hedge === 'over') return high >= value && low <= value + Math.max(step * 10, size * 0.2);
  if (hedge === 'under') return low <= value && high >= value - Math.max(step * 10, size * 0.2);
  if (hedge === 'almost') return low <= value && high >= value - step;
  if (hedge === 'about') return high >= value - Math.max(step, size * 0.05) && low <= value + Math.max(step, size * 0.05);
  return false;
}

/** The range in which a printed figure's own value lies. */
export function intervalOf(figure: Figure): Interval {
  const half = halfStep(figure);
  return { low: figure.value - half, high: figure.value + half };
}

/**
 * The size of the change between two figures, without its sign, in their unit or in per cent of the first.
 * @returns null for a share of nothing
 */
export function changeBetween(from: Figure, to: Figure, inPercent: boolean): Interval | null {
  const size = Math.abs(to.value - from.value);
  const spread = halfStep(from) + halfStep(to);
  if (!inPercent) return { low: size - spread, high: size + spread };
  if (from.value === 0) return null;
  const factor = 100 / Math.abs(from.value);
  return { low: Math.max(0, size - spread) * factor, high: (size + spread) * factor };
}

/** The area of one cell. */
export function areaOf({ row, column }: Pick<TableCell | Paragraph, 'row' | 'column'>): Area {
  return { row, column, rows: 1, columns: 1 };
}

/** Cells as few areas: runs down a column or along a row are put together. */
export function areasOf(cells: ReadonlyArray<Pick<TableCell, 'row' | 'column'>>): Area[] {
  const areas: Array<{ row: number; column: number; rows: number; columns: number }> = [];
  let last: (typeof areas)[number] | undefined;
  for (const { row, column } of cells) {
    if (last && last.column === column && last.columns === 1 && row === last.row + last.rows) last.rows += 1;
    else if (last && last.row === row && last.rows === 1 && column === last.column + last.columns) last.columns += 1;
    else {
      last = { row, column, rows: 1, columns: 1 };
      areas.push(last);
    }
  }
  return areas;
}
