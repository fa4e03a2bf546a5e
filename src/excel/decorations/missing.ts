import type { Decoration } from '../../registers/shared/edit';
import { inExcel } from '../run';
import { queueMissingColours } from './colours';
import { queueLayoutLook } from './layout';
import { queueListLook } from './validations';

/**
 * The decorations that a sheet does not have yet, so that an officer is not offered what already stands. One request.
 * A width or a freeze that is there in part counts as missing: applying puts only the rest.
 * @throws ExcelProblem
 */
export async function missingDecorations(sheetId: string, decorations: readonly Decoration[]): Promise<readonly Decoration[]> {
  if (decorations.length === 0) return decorations;
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const looks = decorations.map((decoration) => ({ decoration, isMissing: queueLook(sheet, decoration) }));
    await context.sync();
    return looks.filter(({ isMissing }) => isMissing()).map(({ decoration }) => decoration);
  });
}

function queueLook(sheet: Excel.Worksheet, decoration: Decoration): () => boolean {
  switch (decoration.kind) {
    case 'ragColours': {
      const look = queueMissingColours(sheet, decoration);
      return () => look().rules.length > 0;
    }
    case 'listValidation': {
      const hasList = queueListLook(sheet, decoration);
      return () => !hasList();
    }
    case 'freeze':
    case 'columnWidths': {
      const look = queueLayoutLook(sheet, [decoration]);
      return () => look().length > 0;
    }
  }
}
