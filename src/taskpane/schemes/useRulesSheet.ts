import { useCallback, useRef, useState } from 'react';
import type { ReportOutcome } from '../../excel/report/writeReportSheet';
import { rulesSheet } from '../../registers/scheme/rulesSheet';
import type { Scheme } from '../../schemes/scheme';
import { useAnnounce } from '../app/announcer';
import { useSchemeWorkbook } from './schemeWorkbook';

export interface RulesSheetWriting {
  readonly isBusy: boolean;
  readonly result: ReportOutcome | null;
  readonly write: (scheme: Scheme) => Promise<void>;
}

/** Writes the Rules sheet, one at a time. */
export function useRulesSheet(): RulesSheetWriting {
  const workbook = useSchemeWorkbook();
  const announce = useAnnounce();
  const [result, setResult] = useState<ReportOutcome | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isWriting = useRef(false);
  const write = useCallback(
    async (scheme: Scheme) => {
      if (isWriting.current) return;
      isWriting.current = true;
      setBusy(true);
      try {
        const outcome = await workbook.writeRulesSheet(rulesSheet(scheme));
        setResult(outcome);
        announce(outcome.outcome === 'written' ? `The rules were written to sheet ${outcome.sheetName}.` : outcome.problem.message);
      } finally {
        isWriting.current = false;
        setBusy(false);
      }
    },
    [announce, workbook],
  );
  return { isBusy, result, write };
}
