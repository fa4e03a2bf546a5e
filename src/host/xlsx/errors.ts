/** A workbook file that cannot be opened. The message is one plain sentence or two, fit to be shown as it stands. */
export class WorkbookFileError extends Error {
  override readonly name = 'WorkbookFileError';
}

/** Words for a file whose inside is not as a workbook should be. */
export function damaged(part: string): WorkbookFileError {
  return new WorkbookFileError(`The workbook is damaged: its part “${part}” cannot be read.`);
}
