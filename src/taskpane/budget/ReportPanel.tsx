import { useMemo } from 'react';
import { Button } from '@fluentui/react-components';
import type { BudgetRegister } from '../../registers/budget/budget';
import { budgetReport, layoutBudgetReport } from '../../registers/budget/report/report';
import type { BudgetSnapshot } from '../../registers/budget/report/snapshots';
import { withoutDrawing } from '../../registers/budget/report/tables';
import { Disclosure } from '../shared/Disclosure';
import { reportAnnouncement, type ChartAdvice } from '../shared/reportMessage';
import { ReportResult } from '../shared/ReportResult';
import { ReportTableView } from '../shared/ReportTableView';
import { useSheetWriting } from '../shared/useSheetWriting';
import { useBudgetStyles } from './budget.styles';
import { useBudgetWorkbook } from './budgetWorkbook';

const CHART: ChartAdvice = {
  drawn: 'The bridge is drawn as a chart to the right of its table.',
  notDrawn: 'The bridge is there as a table. No chart was drawn: it cannot be drawn here, or the bridge goes below 0.',
};

/** What the report will say, and the button that writes it to a sheet of its own. */
export function ReportPanel({ register, snapshots }: { register: BudgetRegister; snapshots: readonly BudgetSnapshot[] }) {
  const styles = useBudgetStyles();
  const workbook = useBudgetWorkbook();
  const { isBusy, result, write } = useSheetWriting((content) => workbook.writeReportSheet(content), (outcome) => reportAnnouncement(outcome, CHART));
  const report = useMemo(() => budgetReport(register, snapshots), [register, snapshots]);
  return (
    <div aria-busy={isBusy}>
      {report.recommendation !== null && (
        <blockquote className={styles.text} data-testid="recommendation">
          {report.recommendation}
        </blockquote>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void write(layoutBudgetReport(report, `Made from sheet “${register.sheet}”.`))}>
          {isBusy ? 'Writing…' : 'Insert into workbook'}
        </Button>
        <span>Writes a new sheet. No sheet that is there is changed.</span>
      </div>
      <ReportResult result={result} chart={CHART} />
      <h3 className={styles.heading}>What will be written</h3>
      {report.tables.map((table, index) => (
        <Disclosure key={table.id} title={table.title} initiallyOpen={index === 0} testId={`preview-${table.id}`}>
          {() => <ReportTableView table={table.id === 'bridge' ? withoutDrawing(table) : table} look="figures" />}
        </Disclosure>
      ))}
    </div>
  );
}
