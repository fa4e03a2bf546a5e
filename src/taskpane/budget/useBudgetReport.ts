import { useCallback, useRef, useState } from 'react';
import type { ReportOutcome } from '../../excel/report/writeReportSheet';
import { layoutBudgetReport, type BudgetReport } from '../../registers/budget/report/report';
import { useAnnounce } from '../app/announcer';
import type { NoticeProps } from '../shared/Notice';
import { useBudgetWorkbook } from './budgetWorkbook';

export interface WrittenReport {
  readonly isBusy: boolean;
  /** What became of the last one written. */
  readonly result: ReportOutcome | null;
  readonly write: (report: BudgetReport, sheet: string) => Promise<void>;
}

/** Writes budget reports to sheets of their own, one at a time. */
export function useBudgetReport(): WrittenReport {
  const workbook = useBudgetWorkbook();
  const announce = useAnnounce();
  const [result, setResult] = useState<ReportOutcome | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isWriting = useRef(false);
  const write = useCallback<WrittenReport['write']>(
    async (report, sheet) => {
      if (isWriting.current) return;
      isWriting.current = true;
      setBusy(true);
      setResult(null);
      try {
        const outcome = await workbook.writeReportSheet(layoutBudgetReport(report, `Made from sheet “${sheet}”.`));
        setResult(outcome);
        const { title, advice } = outcomeInWords(outcome);
        announce(`${title} ${advice}`);
      } finally {
        isWriting.current = false;
        setBusy(false);
      }
    },
    [announce, workbook],
  );
  return { isBusy, result, write };
}

/** What the officer is told once a report has been written, or could not be. */
export function outcomeInWords(outcome: ReportOutcome): Required<Pick<NoticeProps, 'tone' | 'title' | 'advice'>> {
  if (outcome.outcome === 'written') {
    return {
      tone: 'success', title: `The report is on sheet “${outcome.sheetName}”.`,
      advice: outcome.hasChart ? 'The bridge is drawn as a chart to the right of its table.' : 'The bridge is there as a table. No chart was drawn: it cannot be drawn here, or the bridge goes below 0.',
    };
  }
  const { problem, sheetLeft } = outcome;
  return {
    tone: 'error', title: `The report was not written. ${problem.message}`,
    advice: sheetLeft === null ? `Nothing was left behind. ${problem.advice}` : `An unfinished sheet “${sheetLeft}” may have been left: look for it and delete it. ${problem.advice}`,
  };
}
