/**
 * Tells whether a value has the form in which it was kept. These settings are read at every start of the pane, so they
 * do without the schema library, whose 8 kB a start would otherwise load.
 */
export type Shape<T> = (value: unknown) => value is T;

export const isText: Shape<string> = (value) => typeof value === 'string';

export const isNumber: Shape<number> = (value): value is number => Number.isFinite(value);

/** Whole numbers, both limits among them. */
export function isWholeFrom(lowest: number, highest: number): Shape<number> {
  return (value): value is number => Number.isInteger(value) && (value as number) >= lowest && (value as number) <= highest;
}

export function isNullOr<T>(shape: Shape<T>): Shape<T | null> {
  return (value): value is T | null => value === null || shape(value);
}

export function isListOf<T>(shape: Shape<T>): Shape<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(shape);
}

/** A group of values under any names, all of one form. */
export function isRecordOf<T>(shape: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return (value): value is Readonly<Record<string, T>> => isGroup(value) && Object.values(value).every(shape);
}

/** A group of values under these names, each of its own form. Others beside them are let be: a newer version may have kept them. */
export function isGroupOf<T extends object>(fields: { readonly [Name in keyof T]-?: Shape<T[Name]> }): Shape<T> {
  const shapes = Object.entries<Shape<unknown>>(fields);
  return (value): value is T => isGroup(value) && shapes.every(([name, shape]) => Object.hasOwn(value, name) && shape(value[name]));
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
