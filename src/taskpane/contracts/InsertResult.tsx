import { Button } from '@fluentui/react-components';
import type { ReportOutcome } from '../../excel/report/writeReportSheet';
import { Notice } from '../shared/Notice';
import { useGoToCell } from '../shared/useGoToCell';

/** What became of a sheet that was to be written, and the way to it. */
export function InsertResult({ result }: { result: ReportOutcome | null }) {
  const { goToCell, problem } = useGoToCell();
  if (!result) return null;
  if (result.outcome === 'failed') {
    const left = result.sheetLeft === null ? 'Nothing was left behind.' : `An unfinished sheet “${result.sheetLeft}” may have been left: look for it and delete it.`;
    return <Notice tone="error" title={`The sheet was not written. ${result.problem.message}`} advice={`${left} ${result.problem.advice}`} testId="insert-result" />;
  }
  return (
    <Notice
      tone="success"
      title={`Written to sheet “${result.sheetName}”.`}
      advice="It does not follow later changes of the register: insert it again then."
      testId="insert-result"
      actions={<Button onClick={() => void goToCell(result.sheetId, 0, 0)}>Go to the sheet</Button>}
    >
      {problem && <p>{problem.message} {problem.advice}</p>}
    </Notice>
  );
}

/** What is announced of it. */
export function insertAnnouncement(outcome: ReportOutcome): string {
  return outcome.outcome === 'written' ? `Written to sheet ${outcome.sheetName}.` : outcome.problem.message;
}
