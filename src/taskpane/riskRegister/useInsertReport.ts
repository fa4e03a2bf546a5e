import { useCallback, useRef, useState } from 'react';
import type { ReportOutcome } from '../../excel/report/writeReportSheet';
import { layoutRiskReport } from '../../registers/risk/report/layout';
import type { ReportPart } from '../../registers/risk/report/report';
import type { RiskRegister } from '../../registers/risk/risk';
import { useAnnounce } from '../app/announcer';
import { useReportWorkbook } from './reportWorkbook';
import { reportMessage } from './reportMessage';

export interface InsertReport {
  readonly isBusy: boolean;
  /** What became of the last one written. */
  readonly result: ReportOutcome | null;
  readonly write: (register: RiskRegister, previous: RiskRegister | null, parts: readonly ReportPart[]) => Promise<void>;
}

/** Writes reports to sheets of their own, one at a time. */
export function useInsertReport(): InsertReport {
  const workbook = useReportWorkbook();
  const announce = useAnnounce();
  const [result, setResult] = useState<ReportOutcome | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isWriting = useRef(false);
  const write = useCallback<InsertReport['write']>(
    async (register, previous, parts) => {
      if (isWriting.current) return;
      isWriting.current = true;
      setBusy(true);
      setResult(null);
      try {
        const outcome = await workbook.writeReportSheet(layoutRiskReport(headLines(register, previous), parts));
        setResult(outcome);
        const { title, advice } = reportMessage(outcome);
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

function headLines({ sheet }: RiskRegister, previous: RiskRegister | null): string[] {
  return ['Risk report', previous ? `Made from sheet “${sheet}”; movements since sheet “${previous.sheet}”.` : `Made from sheet “${sheet}”.`];
}
