import type { Table } from '../reading/table';
import type { Relation } from '../relation';
import { columnView, rowView } from '../view';
import { checkAverages } from './averages';
import { checkCellShares } from './cellShares';
import { checkEqualLines } from './equalLines';
import { checkFeasibleShares } from './feasibleShares';
import { checkNumbering } from './numbering';
import { checkFormulas, findFormulas } from './pairs';
import { checkPeriodSummaries } from './periodSummary';
import { checkShareSums } from './shareSums';
import { checkSubsets } from './subsets';
import { checkSums, findSums } from './sums';

/** Tables with more rows than this are not searched for relations between single rows, only for totals of rows. */
const MOST_RELATED_ROWS = 60;

/** Every relation among the figures of one table. */
export function tableRelations(table: Table): Relation[] {
  const rows = rowView(table);
  const columns = columnView(table);
  const relations = [...checkNumbering(table), ...checkCellShares(table)];
  for (const view of [rows, columns]) {
    relations.push(...checkSums(view, findSums(view)), ...checkShareSums(view));
    if (view.lines.length > MOST_RELATED_ROWS) continue;
    const formulas = findFormulas(view);
    relations.push(...checkFormulas(view, formulas), ...checkSubsets(view));
    const explained = new Set(formulas.map(({ formula }) => formula.result));
    relations.push(...checkAverages(view, explained));
    if (view.axis === 'columns') relations.push(...checkFeasibleShares(view, explained));
  }
  relations.push(...checkEqualLines(rows), ...checkPeriodSummaries(columns));
  return relations;
}
