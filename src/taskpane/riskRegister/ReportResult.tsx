import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import { asProblem, type ExcelProblem } from '../../excel/problems';
import type { ReportOutcome } from '../../excel/report/writeReportSheet';
import { Notice } from '../shared/Notice';
import { useWorkbook } from '../workbook';
import { reportMessage } from './reportMessage';

/** What became of the report, and the way to it. */
export function ReportResult({ result }: { result: ReportOutcome | null }) {
  const workbook = useWorkbook();
  const [problem, setProblem] = useState<ExcelProblem | null>(null);
  if (!result) return null;
  const show = async (sheetId: string): Promise<void> => {
    try {
      await workbook.goToCell(sheetId, 0, 0);
      setProblem(null);
    } catch (thrown) {
      setProblem(asProblem(thrown));
    }
  };
  return (
    <Notice
      {...reportMessage(result)}
      testId="report-result"
      actions={result.outcome === 'written' && <Button onClick={() => void show(result.sheetId)}>Go to the report</Button>}
    >
      {problem && <p>{problem.message} {problem.advice}</p>}
    </Notice>
  );
}
