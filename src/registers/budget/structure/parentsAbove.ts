import type { RawLine } from '../reading/rawLine';
import { fitOf } from './fit';
import { totalHint } from './labels';

const FARTHEST = 400;

/** Totals printed above their parts: lines followed by lines that are further indented and add up to them. */
export function parentsAbove(lines: readonly RawLine[], mayNegate: boolean): Map<number, readonly number[]> {
  const parents = new Map<number, readonly number[]>();
  for (let i = lines.length - 2; i >= 0; i -= 1) {
    const children = childrenOf(lines, i, parents);
    if (children.length < 1) continue;
    const fit = fitOf(lines, i, [...children].reverse(), children.length, { mayNegate });
    // Indentation says that it is a total: one column that agrees, and no more that do not, will do.
    const enough = fit && fit.agrees >= 1 && fit.agrees >= fit.disagrees && (fit.distinct >= 2 || children.length > 1);
    if (enough) parents.set(i, children);
  }
  return parents;
}

/** The lines right under a line that are further indented, without those that one of them takes in. */
function childrenOf(lines: readonly RawLine[], i: number, parents: ReadonlyMap<number, readonly number[]>): number[] {
  const children: number[] = [];
  const { depth, block } = lines[i];
  let inside = -1;
  for (let k = i + 1; k < lines.length && k - i <= FARTHEST; k += 1) {
    const line = lines[k];
    if (line.block !== block || line.depth <= depth) break;
    if (line.isMemo || k <= inside) continue;
    if (totalHint(line.label) === 'pure' || totalHint(line.label) === 'total') return [];
    children.push(k);
    inside = Math.max(inside, lastOf(k, parents));
  }
  return children;
}

function lastOf(i: number, parents: ReadonlyMap<number, readonly number[]>): number {
  const children = parents.get(i);
  return children ? lastOf(children[children.length - 1], parents) : i;
}
