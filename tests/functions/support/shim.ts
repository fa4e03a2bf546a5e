/** The part of the custom-functions runtime that the functions use, with the shapes that Office.js gives it. */
class CellError extends Error {
  constructor(readonly code: string, message = '') {
    super(message);
  }
}

const ErrorCode = {
  invalidValue: '#VALUE!', notAvailable: '#N/A', divisionByZero: '#DIV/0!', invalidNumber: '#NUM!', nullReference: '#NULL!',
};

Object.assign(globalThis, { CustomFunctions: { Error: CellError, ErrorCode } });
