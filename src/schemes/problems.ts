/** Something in a scheme that cannot be used. */
export interface SchemeProblem {
  /** Where it stands: "riskBands[1].lowest"; '' for the whole. */
  readonly place: string;
  /** What was found and what is allowed, in whole sentences, beginning with the place. */
  readonly message: string;
}

/** A problem at a place: "riskBands[1].rag is “Orange”. It must be Green, Yellow, Amber or Red." */
export function problemAt(place: string, found: string, allowed: string): SchemeProblem {
  return { place, message: `${place === '' ? 'The scheme' : place} ${found}. ${allowed}` };
}

/** A place as it is written in messages: riskBands[1].lowest. */
export function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((place, step) => (typeof step === 'number' ? `${place}[${step}]` : place === '' ? String(step) : `${place}.${String(step)}`), '');
}

/** Words with "or" before the last: Red, Amber or Green. */
export function either(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items[items.length - 1]}`;
}

/** A value as messages quote it. */
export function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (typeof value === 'string') return value.trim() === '' ? 'blank' : `“${value.length > 40 ? `${value.slice(0, 40)}…` : value}”`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? `a list of ${value.length}` : 'a group of fields';
}
