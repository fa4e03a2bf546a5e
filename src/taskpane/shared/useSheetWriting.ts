import { useRef, useState } from 'react';
import type { ReportOutcome } from '../../excel/report/writeReportSheet';
import type { ReportContent } from '../../registers/shared/report/content';
import { useAnnounce } from '../app/announcer';

export interface SheetWriting<Content, Outcome> {
  readonly isBusy: boolean;
  /** What became of the last one written; null while another is being written. */
  readonly result: Outcome | null;
  /** Resolves to whether the sheet was written. */
  readonly write: (content: Content) => Promise<boolean>;
}

/**
 * Writes sheets of their own into the workbook, one at a time, and announces what became of each.
 * @param send what writes one; null where there is nothing to write
 * @param inWords what is announced
 */
export function useSheetWriting<Content = ReportContent, Outcome extends { readonly outcome: string } = ReportOutcome>(
  send: (content: Content) => Promise<Outcome | null>,
  inWords: (outcome: Outcome) => string,
): SheetWriting<Content, Outcome> {
  const announce = useAnnounce();
  const [result, setResult] = useState<Outcome | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isWriting = useRef(false);
  const write = async (content: Content): Promise<boolean> => {
    if (isWriting.current) return false;
    isWriting.current = true;
    setBusy(true);
    setResult(null);
    try {
      const outcome = await send(content);
      if (outcome === null) return false;
      setResult(outcome);
      announce(inWords(outcome));
      return outcome.outcome === 'written';
    } finally {
      isWriting.current = false;
      setBusy(false);
    }
  };
  return { isBusy, result, write };
}
