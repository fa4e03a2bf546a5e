import { apiError } from '../richapi/errors';
import { objectType, type ApiObject, type ObjectType } from '../richapi/objectType';
import type { Area } from '../model/types';
import { matrixFor } from './cellMatrix';
import { rangeType } from './range';
import { RangeTarget } from './rangeTarget';
import type { TableTarget } from './table';
import { bodyArea, headerArea, totalsArea } from './tableAreas';

interface ColumnTarget extends TableTarget {
  readonly index: number;
}

/** Excel.TableColumn. Its id is its place, counted from 1: the local host's columns are not moved about. */
const tableColumnType: ObjectType<ColumnTarget> = objectType<ColumnTarget>('TableColumn', {
  identity: { name: 'Id', of: ({ index }) => index + 1 },
  props: {
    Id: { get: ({ index }) => index + 1 },
    Index: { get: ({ index }) => index },
    Name: {
      get: columnName,
      set: (column, value) => {
        const header = headerArea(column.table);
        if (!header || typeof value !== 'string') throw apiError('InvalidArgument');
        const cell = rangeOf(column, header);
        cell.writable.writeCells(cell.area, [[`'${value}`]]);
      },
    },
    Values: {
      get: (column) => column.table.sheet.values(slice(column, column.table.area)),
      set: (column, value) => {
        const range = rangeOf(column, column.table.area);
        range.writable.writeCells(range.area, matrixFor(range, value));
      },
    },
  },
  methods: {
    GetRange: (column) => rangeObject(column, column.table.area),
    GetHeaderRowRange: (column) => rangeObject(column, headerArea(column.table)),
    GetDataBodyRange: (column) => rangeObject(column, bodyArea(column.table)),
    GetTotalRowRange: (column) => rangeObject(column, totalsArea(column.table)),
  },
});

/** Excel.TableColumnCollection. */
export const tableColumnCollectionType: ObjectType<TableTarget> = objectType<TableTarget>('TableColumnCollection', {
  props: { Count: { get: ({ table }) => table.area.columns } },
  items: (target) => columnsOf(target).map((column) => tableColumnType.of(column)),
  methods: {
    GetCount: ({ table }) => table.area.columns,
    GetItem: (target, args) => {
      const column = find(target, args.key(0));
      if (!column) throw apiError('ItemNotFound');
      return column;
    },
    GetItemOrNullObject: (target, args) => find(target, args.key(0)),
    GetItemAt: (target, args) => {
      const column = columnsOf(target)[args.integer(0)];
      if (!column) throw apiError('ItemNotFound');
      return tableColumnType.of(column);
    },
  },
});

function columnsOf(target: TableTarget): ColumnTarget[] {
  return Array.from({ length: target.table.area.columns }, (_, index) => ({ ...target, index }));
}

function find(target: TableTarget, key: string): ApiObject | null {
  const column = columnsOf(target).find((known) => columnName(known).toLowerCase() === key.toLowerCase() || String(known.index + 1) === key);
  return column ? tableColumnType.of(column) : null;
}

function columnName(column: ColumnTarget): string {
  const header = headerArea(column.table);
  return header ? column.table.sheet.texts(slice(column, header))[0][0] : `Column${column.index + 1}`;
}

function slice({ index }: ColumnTarget, area: Area): Area {
  return { ...area, column: area.column + index, columns: 1 };
}

function rangeOf(column: ColumnTarget, area: Area): RangeTarget {
  return new RangeTarget(column.host, column.table.sheet, slice(column, area));
}

function rangeObject(column: ColumnTarget, area: Area | null): ApiObject {
  if (!area) throw apiError('ItemNotFound');
  return rangeType.of(rangeOf(column, area));
}
