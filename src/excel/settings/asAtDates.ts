import * as z from 'zod/mini';
import { LAST_SERIAL } from '../../rules/dates';
import { sheetSetting } from './keptBySheet';

/** The as-at date the officer gave, as a serial number. */
export const asAtDates = sheetSetting<number>('scrutiny.asAtDates', z.int().check(z.gte(1), z.lte(LAST_SERIAL)));
