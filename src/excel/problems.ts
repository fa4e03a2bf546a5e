/** What can go wrong between the pane and the workbook, as stable codes. */
export type ProblemCode =
  | 'sheet-protected'
  | 'workbook-protected'
  | 'structure-protected'
  | 'read-only'
  | 'cell-being-edited'
  | 'too-large'
  | 'not-supported'
  | 'sheet-missing'
  | 'sheet-moved'
  | 'busy'
  | 'connection'
  | 'not-fetched'
  | 'no-answer'
  | 'log-damaged'
  | 'log-protected'
  | 'log-name-taken'
  | 'scheme-changed'
  | 'undo-step-refused'
  | 'unknown';

/**
 * A failure told plainly: `message` says what happened, `advice` what to do next. Neither holds jargon.
 * `detail` is the host's own code, for a support request.
 */
export class ExcelProblem extends Error {
  override readonly name = 'ExcelProblem';
  readonly code: ProblemCode;
  readonly advice: string;
  readonly detail: string;

  constructor(code: ProblemCode, detail = '') {
    super(TEXTS[code].message);
    this.code = code;
    this.advice = TEXTS[code].advice;
    this.detail = detail;
  }
}

const TEXTS: Readonly<Record<ProblemCode, { message: string; advice: string }>> = {
  'sheet-protected': {
    message: 'This sheet is protected, so nothing was changed.',
    advice: 'Choose Review, then Unprotect Sheet, and try again.',
  },
  'workbook-protected': {
    message: 'The workbook’s structure is protected, so the sheet that keeps the record of changes cannot be added. Nothing was changed.',
    advice: 'Choose Review, then Protect Workbook to turn the protection off, and try again.',
  },
  'structure-protected': {
    message: 'The workbook’s structure is protected, so no sheet can be added. Nothing was changed.',
    advice: 'Choose Review, then Protect Workbook to turn the protection off, and try again.',
  },
  'read-only': {
    message: 'This workbook is open for reading only, so nothing was changed.',
    advice: 'Choose Editing instead of Viewing, or save a copy and open that.',
  },
  'cell-being-edited': {
    message: 'A cell is being edited, so the workbook cannot be read or changed just now.',
    advice: 'Press Enter to keep what you typed, or Esc to drop it, and try again.',
  },
  'too-large': {
    message: 'This sheet holds more than can be sent in one go.',
    advice: 'Close other large workbooks, or move part of the register to a sheet of its own, and try again.',
  },
  'not-supported': {
    message: 'This version of Excel cannot do what is needed here.',
    advice: 'Update Excel, or open the workbook in Excel on the web.',
  },
  'sheet-missing': {
    message: 'The sheet is no longer in this workbook under the name it had.',
    advice: 'Open the sheet you want to work on and check it again.',
  },
  'sheet-moved': {
    message: 'Rows or columns have been added or taken out since these changes were worked out, so nothing was changed.',
    advice: 'Check the sheet again: the changes are worked out anew.',
  },
  busy: {
    message: 'Excel is busy.',
    advice: 'Wait a moment, close any dialog box that is open in Excel, and try again.',
  },
  connection: {
    message: 'The connection to the workbook was lost.',
    advice: 'Check that the workbook is still open, reload the page if Excel asks for it, and try again.',
  },
  'not-fetched': {
    message: 'A part of Scrutiny could not be fetched, so nothing was changed.',
    advice: 'Check the connection and try again. If it happens again, close the pane and open it again.',
  },
  'no-answer': {
    message: 'Excel has not answered for a minute.',
    advice: 'Look at the sheet before you go on. Check it again; if a tidy is offered to be undone, choose Undo. If Excel still does not answer, save the workbook, close it and open it again: the record of changes is kept in it.',
  },
  'log-damaged': {
    message: 'The sheet that keeps the record of changes has been altered, so these changes cannot be undone from here.',
    advice: 'Use Excel’s own Undo or the workbook’s version history.',
  },
  'log-protected': {
    message: 'The sheet “Scrutiny log”, which keeps the record of changes, is protected. Nothing was changed.',
    advice: 'Unhide the sheet “Scrutiny log”, choose Review, then Unprotect Sheet, and try again.',
  },
  'log-name-taken': {
    message: 'The workbook has a sheet called “Scrutiny log” that is not the record of changes kept here. Nothing was changed.',
    advice: 'Give that sheet another name and try again.',
  },
  'undo-step-refused': {
    message: 'Excel could not make one step of its own Undo of this.',
    advice: 'Try again: it will be done without asking for that.',
  },
  'scheme-changed': {
    message: 'The scheme in this workbook was changed by someone else in the meantime, so yours was not saved.',
    advice: 'Export yours to keep it, open the scheme again, and make your changes there.',
  },
  unknown: {
    message: 'Excel could not do what was asked.',
    advice: 'Try again. If it happens again, save the workbook, reload the pane and try once more.',
  },
};

/** Office.js error codes and what each means to an officer. Source: the error codes of Microsoft's "Error handling with the application-specific JavaScript APIs". */
const CODES: Readonly<Record<string, ProblemCode>> = {
  AccessDenied: 'sheet-protected',
  InvalidOperationInCellEditMode: 'cell-being-edited',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  RichApiRequestPayloadTooLarge: 'too-large',
  ApiNotFound: 'not-supported',
  ApiNotAvailable: 'not-supported',
  NotImplemented: 'not-supported',
  UnsupportedOperation: 'not-supported',
  ItemNotFound: 'sheet-missing',
  ServiceNotAvailable: 'busy',
  RequestAborted: 'busy',
  ActivityLimitReached: 'busy',
  ServerBusy: 'busy',
  HostRestartNeeded: 'connection',
  InvalidOrTimedOutSession: 'connection',
  ConnectionFailure: 'connection',
  Unauthenticated: 'connection',
  UndoNotSupported: 'undo-step-refused',
};

/** Thrown when the officer cancels: not a failure. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** Any thrown thing as an ExcelProblem; one that already is, unchanged. */
export function asProblem(thrown: unknown): ExcelProblem {
  if (thrown instanceof ExcelProblem) return thrown;
  const code = hostCode(thrown);
  return new ExcelProblem(CODES[code] ?? 'unknown', code);
}

/** The Office.js error code of a thrown thing; its message where it has none; '' where it is not an error. */
export function hostCode(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null) return '';
  if ('code' in thrown && typeof thrown.code === 'string') return thrown.code;
  return 'message' in thrown && typeof thrown.message === 'string' ? thrown.message : '';
}
