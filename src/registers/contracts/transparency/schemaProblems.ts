import { isFailure } from '../../../rules/failure';
import { readDate } from '../../../rules/readDate';
import { LGA_FIELDS, type LgaField } from './lgaFields';
import { WITHHELD } from './lgaRecord';
import type { LgaRecord } from './transparencyFile';

/** Something in a file of published contracts that its schema does not allow. */
export interface SchemaProblem {
  /** Position of the record, from 0. */
  readonly record: number;
  readonly field: string;
  readonly message: string;
}

/** Tests published records against the schema: required fields, DD/MM/YYYY, money with pence, allowed words, no unknown fields. */
export function schemaProblems(records: readonly LgaRecord[]): SchemaProblem[] {
  const known = new Set(LGA_FIELDS.map(({ name }) => name));
  return records.flatMap((record, position) => [
    ...LGA_FIELDS.flatMap((field) => {
      const message = problemOf(record[field.name] ?? '', field);
      return message === null ? [] : [{ record: position, field: field.name, message }];
    }),
    ...Object.keys(record).filter((name) => !known.has(name)).map((name) => ({ record: position, field: name, message: 'is not a field of the schema' })),
  ]);
}

function problemOf(value: string, { required, type, words }: LgaField): string | null {
  if (value === '') return required ? 'is required' : null;
  if (type === 'date') return /^\d{2}\/\d{2}\/\d{4}$/.test(value) && !isFailure(readDate(value, '')) ? null : 'is not a date as DD/MM/YYYY';
  if (type === 'money') return value === WITHHELD || /^-?\d+\.\d{2}$/.test(value) ? null : 'is not money with pence and without commas';
  if (type === 'yesNo') return value === 'true' || value === 'false' ? null : 'is not true or false';
  return words && !words.includes(value) ? `is not ${words.join(' or ')}` : null;
}
