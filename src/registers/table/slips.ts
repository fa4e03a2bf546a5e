import type { Area } from '../shared/grid';
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
export function findSlips(relations: readonly Relation[]): Slip[] {
  const exact = relations.filter(({ rule, gap }) => (rule === 'total' || rule === 'repeated-figure' || rule === 'difference') && gap !== undefined);
  const broken = exact.filter(({ status }) => status === 'broken');
  if (broken.length < 2) return [];
  const changes = new Map<string, Slip>();
  for (const relation of broken) {
    const gap = round(relation.gap ?? 0);
    offer(changes, relation, relation.row, relation.column, gap);
    // What a part of a difference would have to change by depends on its side; only its result is offered.
    if (relation.rule !== 'difference') for (const [row, column] of cellsOf(relation.sources)) offer(changes, relation, row, column, -gap);
  }
  const candidates = [...changes.values()].filter(({ mends }) => mends.length >= 2);
  if (candidates.length === 0) return [];
  const wanted = new Set(candidates.map(({ row, column }) => `${row}|${column}`));
  const holding = new Set<string>();
  for (const relation of exact) {
    if (relation.status !== 'holds') continue;
    for (const [row, column] of [[relation.row, relation.column] as const, ...cellsOf(relation.sources)]) {
      if (wanted.has(`${row}|${column}`)) holding.add(`${row}|${column}`);
    }
  }
  return candidates.filter(({ row, column }) => !holding.has(`${row}|${column}`)).sort((a, b) => b.mends.length - a.mends.length);
}

function round(value: number): number {
  return Number(value.toPrecision(10));
}

function offer(changes: Map<string, Slip>, relation: Relation, row: number, column: number, change: number): void {
  if (change === 0) return;
  const key = `${row}|${column}|${change}`;
  const slip = changes.get(key);
  if (slip) changes.set(key, { ...slip, mends: [...slip.mends, relation] });
  else if (changes.size < MOST_CELLS) changes.set(key, { row, column, change, mends: [relation] });
}

function* cellsOf(areas: readonly Area[]): Generator<readonly [number, number]> {
  for (const { row, column, rows, columns } of areas) {
    for (let r = row; r < row + rows; r += 1) for (let c = column; c < column + columns; c += 1) yield [r, c];
  }
}
