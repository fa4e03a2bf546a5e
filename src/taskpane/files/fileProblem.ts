/** Why a file that the officer picked cannot be used. Both texts are shown as they stand. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';

  constructor(
    message: string,
    /** What to do about it. */
    readonly advice: string,
  ) {
    super(message);
  }
}

/** A file that begins as a workbook does and does not go on as one. */
export function damagedFile(): FileProblem {
  return new FileProblem('The file is damaged: not all of it can be read.', 'Open it in Excel, save it anew as an Excel workbook (.xlsx), and pick that.');
}
