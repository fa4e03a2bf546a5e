import { areaAddress } from '../../excel/address';
import type { SummaryContent } from '../../excel/marking/summarySheet';
import { cellName } from '../../registers/shared/address';
import { areasOf, type ColumnRows } from '../../registers/shared/areas';
import type { CellValue } from '../../registers/shared/grid';
import type { TableAudit } from '../../registers/table/audit';
import type { Severity } from '../../registers/shared/finding';
import { names, timeOf } from '../shared/words';
import { confidenceWords, detailedFindings } from './findingDetails';
import { countStates, type TablePicture } from './picture';
import { scopeWords, type Scope } from './scope';

const WIDTHS = [90, 70, 330, 90, 90, 130, 100];
const LEVELS: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', info: 'Note' };
/** Areas named in one cell. */
const MOST_AREAS = 12;

/** The summary sheet of an audit: counts, every finding, and the figures that no relation covers. `when` is an ISO time. */
export function summaryContent(audit: TableAudit, pictures: readonly TablePicture[], sheet: string, scope: Scope, when: string): SummaryContent {
  const counts = countStates(audit.coverage);
  const findings = detailedFindings(audit).map(({ finding, printed, comesTo }) => [
    cellName(finding.row, finding.column), LEVELS[finding.severity], finding.message, printed, comesTo,
    names(finding.sources.map(areaAddress), MOST_AREAS), confidenceWords(finding.confidence),
  ]);
  const uncovered = pictures.flatMap(uncoveredAreas);
  const rows: CellValue[][] = [];
  const boldRows: number[] = [];
  const add = (...cells: CellValue[]): void => void rows.push(WIDTHS.map((_, column) => cells[column] ?? ''));
  const addBold = (...cells: CellValue[]): void => {
    boldRows.push(rows.length);
    add(...cells);
  };
  addBold(`Table audit of ${sheet}`);
  add('Audited', '', `${scopeWords(scope)}, at ${timeOf(when)}`);
  add('Tables', audit.tables.length);
  add('Figures', audit.coverage.length);
  add('Checked', counts.checked, 'Take part in relations that hold. A figure that agrees with the others may still be wrong.');
  add('Broken', counts.broken, 'Stand in a relation that does not hold. The audit does not say which of the figures is right.');
  add('Not covered', counts['not covered'], 'Stand in no relation that was found: nothing is known of them.');
  add();
  addBold('Findings');
  if (findings.length === 0) add('None', '', 'No figure was found that does not add up.');
  else {
    addBold('Cell', 'Level', 'What was found', 'Printed', 'Comes to', 'From', 'Confidence');
    for (const finding of findings) add(...finding);
  }
  add();
  addBold('Figures not covered');
  if (uncovered.length === 0) add('None');
  else {
    addBold('Cells', 'Figures', 'Table');
    for (const line of uncovered) add(...line);
  }
  return { rows, boldRows, widths: WIDTHS };
}

function uncoveredAreas({ title, area, rows, columns }: TablePicture): CellValue[][] {
  const parts = columns.map(({ column }, index): ColumnRows => ({ column, rows: rows.filter(({ cells }) => cells[index]?.state === 'not covered').map(({ row }) => row) }));
  return areasOf(parts).map((part) => [areaAddress(part), part.rows * part.columns, title || `Table at ${areaAddress(area)}`]);
}
