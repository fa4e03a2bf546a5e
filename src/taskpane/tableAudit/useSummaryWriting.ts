import { useCallback, useState } from 'react';
import type { SummaryContent } from '../../excel/marking/summarySheet';
import { asProblem } from '../../excel/problems';
import { useAnnounce } from '../app/announcer';
import type { ResultMessage } from '../register/resultMessages';
import { useAuditWorkbook } from './auditWorkbook';

export interface SummaryWriting {
  readonly isWriting: boolean;
  readonly result: ResultMessage | null;
  /** Id of the summary sheet written last. */
  readonly written: string | null;
  readonly write: (source: string, content: SummaryContent) => Promise<void>;
}

/** Writes the summary sheet and keeps what became of it. */
export function useSummaryWriting(): SummaryWriting {
  const workbook = useAuditWorkbook();
  const announce = useAnnounce();
  const [isWriting, setWriting] = useState(false);
  const [result, setResult] = useState<ResultMessage | null>(null);
  const [written, setWritten] = useState<string | null>(null);
  const write = useCallback(
    async (source: string, content: SummaryContent) => {
      setWriting(true);
      setResult(null);
      let message: ResultMessage;
      try {
        const { sheetId, sheetName, replaced } = await workbook.writeSummarySheet(source, content);
        setWritten(sheetId);
        message = { tone: 'success', title: `The sheet “${sheetName}” was ${replaced ? 'written anew' : 'added'}.` };
      } catch (thrown) {
        const problem = asProblem(thrown);
        message = { tone: 'error', title: problem.message, advice: problem.advice };
      }
      setResult(message);
      setWriting(false);
      announce([message.title, message.advice].filter(Boolean).join(' '));
    },
    [announce, workbook],
  );
  return { isWriting, result, written, write };
}
