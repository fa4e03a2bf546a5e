import { CellMap } from '../shared/cellMap';
import type { Area } from '../shared/grid';
import { pace, type Pausing } from '../shared/pausing';
import type { Relation } from './relation';

/** One change that would mend several broken relations. */
export interface Slip {
  readonly row: number;
  readonly column: number;
  /** What the printed figure would change by. */
  readonly change: number;
  readonly mends: readonly Relation[];
}

const MOST_CELLS = 20000;

/**
 * The single changes that would mend two or more broken relations each, the most first. A figure that also stands in
 * exact relations that hold is not offered: changing it would break those.
 */
export function* findSlips(relations: readonly Relation[]): Pausing<Slip[]> {
  const exact = relations.filter(({ rule, gap }) => (rule === 'total' || rule === 'repeated-figure' || rule === 'difference') && gap !== undefined);
  const broken = exact.filter(({ status }) => status === 'broken');
  if (broken.length < 2) return [];
  const offered = yield* changesOffered(broken);
  const candidates = offered.filter(({ mends }) => mends.length >= 2);
  if (candidates.length === 0) return [];
  const holding = new CellMap<boolean>();
  for (const { row, column } of candidates) holding.set(row, column, false);
  const isDue = pace();
  for (const relation of exact) {
    if (relation.status !== 'holds') continue;
    for (const [row, column] of resultAndSources(relation)) {
      if (holding.get(row, column) === false) holding.set(row, column, true);
      if (isDue()) yield;
    }
  }
  return candidates.filter(({ row, column }) => holding.get(row, column) === false).sort((a, b) => b.mends.length - a.mends.length);
}

/** Every change of one cell that would mend a relation, with all that it would mend; the first so many. */
function* changesOffered(broken: readonly Relation[]): Pausing<Slip[]> {
  const slips: Array<Slip & { readonly mends: Relation[] }> = [];
  const byCell = new CellMap<Map<number, Relation[]>>();
  const offer = (relation: Relation, row: number, column: number, change: number): void => {
    if (change === 0) return;
    const changes = byCell.get(row, column);
    const mended = changes?.get(change);
    if (mended) mended.push(relation);
    else if (slips.length < MOST_CELLS) {
      const mends = [relation];
      slips.push({ row, column, change, mends });
      if (changes) changes.set(change, mends);
      else byCell.set(row, column, new Map([[change, mends]]));
    }
  };
  const isDue = pace();
  for (const relation of broken) {
    const gap = round(relation.gap ?? 0);
    offer(relation, relation.row, relation.column, gap);
    // What a part of a difference would have to change by depends on its side; only its result is offered.
    if (relation.rule === 'difference') continue;
    for (const [row, column] of cellsOf(relation.sources)) {
      offer(relation, row, column, -gap);
      if (isDue()) yield;
    }
  }
  return slips;
}

function round(value: number): number {
  return Number(value.toPrecision(10));
}

function* resultAndSources({ row, column, sources }: Relation): Generator<readonly [number, number]> {
  yield [row, column];
  yield* cellsOf(sources);
}

function* cellsOf(areas: readonly Area[]): Generator<readonly [number, number]> {
  for (const { row, column, rows, columns } of areas) {
    for (let r = row; r < row + rows; r += 1) for (let c = column; c < column + columns; c += 1) yield [r, c];
  }
}
