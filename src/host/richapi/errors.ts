/** The error codes Excel documents for its JavaScript API, with the text it gives for each. */
const standardMessages = {
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound: 'The API you are trying to use could not be found.',
  Conflict: 'Request could not be processed because of a conflict.',
  GeneralException: 'There was an internal error while processing the request.',
  InsertDeleteConflict: 'The insert or delete operation attempted resulted in a conflict.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidObjectPath: 'The object path is not valid.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidReference: 'This reference is not valid for the current operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  RangeExceedsLimit: 'The cell count in the range has exceeded the maximum supported number.',
} as const;

export type StandardCode = keyof typeof standardMessages;

const statuses: Partial<Record<StandardCode, number>> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  Conflict: 409,
  GeneralException: 500,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
};

/** A failure the add-in is told about: it surfaces there as an OfficeExtension.Error with this code. */
export class ApiError extends Error {
  constructor(
    /** "ItemNotFound" and so on: what the add-in's code branches on. */
    readonly code: string,
    message: string,
    /** HTTP status that office.js reports beside the code. */
    readonly status = 400,
    /** The member at fault, as "Range.values". Filled in by the interpreter when left out. */
    readonly location?: string,
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

/**
 * A documented Excel error.
 * @param detail replaces Excel's own sentence where the host can be more helpful
 */
export function apiError(code: StandardCode, detail?: string, location?: string): ApiError {
  return new ApiError(code, detail ?? standardMessages[code], statuses[code] ?? 400, location);
}

/** What the host answers for a member it does not implement. The member is always named. */
export function apiNotFound(member: string): ApiError {
  return apiError('ApiNotFound', `The local workbook host does not implement ${member}.`, member);
}
