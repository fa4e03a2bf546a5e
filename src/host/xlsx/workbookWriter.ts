/** Saving: the opened file with the model's changes patched in. */
import { createStyles } from './blank';
import { writeComments } from './commentsWriter';
import type { CellFormat } from './content';
import type { XlsxPackage } from './package';
import { RELATIONSHIPS } from './package';
import { writeSettings } from './settings';
import { writeSheet } from './sheetWriter';
import { StylesPart } from './styles';
import { writeTables } from './tablesWriter';
import type { WorkbookState } from './workbookState';
import { stringsOf, surroundingsOf } from './workbookReader';
import { writeNames, writeSheetList } from './workbookPartWriter';

const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

function stylesPart(file: XlsxPackage): StylesPart {
  const workbook = file.workbookPath;
  let path = file.related(workbook, 'styles');
  if (!path) {
    path = file.freePath('xl/styles#.xml');
    file.add(path, createStyles(), STYLES_TYPE);
    file.relate(workbook, `${RELATIONSHIPS}/styles`, path);
  }
  return new StylesPart(file, path, workbook);
}

/** The list of formula cells is only a hint, and Excel makes it anew; a wrong one is reported as damage. */
function removeCalculationChain(file: XlsxPackage): void {
  const workbook = file.workbookPath;
  const path = file.related(workbook, 'calcChain');
  if (!path) return;
  file.unrelate(workbook, path);
  file.remove(path);
}

/**
 * The workbook's file.
 * @param original the package as opened; it is not changed
 * @param formats the cell formats read from it, by index
 * @returns bytes in which every part that nothing was edited in is as it was
 */
export function writeWorkbook(original: XlsxPackage, formats: readonly CellFormat[], state: WorkbookState): Uint8Array {
  const file = original.fork();
  const { paths, removed } = writeSheetList(file, state.sheets);
  let styles: StylesPart | undefined;
  let formulasChanged = removed;
  const writing = {
    file,
    formats,
    strings: stringsOf(original),
    surroundings: surroundingsOf(original, state.customIds),
    styles: () => (styles ??= stylesPart(file)),
    formulasChanged: () => {
      formulasChanged = true;
    },
  };
  state.sheets.forEach((sheet, index) => {
    const path = paths[index] ?? '';
    if (sheet.touched || state.history.length > 0) writeSheet(path, sheet, state.history, writing);
    if (!sheet.touched) return;
    writeComments(file, path, sheet.comments);
    writeTables(file, path, sheet.tables);
  });
  if (formulasChanged || state.history.some((change) => change.kind === 'shift')) removeCalculationChain(file);
  writeNames(file, original, state, paths);
  writeSettings(file, state.settings);
  return file.save();
}
