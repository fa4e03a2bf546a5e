/**
 * What typing something into a cell gives, as British Excel reads it: dates are day first. (Excel reads dates that an
 * add-in writes as text month first whatever the user's settings; the product therefore never writes dates as text, and
 * this host reads all text one way.)
 */
import { dateToSerial, parseValue } from 'numfmt';
import { isErrorText } from '../engine/errors';
import type { Scalar, ValueType } from './types';

export interface TypedInput {
  value: Scalar;
  type: ValueType;
  /** With its leading "="; the value is then still to be calculated. */
  formula?: string;
  /** The number format Excel gives to a cell that had none ("0%", "dd/mm/yyyy"). */
  format?: string;
}

const LOCALE = { locale: 'en-GB' } as const;

/** Day and month without a year: this year's. */
function dayAndMonth(text: string): TypedInput | null {
  const match = /^\s*(\d{1,2})[/-](\d{1,2})\s*$/.exec(text);
  if (!match) return null;
  const [day, month] = [Number(match[1]), Number(match[2])];
  const year = new Date().getFullYear();
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return { value: dateToSerial([year, month, day]) ?? 0, type: 'Double', format: 'd-mmm' };
}

/** "2a" is a reference number; Excel takes only "2 a" and "2:00a" for a time. */
const HOUR_LIKE = /^\s*\d{1,2}[ap]m?\s*$/i;

/** A sign before a reference, a function or a bracket begins a formula; before a word it does not. */
const SIGNED_FORMULA = /^[+-]\s*(?:[$A-Za-z]{1,4}\$?\d|[A-Za-z_][\w.]*\(|\()/;

/**
 * Reads one typed value.
 * @param typed what was typed; numbers and booleans are taken as they are
 * @param numberFormat the cell's format: in a text cell ("@") everything is text
 */
export function readTyped(typed: Scalar, numberFormat: string): TypedInput {
  if (typeof typed === 'number') return { value: typed, type: 'Double' };
  if (typeof typed === 'boolean') return { value: typed, type: 'Boolean' };
  if (typed === '') return { value: '', type: 'Empty' };
  if (typed.startsWith("'")) return { value: typed.slice(1), type: 'String' };
  if (numberFormat === '@') return { value: typed, type: 'String' };
  if (typed.startsWith('=') && typed.trim().length > 1) return { value: '', type: 'Empty', formula: typed };
  if (isErrorText(typed)) return { value: typed, type: 'Error' };
  const short = dayAndMonth(typed);
  if (short) return short;
  const read = HOUR_LIKE.test(typed) ? null : parseValue(typed, LOCALE);
  if (read && typeof read.v === 'boolean') return { value: read.v, type: 'Boolean' };
  if (read && typeof read.v === 'number' && Number.isFinite(read.v)) {
    const format = read.z && /^(?:d{1,2}[/-]m{1,2}[/-]y{2,4}|y{4}-m{2}-d{2})$/.test(read.z) ? 'dd/mm/yyyy' : read.z;
    return { value: read.v, type: 'Double', ...(format ? { format } : {}) };
  }
  return SIGNED_FORMULA.test(typed) ? { value: '', type: 'Empty', formula: `=${typed}` } : { value: typed, type: 'String' };
}
