import type { Pausing } from '../../shared/pausing';
import type { Table } from '../reading/table';
import type { Relation } from '../relation';
import { columnView, rowView, type View } from '../view';
import { checkAverages } from './averages';
import { checkCellShares } from './cellShares';
import { checkEqualLines } from './equalLines';
import { checkFeasibleShares } from './feasibleShares';
import { checkNumbering } from './numbering';
import { checkFormula, findFormulas } from './pairs';
import { checkPeriodSummaries } from './periodSummary';
import { checkShareSums } from './shareSums';
import { checkSubsets } from './subsets';
import { checkSums, findSums, type Sum } from './sums';

/** Tables with more rows than this are not searched for relations between single rows, only for totals of rows. */
const MOST_RELATED_ROWS = 60;

/** What is found among the figures of one table. */
export interface TableRelations {
  readonly relations: readonly Relation[];
  /** The totals among its rows. */
  readonly rowSums: readonly Sum[];
}

/** Every relation among the figures of one table. */
export function* tableRelations(table: Table): Pausing<TableRelations> {
  const rows = rowView(table);
  const columns = columnView(table);
  const rowSums = yield* findSums(rows);
  yield;
  const relations = yield* oneByOne([
    () => checkNumbering(table),
    () => checkCellShares(table),
    () => checkSums(rows, rowSums),
    () => checkShareSums(rows),
    () => lineRelations(rows),
    function* () {
      return yield* checkSums(columns, yield* findSums(columns));
    },
    () => checkShareSums(columns),
    () => lineRelations(columns),
    () => checkEqualLines(rows),
    () => checkPeriodSummaries(columns),
  ]);
  return { relations, rowSums };
}

/** What each of the checks finds, in their order. */
function* oneByOne(checks: ReadonlyArray<() => Pausing<Relation[]>>): Pausing<Relation[]> {
  const found: Relation[][] = [];
  for (const check of checks) {
    found.push(yield* check());
    yield;
  }
  return found.flat();
}

/** Relations between single lines: not looked for where there are very many. */
function* lineRelations(view: View): Pausing<Relation[]> {
  if (view.lines.length > MOST_RELATED_ROWS) return [];
  const formulas = yield* findFormulas(view);
  const explained = new Set(formulas.map(({ formula }) => formula.result));
  return yield* oneByOne([
    ...formulas.map((formula) => () => checkFormula(view, formula)),
    () => checkSubsets(view),
    () => checkAverages(view, explained),
    ...(view.axis === 'columns' ? [() => checkFeasibleShares(view, explained)] : []),
  ]);
}
