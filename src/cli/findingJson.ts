import { cellName } from '../registers/shared/address';
import type { Finding } from '../registers/shared/finding';

/** A finding as printed by --json: rows count from 1 and cells are A1 addresses, as on screen. */
export function findingJson({ rule, severity, row, column, field, message, value, suggestion }: Finding) {
  return { rule, severity, cell: cellName(row, column), field: field ?? null, row: row + 1, message, value, ...(suggestion === undefined ? {} : { suggestion }) };
}
