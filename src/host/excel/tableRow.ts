import { apiError, apiNotFound } from '../richapi/errors';
import { objectType, type ApiObject, type ObjectType } from '../richapi/objectType';
import type { Area } from '../model/types';
import { maxRows } from './address';
import { matrixFor } from './cellMatrix';
import { rangeType } from './range';
import { RangeTarget } from './rangeTarget';
import type { TableTarget } from './table';
import { bodyArea } from './tableAreas';

interface RowTarget extends TableTarget {
  readonly index: number;
}

/** Excel.TableRow: one row of a table's body. */
const tableRowType: ObjectType<RowTarget> = objectType<RowTarget>('TableRow', {
  props: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (row) => row.table.sheet.values(rowArea(row)),
      set: (row, value) => {
        const range = new RangeTarget(row.host, row.table.sheet, rowArea(row));
        range.writable.writeCells(range.area, matrixFor(range, value));
      },
    },
  },
  methods: { GetRange: (row) => rangeType.of(new RangeTarget(row.host, row.table.sheet, rowArea(row))) },
});

/** Excel.TableRowCollection. Rows are added at the foot of the table only. */
export const tableRowCollectionType: ObjectType<TableTarget> = objectType<TableTarget>('TableRowCollection', {
  props: { Count: { get: ({ table }) => bodyArea(table)?.rows ?? 0 } },
  items: (target) => Array.from({ length: bodyArea(target.table)?.rows ?? 0 }, (_, index) => tableRowType.of({ ...target, index })),
  methods: {
    GetCount: ({ table }) => bodyArea(table)?.rows ?? 0,
    GetItemAt: (target, args) => {
      const row = { ...target, index: args.integer(0) };
      rowArea(row);
      return tableRowType.of(row);
    },
    Add: (target, args) => {
      const count = bodyArea(target.table)?.rows ?? 0;
      const index = args.integer(0, -1);
      if (index !== -1 && index !== count) throw apiNotFound('TableRowCollection.add before the last row');
      return append(target, args.at(1), count);
    },
  },
});

function rowArea({ table, index }: RowTarget): Area {
  const body = bodyArea(table);
  if (!body || index < 0 || index >= body.rows) throw apiError('ItemNotFound');
  return { ...body, row: body.row + index, rows: 1 };
}

/** New rows push down whatever stands below the table. */
function append(target: TableTarget, values: unknown, index: number): ApiObject {
  const { host, table } = target;
  if (table.hasTotals) throw apiNotFound('TableRowCollection.add above a totals row');
  const count = Array.isArray(values) ? values.length : 1;
  const below = new RangeTarget(host, table.sheet, { ...table.area, row: table.area.row + table.area.rows, rows: count });
  const area = below.area;
  const cells = values === undefined ? null : matrixFor(below, values);
  const sheet = below.writable;
  const grown = { ...table.area, rows: table.area.rows + count };
  if (sheet.usedArea(true, { ...area, rows: maxRows - area.row })) sheet.insert(area, 'Down');
  table.area = grown;
  if (cells) sheet.writeCells(area, cells);
  return tableRowType.of({ ...target, index });
}
