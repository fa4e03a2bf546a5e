import { useEffect } from 'react';
import type { SheetEvent } from '../../excel/sheetEvents';
import { useWorkbook } from '../workbook';

/** What follows from an event, done a little later. */
export interface SheetWatch {
  /** Does something after so many milliseconds, instead of what was put off before. */
  readonly putOff: (work: () => Promise<void>, milliseconds: number) => void;
  /** Drops what was put off. */
  readonly drop: () => void;
  /** True once nobody watches any more. */
  readonly isOver: () => boolean;
}

/**
 * Does something at once, and hears of the sheets from then on. An Excel without such events still does it once.
 * @param start done first; both are to be stable, or watching begins again
 * @param onEvent told of each event; what it puts off is dropped when the pane goes
 */
export function useSheetWatch(start: () => Promise<void>, onEvent: (event: SheetEvent, watch: SheetWatch) => void): void {
  const workbook = useWorkbook();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    let stop: (() => Promise<void>) | undefined;
    const drop = (): void => clearTimeout(timer);
    const watch: SheetWatch = {
      putOff: (work, milliseconds) => {
        drop();
        timer = setTimeout(() => void work().catch(() => undefined), milliseconds);
      },
      drop,
      isOver: () => isOver,
    };
    const begin = async (): Promise<void> => {
      await start();
      const stopWatching = await workbook.watchSheets((event) => onEvent(event, watch));
      if (isOver) await stopWatching();
      else stop = stopWatching;
    };
    begin().catch(() => undefined);
    return () => {
      isOver = true;
      drop();
      stop?.().catch(() => undefined);
    };
  }, [onEvent, start, workbook]);
}
