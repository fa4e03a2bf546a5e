import { eachPausing, type Pausing } from '../../shared/pausing';
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
  const rowSums = findSums(rows);
  yield;
  const relations = [
    yield* checkNumbering(table),
    ...(yield* eachPausing([() => checkCellShares(table), () => checkSums(rows, rowSums), () => checkShareSums(rows)], (check) => check())),
    yield* lineRelations(rows),
    ...(yield* eachPausing([() => checkSums(columns, findSums(columns)), () => checkShareSums(columns)], (check) => check())),
    yield* lineRelations(columns),
    ...(yield* eachPausing([() => checkEqualLines(rows), () => checkPeriodSummaries(columns)], (check) => check())),
  ];
  return { relations: relations.flat(), rowSums };
}

/** Relations between single lines: not looked for where there are very many. */
function* lineRelations(view: View): Pausing<Relation[]> {
  if (view.lines.length > MOST_RELATED_ROWS) return [];
  const formulas = findFormulas(view);
  yield;
  const explained = new Set(formulas.map(({ formula }) => formula.result));
  const found = [
    ...(yield* eachPausing(formulas, (formula) => checkFormula(view, formula))),
    ...(yield* eachPausing([() => checkSubsets(view), () => checkAverages(view, explained)], (check) => check())),
    view.axis === 'columns' ? checkFeasibleShares(view, explained) : [],
  ];
  return found.flat();
}
