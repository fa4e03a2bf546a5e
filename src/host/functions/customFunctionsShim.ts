/** CustomFunctions.ErrorCode. */
const ErrorCode = {
  divisionByZero: '#DIV/0!',
  invalidName: '#NAME?',
  invalidNumber: '#NUM!',
  invalidReference: '#REF!',
  invalidValue: '#VALUE!',
  notAvailable: '#N/A',
  nullReference: '#NULL!',
} as const;

/** CustomFunctions.Error: what a function throws or returns to show an error in its cell. */
class CustomFunctionsError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message ?? '');
    this.name = 'CustomFunctionsError';
  }
}

/** The global `CustomFunctions` of Excel's runtime, as far as functions use it. */
export const customFunctionsShim = {
  Error: CustomFunctionsError,
  ErrorCode,
  /** In Excel this binds ids to code; in process the code is given to the runtime directly. */
  associate: (): void => undefined,
};

/** Makes the global `CustomFunctions` where there is none, as in Node. */
export function installCustomFunctionsShim(): void {
  const scope = globalThis as { CustomFunctions?: unknown };
  scope.CustomFunctions ??= customFunctionsShim;
}
