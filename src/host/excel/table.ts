import { apiError } from '../richapi/errors';
import { objectType, type ApiObject, type ObjectType } from '../richapi/objectType';
import type { Area, TableModel } from '../model/types';
import { eventMethods } from './eventMethods';
import { EventType, wholeWorkbook } from './events';
import type { ExcelHost } from './excelHost';
import { rangeType } from './range';
import { rangeFrom } from './rangeArgument';
import { RangeTarget } from './rangeTarget';
import { bodyArea, headerArea, totalsArea } from './tableAreas';
import { tableColumnCollectionType } from './tableColumn';
import { tableRowCollectionType } from './tableRow';
import { worksheetType } from './worksheet';

export interface TableTarget {
  readonly host: ExcelHost;
  readonly table: TableModel;
}

/** Excel.Table. */
export const tableType: ObjectType<TableTarget> = objectType<TableTarget>('Table', {
  identity: { name: 'Id', of: ({ table }) => table.id },
  props: {
    Id: { get: ({ table }) => table.id },
    Name: { get: (target) => present(target).name, set: rename },
    ShowHeaders: { get: ({ table }) => table.hasHeaders },
    ShowTotals: { get: ({ table }) => table.hasTotals },
    Style: {
      get: ({ table }) => table.style,
      set: ({ host, table }, value) => {
        if (typeof value !== 'string') throw apiError('InvalidArgument');
        host.requireWritable(table.sheet);
        table.style = value;
      },
    },
  },
  nav: {
    Columns: (target) => tableColumnCollectionType.of(target),
    Rows: (target) => tableRowCollectionType.of(target),
    Worksheet: ({ host, table }) => worksheetType.of({ host, sheet: table.sheet }),
  },
  methods: {
    GetRange: (target) => rangeOf(target, present(target).area),
    GetHeaderRowRange: (target) => rangeOf(target, required(headerArea(present(target)))),
    GetDataBodyRange: (target) => rangeOf(target, required(bodyArea(present(target)))),
    GetTotalRowRange: (target) => rangeOf(target, required(totalsArea(present(target)))),
    Resize: (target, args) => {
      const { host, table } = target;
      const { area, sheet } = rangeFrom(args.at(0), { host, sheet: table.sheet });
      if (sheet !== table.sheet || area.row !== table.area.row) throw apiError('InvalidArgument', 'A table must keep its sheet and its header row.');
      host.requireWritable(sheet);
      table.area = area;
    },
    ConvertToRange: (target) => {
      const range = new RangeTarget(target.host, target.table.sheet, present(target).area);
      remove(target);
      return rangeType.of(range);
    },
    Delete: (target) => {
      const { sheet, area } = present(target);
      remove(target);
      sheet.clear(area, 'All');
    },
    ...eventMethods<TableTarget>({
      DataChangedEvent: EventType.tableChanged,
      SelectionChangedEvent: EventType.tableSelectionChanged,
    }, ({ host, table }) => ({ host, target: table.id })),
  },
});

function present({ host, table }: TableTarget): TableModel {
  if (!host.workbook.tables.includes(table)) throw apiError('ItemNotFound');
  return table;
}

function rename(target: TableTarget, value: unknown): void {
  const { host } = target;
  const table = present(target);
  host.requireWritable(table.sheet);
  if (typeof value !== 'string' || !/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(value)) throw apiError('InvalidArgument', 'A table\'s name must begin with a letter or _ and hold no spaces.');
  const key = value.toLowerCase();
  const taken = host.workbook.tables.some((other) => other !== table && other.name.toLowerCase() === key)
    || host.workbook.names.some((item) => item.name.toLowerCase() === key);
  if (taken) throw apiError('ItemAlreadyExists', `The name "${value}" is in use already.`);
  table.name = value;
}

function remove({ host, table }: TableTarget): void {
  host.requireWritable(table.sheet);
  host.workbook.removeTable(table);
  host.events.raise(EventType.tableDeleted, [table.sheet.id, wholeWorkbook], () => (
    { tableId: table.id, tableName: table.name, worksheetId: table.sheet.id, source: 'Local' }));
}

function rangeOf({ host, table }: TableTarget, area: Area): ApiObject {
  return rangeType.of(new RangeTarget(host, table.sheet, area));
}

function required(area: Area | null): Area {
  if (!area) throw apiError('ItemNotFound');
  return area;
}
