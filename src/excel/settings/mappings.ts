import * as z from 'zod/mini';
import { sheetSetting } from './keptBySheet';

/** The officer's choice of columns. Field id -> zero-based sheet column; null: not in this register. */
export type KeptMapping = Readonly<Record<string, number | null>>;

const mapping = z.record(z.string(), z.nullable(z.int().check(z.gte(0), z.lt(16_384))));

export const mappings = sheetSetting<KeptMapping>('scrutiny.mappings', mapping);
