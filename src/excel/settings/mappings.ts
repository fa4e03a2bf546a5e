import { sheetSetting } from './keptBySheet';
import { isNullOr, isRecordOf, isWholeFrom } from './shapes';

/** The officer's choice of columns. Field id -> zero-based sheet column; null: not in this register. */
export type KeptMapping = Readonly<Record<string, number | null>>;

const LAST_COLUMN = 16_383;

export const mappings = sheetSetting<KeptMapping>('scrutiny.mappings', isRecordOf(isNullOr(isWholeFrom(0, LAST_COLUMN))));
