import { LAST_SERIAL } from '../../rules/dates';
import { sheetSetting } from './keptBySheet';
import { isWholeFrom } from './shapes';

/** The as-at date the officer gave, as a serial number. */
export const asAtDates = sheetSetting<number>('scrutiny.asAtDates', isWholeFrom(1, LAST_SERIAL));
