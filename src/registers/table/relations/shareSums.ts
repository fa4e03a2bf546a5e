import { pace, type Pausing } from '../../shared/pausing';
import { written } from '../reading/figure';
import type { TableCell } from '../reading/table';
import { areasOf, areaOf, type Relation } from '../relation';
import { lineName, type View } from '../view';

/** Shares of one whole add to 100, give or take their rounding: from 99 to 101. */
const ROUNDING = 1;
/** Fewer shares than this add to 100 by chance too often to speak for others. */
const FEWEST_LINES = 4;

/**
 * Shares that should add to 100. They are known to be parts of one whole when a total of 100 is printed under them,
 * or when their heading calls them shares of a total; what adds to 99–101 without that is taken as checked, and
 * anything else is left alone, for shares of different wholes add to nothing in particular.
 */
export function* checkShareSums(view: View): Pausing<Relation[]> {
  const relations: Relation[] = [];
  const adding = yield* positionsAddingUp(view);
  const isDue = pace();
  for (let position = 0; position < view.across.length; position += 1) {
    if (isDue()) yield;
    if (view.across[position].unit !== 'percent' || view.across[position].hints.change) continue;
    let run: TableCell[] = [];
    // Others over the same lines that add to 100: these are the parts of one whole, for another year or place.
    const siblings = adding.size > (adding.has(position) ? 1 : 0);
    for (let line = 0; line <= view.lines.length; line += 1) {
      if (isDue()) yield;
      const ends = line === view.lines.length || view.lines[line].hints.total > 0;
      const closing = line < view.lines.length ? view.cell(line, position) : null;
      if (ends) {
        const relation = checkRun(view, position, run, closing, siblings);
        if (relation) relations.push(relation);
      }
      if (ends || view.lines[line].empty) run = [];
      else if (closing?.kind === 'figure' && closing.figure?.unit === 'percent') run.push(closing);
    }
  }
  return relations;
}

/** The columns of shares (or rows of them) of which all lines but totals add to 100. Each is looked at once. */
function* positionsAddingUp(view: View): Pausing<ReadonlySet<number>> {
  const plain: number[] = [];
  const isDue = pace();
  for (const [line, { hints }] of view.lines.entries()) {
    if (hints.total === 0) plain.push(line);
    if (isDue()) yield;
  }
  const adding = new Set<number>();
  if (plain.length < FEWEST_LINES) return adding;
  for (const [position, { unit, hints }] of view.across.entries()) {
    if (unit === 'percent' && !hints.change && (yield* addsUp(view, plain, position, isDue))) adding.add(position);
    if (isDue()) yield;
  }
  return adding;
}

function* addsUp(view: View, lines: readonly number[], position: number, isDue: ReturnType<typeof pace>): Pausing<boolean> {
  let sum = 0;
  for (const line of lines) {
    if (isDue()) yield;
    const { figure } = view.cell(line, position);
    if (!figure || figure.unit !== 'percent' || figure.value < 0) return false;
    sum += figure.value;
  }
  return Math.abs(sum - 100) <= ROUNDING + 1e-9;
}

function checkRun(view: View, position: number, run: readonly TableCell[], closing: TableCell | null, siblings: boolean): Relation | null {
  if (run.length < 3) return null;
  let sum = 0;
  let step = 0;
  for (const { figure } of run) {
    if (!figure || figure.value < 0) return null;
    sum += figure.value;
    step = Math.max(step, figure.step);
  }
  const printed = closing?.figure?.unit === 'percent' && Math.abs(closing.figure.value - 100) <= ROUNDING ? closing.figure : null;
  const holds = Math.abs(sum - (printed?.value ?? 100)) <= Math.max(ROUNDING, 3 * step * Math.sqrt(run.length / 12)) + 1e-9;
  const called = /(?:%|share|proportion|percentage|per cent)\s+of\s+(?:the\s+)?(?:grand\s+)?total\b/iu.test(view.across[position].label);
  if (!holds && !printed && !((called || siblings) && Math.abs(sum - 100) <= 15)) return null;
  const target = printed && closing ? closing : run[0];
  const like = run[0].figure;
  if (!like) return null;
  return {
    rule: 'shares-sum',
    status: holds ? 'holds' : 'broken',
    ...areaOf(target),
    printed: printed?.text ?? '100%',
    expected: written(Number(sum.toPrecision(12)), like),
    sources: areasOf(run),
    says: `what the shares in ${lineNameAcross(view, position)} add to`,
    confidence: printed ? 0.97 : called ? 0.92 : siblings ? 0.85 : 0.8,
  };
}

function lineNameAcross(view: View, position: number): string {
  const { label } = view.across[position];
  return label === '' ? `this ${view.axis === 'rows' ? 'column' : 'row'}` : lineName({ ...view, lines: view.across }, position);
}
