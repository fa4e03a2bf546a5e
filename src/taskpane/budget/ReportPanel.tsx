import { useMemo } from 'react';
import { Button } from '@fluentui/react-components';
import type { BudgetRegister } from '../../registers/budget/budget';
import { budgetReport } from '../../registers/budget/report/report';
import type { BudgetSnapshot } from '../../registers/budget/report/snapshots';
import { withoutDrawing } from '../../registers/budget/report/tables';
import { Disclosure } from '../shared/Disclosure';
import { Notice } from '../shared/Notice';
import { useGoToCell } from '../shared/useGoToCell';
import { useBudgetStyles } from './budget.styles';
import { FiguresTable } from './FiguresTable';
import { outcomeInWords, useBudgetReport } from './useBudgetReport';

/** What the report will say, and the button that writes it to a sheet of its own. */
export function ReportPanel({ register, snapshots }: { register: BudgetRegister; snapshots: readonly BudgetSnapshot[] }) {
  const styles = useBudgetStyles();
  const { isBusy, result, write } = useBudgetReport();
  const { goToCell, problem } = useGoToCell();
  const report = useMemo(() => budgetReport(register, snapshots), [register, snapshots]);
  return (
    <div aria-busy={isBusy}>
      {report.recommendation !== null && (
        <blockquote className={styles.text} data-testid="recommendation">
          {report.recommendation}
        </blockquote>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void write(report, register.sheet)}>
          {isBusy ? 'Writing…' : 'Insert into workbook'}
        </Button>
        <span>Writes a new sheet. No sheet that is there is changed.</span>
      </div>
      {result && (
        <Notice
          {...outcomeInWords(result)}
          testId="report-result"
          actions={result.outcome === 'written' && <Button onClick={() => void goToCell(result.sheetId, 0, 0)}>Go to the report</Button>}
        >
          {problem && <p>{problem.message} {problem.advice}</p>}
        </Notice>
      )}
      <h3 className={styles.heading}>What will be written</h3>
      {report.tables.map((table, index) => (
        <Disclosure key={table.id} title={table.title} initiallyOpen={index === 0} testId={`preview-${table.id}`}>
          {() => <FiguresTable table={table.id === 'bridge' ? withoutDrawing(table) : table} />}
        </Disclosure>
      ))}
    </div>
  );
}
