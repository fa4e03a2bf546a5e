import { useEffect, useState } from 'react';
import type { Selection } from '../../excel/marking/selection';
import { useAuditWorkbook } from './auditWorkbook';

/** What the officer has selected; null where that is no single area or this Excel cannot say. */
export function useSelection(): Selection | null {
  const workbook = useAuditWorkbook();
  const [selection, setSelection] = useState<Selection | null>(null);
  useEffect(() => {
    let isOver = false;
    let stop: (() => Promise<void>) | undefined;
    const hear = (heard: Selection | null): void => {
      if (!isOver) setSelection(heard);
    };
    const begin = async (): Promise<void> => {
      hear(await workbook.readSelection());
      const stopWatching = await workbook.watchSelection(hear);
      if (isOver) await stopWatching();
      else stop = stopWatching;
    };
    // Without the selection the whole sheet is offered alone.
    begin().catch(() => undefined);
    return () => {
      isOver = true;
      stop?.().catch(() => undefined);
    };
  }, [workbook]);
  return selection;
}
