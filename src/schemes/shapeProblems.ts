import type * as z from 'zod/mini';
import { either, placeOf, shown, type SchemeProblem } from './problems';

type Schema = z.core.$ZodType;
type Issue = z.core.$ZodIssue;

/** What zod found wrong with the fields of a scheme, in plain English. One problem a place: what follows from it is left out. */
export function shapeProblems(schema: Schema, value: unknown, issues: readonly Issue[]): SchemeProblem[] {
  const problems = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? unknownFields(schema, issue) : [wrongField(schema, value, issue)]));
  return problems.filter(({ place }, i) => problems.findIndex((other) => other.place === place) === i);
}

function unknownFields(schema: Schema, { path, keys }: Issue & { readonly code: 'unrecognized_keys' }): SchemeProblem[] {
  const fields = fieldsOf(schemaAt(schema, path).schema).join(', ');
  return keys.map((key) => {
    const place = placeOf([...path, key]);
    return { place, message: `${place} is not a field of ${path.length === 0 ? 'a scheme' : placeOf(path)}. Its fields are: ${fields}.` };
  });
}

function wrongField(schema: Schema, value: unknown, issue: Issue): SchemeProblem {
  const place = placeOf(issue.path);
  const found = valueAt(value, issue.path);
  const { isNullable, schema: expected } = schemaAt(schema, issue.path);
  return { place, message: `${place === '' ? 'The scheme' : place} is ${shown(found)}. It must be ${allowedBy(issue, expected)}${isNullable ? ', or null for none' : ''}.` };
}

function allowedBy(issue: Issue, schema: Schema | null): string {
  switch (issue.code) {
    case 'invalid_type': return typeWords(issue.expected, schema);
    case 'invalid_value': return either(issue.values.map((word) => (typeof word === 'string' ? `“${word}”` : String(word))));
    case 'too_small': return sizeWords(issue.origin, Number(issue.minimum), 'or more', issue.inclusive ?? true, 'more than');
    case 'too_big': return sizeWords(issue.origin, Number(issue.maximum), 'or less', issue.inclusive ?? true, 'less than');
    // Only the words of a scheme have a format: something other than spaces.
    default: return 'text that is not blank';
  }
}

function typeWords(expected: string, schema: Schema | null): string {
  switch (expected) {
    case 'string': return 'text';
    case 'number': return 'a number';
    case 'int': return 'a whole number';
    case 'array': return 'a list';
    default: {
      const fields = fieldsOf(schema);
      return fields.length > 0 ? `a group of the fields ${fields.join(', ')}` : `a ${expected}`;
    }
  }
}

function sizeWords(origin: string, limit: number, whole: string, isInclusive: boolean, beyond: string): string {
  if (origin === 'string') return limit <= 1 ? 'text that is not blank' : `text of ${limit} characters ${whole}`;
  if (origin === 'array') return `a list of ${limit} ${whole}`;
  return isInclusive ? `${limit} ${whole}` : `${beyond} ${limit}`;
}

/** The schema of one field, through lists and groups. */
function schemaAt(schema: Schema, path: readonly PropertyKey[]): { readonly schema: Schema | null; readonly isNullable: boolean } {
  let at: Schema | null = schema;
  for (const step of path) {
    const def: z.core.$ZodTypeDef | undefined = at ? withoutWrapping(at)._zod.def : undefined;
    if (def && 'shape' in def) at = (def as z.core.$ZodObjectDef).shape[step as string] ?? null;
    else at = def && 'element' in def ? ((def as z.core.$ZodArrayDef).element as Schema) : null;
  }
  return { schema: at && withoutWrapping(at), isNullable: at?._zod.def.type === 'nullable' };
}

function withoutWrapping(schema: Schema): Schema {
  const { def } = schema._zod;
  return def.type === 'nullable' || def.type === 'optional' ? withoutWrapping((def as z.core.$ZodNullableDef).innerType as Schema) : schema;
}

function fieldsOf(schema: Schema | null): string[] {
  const def = schema && withoutWrapping(schema)._zod.def;
  return def && 'shape' in def ? Object.keys((def as z.core.$ZodObjectDef).shape) : [];
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, step) => (typeof at === 'object' && at !== null && Object.hasOwn(at, step) ? (at as Record<PropertyKey, unknown>)[step] : undefined), value);
}
