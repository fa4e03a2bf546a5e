import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReportContent } from '../../../src/registers/shared/report/content';
import type { SheetsLook } from '../../../src/excel/report/lookAtSheets';
import type { ReportWorkbook } from '../../../src/excel/report/reportWorkbook';
import type { ReportOutcome } from '../../../src/excel/report/writeReportSheet';
import type { SheetReading } from '../../../src/excel/reading/readSheet';
import type { CellValue, Grid } from '../../../src/registers/shared/grid';
import { AnnouncerProvider } from '../../../src/taskpane/app/announcer';
import { ReportWorkbookProvider } from '../../../src/taskpane/riskRegister/reportWorkbook';
import RiskRegisterPane from '../../../src/taskpane/riskRegister/RiskRegisterPane';
import { WorkbookProvider } from '../../../src/taskpane/workbook';
import { gridOf } from '../../registers/support/grids';
import { FakeWorkbook } from '../support/fakeWorkbook';

/** A workbook whose first sheet is in front, with other sheets to compare with, that takes reports. */
export class FakeReportWorkbook extends FakeWorkbook implements ReportWorkbook {
  readonly comparisons = new Map<string, string>();
  readonly written: ReportContent[] = [];
  outcome: ReportOutcome = { outcome: 'written', sheetId: '{9}', sheetName: 'Risk report', hasChart: true };
  /** Thrown when the sheets are looked at, or a choice is to be kept. */
  fault: unknown = null;

  constructor(
    values: readonly (readonly CellValue[])[],
    readonly others: Readonly<Record<string, readonly (readonly CellValue[])[]>> = {},
  ) {
    super(values.map((row) => [...row]), 'This quarter');
  }

  override async readSheet(key?: string): Promise<SheetReading> {
    const reading = await super.readSheet();
    return key === undefined ? reading : { ...reading, sheetId: `{${key}}`, grid: this.other(key) };
  }

  async lookAtSheets(): Promise<SheetsLook> {
    if (this.fault) throw this.fault;
    const names = [this.sheet, ...Object.keys(this.others)];
    return { sheets: names.map((name) => ({ name, isHidden: false, corner: name === this.sheet ? gridOf(this.values) : this.other(name) })), comparisons: new Map(this.comparisons) };
  }

  async keepComparison(sheet: string, earlier: string | null): Promise<void> {
    if (this.fault) throw this.fault;
    if (earlier === null) this.comparisons.delete(sheet);
    else this.comparisons.set(sheet, earlier);
  }

  async writeReportSheet(content: ReportContent): Promise<ReportOutcome> {
    this.written.push(content);
    return this.outcome;
  }

  private other(name: string): Grid {
    return gridOf(this.others[name] ?? [], { sheet: name });
  }
}

/** The risk register pane over a workbook, with an officer to use it. */
export function renderRisks(workbook: FakeReportWorkbook) {
  const officer = userEvent.setup({ delay: null });
  render(
    <AnnouncerProvider>
      <WorkbookProvider value={workbook}>
        <ReportWorkbookProvider value={workbook}>
          <main>
            <h1>Scrutiny for Excel</h1>
            <RiskRegisterPane checkRequest={0} />
          </main>
        </ReportWorkbookProvider>
      </WorkbookProvider>
    </AnnouncerProvider>,
  );
  return officer;
}

/** The rows of a table as the texts of their cells. */
export function cellsOf(table: HTMLElement): string[][] {
  return [...table.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => cell.textContent ?? ''));
}
