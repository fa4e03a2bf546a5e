/** Excel's error values, and what to say about them when nothing better is known. */

const MESSAGES: Readonly<Record<string, string>> = {
  '#NULL!': 'Two ranges were joined by a space, but they do not meet.',
  '#DIV/0!': 'A number was divided by zero, or by an empty cell.',
  '#VALUE!': 'One of the values is of the wrong kind: for example text where a number is needed.',
  '#REF!': 'The formula refers to a cell, range or sheet that does not exist.',
  '#NAME?': 'The formula holds a name that is not known.',
  '#NUM!': 'A number is outside the range that the function allows.',
  '#N/A': 'No value was found.',
  '#SPILL!': 'The result needs more cells than are free: something stands in the way.',
  '#CALC!': 'The calculation gave no result.',
  '#CYCLE!': 'The formula refers to itself, directly or through other cells.',
  '#ERROR!': 'The formula could not be worked out.',
  '#GETTING_DATA': 'The result is still being worked out.',
  '#BUSY!': 'The result is still being worked out.',
  '#CONNECT!': 'The result could not be fetched.',
};

/** True for the text of an error value. */
export function isErrorText(value: unknown): value is string {
  return typeof value === 'string' && value.startsWith('#') && value in MESSAGES;
}

/** A plain sentence for an error value. */
export function errorMessageFor(error: string): string {
  return MESSAGES[error] ?? 'The formula could not be worked out.';
}

/** The sentence for a function that does not exist. */
export function unknownFunction(name: string): string {
  return `There is no function called ${name}. Check the spelling.`;
}
