import { useCallback, useRef, useState } from 'react';
import type { ReportOutcome } from '../../excel/report/writeReportSheet';
import type { ReportContent } from '../../registers/shared/report/content';
import { useAnnounce } from '../app/announcer';
import { useContractsWorkbook } from './contractsWorkbook';

export interface InsertSheet {
  readonly isBusy: boolean;
  /** What became of the last one written. */
  readonly result: ReportOutcome | null;
  /** Resolves to whether the sheet was written. */
  readonly insert: (content: ReportContent) => Promise<boolean>;
}

/** Writes sheets into the workbook, one at a time. */
export function useInsertSheet(): InsertSheet {
  const workbook = useContractsWorkbook();
  const announce = useAnnounce();
  const [result, setResult] = useState<ReportOutcome | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isWriting = useRef(false);
  const insert = useCallback(
    async (content: ReportContent) => {
      if (isWriting.current) return false;
      isWriting.current = true;
      setBusy(true);
      setResult(null);
      try {
        const outcome = await workbook.writeSheet(content);
        setResult(outcome);
        announce(outcome.outcome === 'written' ? `Written to sheet ${outcome.sheetName}.` : outcome.problem.message);
        return outcome.outcome === 'written';
      } finally {
        isWriting.current = false;
        setBusy(false);
      }
    },
    [announce, workbook],
  );
  return { isBusy, result, insert };
}
