import { failureMessage, isFailure, type Failure } from '../rules/failure';

/**
 * A failure as the error object that a cell shows. #VALUE! and #N/A are the two errors that can carry a message.
 * The CustomFunctions global is looked up when called: the host provides it after this script is loaded.
 */
export function cellError(failure: Failure): CustomFunctions.Error {
  const code = failure.failure === 'notAvailable' ? CustomFunctions.ErrorCode.notAvailable : CustomFunctions.ErrorCode.invalidValue;
  return new CustomFunctions.Error(code, failureMessage(failure));
}

/** #VALUE! for a whole call, with a message of its own. */
export function callError(message: string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, message);
}

/** The result, or its failure thrown as the error of the whole call. */
export function orThrow<R>(result: R | Failure): R {
  if (isFailure(result)) throw cellError(result);
  return result;
}
