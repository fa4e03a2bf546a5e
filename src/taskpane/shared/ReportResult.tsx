import { Button } from '@fluentui/react-components';
import type { ReportOutcome } from '../../excel/report/writeReportSheet';
import { Notice } from './Notice';
import { reportMessage, type ChartAdvice } from './reportMessage';
import { useGoToCell } from './useGoToCell';

/** What became of the report, and the way to it. */
export function ReportResult({ result, chart }: { result: ReportOutcome | null; chart: ChartAdvice }) {
  const { goToCell, problem } = useGoToCell();
  if (!result) return null;
  return (
    <Notice
      {...reportMessage(result, chart)}
      testId="report-result"
      actions={result.outcome === 'written' && <Button onClick={() => void goToCell(result.sheetId, 0, 0)}>Go to the report</Button>}
    >
      {problem && <p>{problem.message} {problem.advice}</p>}
    </Notice>
  );
}
