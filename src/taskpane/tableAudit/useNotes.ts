import { useCallback, useState } from 'react';
import type { CellNote } from '../../excel/marking/notes';
import { asProblem } from '../../excel/problems';
import { useAnnounce } from '../app/announcer';
import type { ResultMessage } from '../register/resultMessages';
import { count, names } from '../shared/words';
import { useAuditWorkbook } from './auditWorkbook';

export interface Notes {
  /** False where this Excel has no comments. */
  readonly canAdd: boolean;
  readonly isWriting: boolean;
  readonly result: ResultMessage | null;
  readonly add: (notes: readonly CellNote[]) => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** Puts notes on cells of a sheet and takes them off again. */
export function useNotes(sheetId: string): Notes {
  const workbook = useAuditWorkbook();
  const announce = useAnnounce();
  const [isWriting, setWriting] = useState(false);
  const [result, setResult] = useState<ResultMessage | null>(null);
  const run = useCallback(
    async (work: () => Promise<ResultMessage>) => {
      setWriting(true);
      setResult(null);
      let message: ResultMessage;
      try {
        message = await work();
      } catch (thrown) {
        const problem = asProblem(thrown);
        message = { tone: 'error', title: problem.message, advice: problem.advice };
      }
      setResult(message);
      setWriting(false);
      announce([message.title, message.advice].filter(Boolean).join(' '));
    },
    [announce],
  );
  const add = useCallback(
    (notes: readonly CellNote[]) =>
      run(async () => {
        const { added, left } = await workbook.addNotes(sheetId, notes);
        return {
          tone: left.length > 0 ? 'warning' : 'success',
          title: `${count(added, 'note')} added.`,
          advice: left.length > 0 ? `Left alone, because they have a note of their own or take none: ${names(left)}.` : undefined,
        };
      }),
    [run, sheetId, workbook],
  );
  const remove = useCallback(
    () =>
      run(async () => {
        const { removed, kept } = await workbook.removeNotes(sheetId);
        return {
          tone: kept.length > 0 ? 'warning' : 'success',
          title: removed === 0 && kept.length === 0 ? 'There were no notes to remove.' : `${count(removed, 'note')} removed.`,
          advice: kept.length > 0 ? `Kept, because somebody has answered them: ${names(kept)}.` : undefined,
        };
      }),
    [run, sheetId, workbook],
  );
  return { canAdd: workbook.canAddNotes(), isWriting, result, add, remove };
}
