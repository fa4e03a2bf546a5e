/** Excel's rules for sheet names. */
const FORBIDDEN = /[\\/?*[\]:]/;
const LONGEST = 31;

/** @throws Error saying what is wrong with the name */
export function checkSheetName(name: string, taken: readonly string[]): void {
  if (name.trim() === '') throw new Error('A sheet needs a name.');
  if (name.length > LONGEST) throw new Error(`The sheet name “${name}” is too long: at most 31 characters are allowed.`);
  if (FORBIDDEN.test(name) || name.startsWith("'") || name.endsWith("'")) {
    throw new Error(`The sheet name “${name}” is not allowed: it must not hold \\ / ? * [ ] : and must not begin or end with an apostrophe.`);
  }
  if (taken.some((other) => other.toLowerCase() === name.toLowerCase())) throw new Error(`There is already a sheet called “${name}”.`);
}

/** "Sheet1", or the first number that is free. */
export function freeSheetName(taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) if (!used.has(`sheet${number}`)) return `Sheet${number}`;
}
