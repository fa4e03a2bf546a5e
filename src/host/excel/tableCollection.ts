import { apiError } from '../richapi/errors';
import { objectType, type ApiObject, type ObjectType } from '../richapi/objectType';
import type { SheetModel } from '../model/types';
import { intersection } from './areas';
import { eventMethods } from './eventMethods';
import { EventType, wholeWorkbook } from './events';
import type { ExcelHost } from './excelHost';
import { rangeFrom } from './rangeArgument';
import { tableType, type TableTarget } from './table';

/** The tables of the workbook, or those of one sheet. */
interface Scope {
  readonly host: ExcelHost;
  readonly sheet?: SheetModel;
}

/** Excel.TableCollection. */
export const tableCollectionType: ObjectType<Scope> = objectType<Scope>('TableCollection', {
  props: { Count: { get: (scope) => tablesIn(scope).length } },
  items: (scope) => tablesIn(scope).map((target) => tableType.of(target)),
  methods: {
    GetCount: (scope) => tablesIn(scope).length,
    GetItem: (scope, args) => foundOrThrow(find(tablesIn(scope), args.key(0))),
    GetItemOrNullObject: (scope, args) => find(tablesIn(scope), args.key(0)),
    GetItemAt: (scope, args) => foundOrThrow(at(tablesIn(scope), args.integer(0))),
    Add: (scope, args) => add(scope, args.at(0), args.boolean(1, false)),
    ...eventMethods<Scope>({
      DataChangedEvent: EventType.tableChanged,
      AddedEvent: EventType.tableAdded,
      DeletedEvent: EventType.tableDeleted,
    }, ({ host, sheet }) => ({ host, target: sheet?.id ?? wholeWorkbook })),
  },
});

/** Excel.TableScopedCollection: the tables a range touches. */
export const tableScopedCollectionType: ObjectType<readonly TableTarget[]> = objectType<readonly TableTarget[]>('TableScopedCollection', {
  items: (tables) => tables.map((target) => tableType.of(target)),
  methods: {
    GetCount: (tables) => tables.length,
    GetFirst: (tables) => foundOrThrow(at(tables, 0)),
    GetItem: (tables, args) => foundOrThrow(find(tables, args.key(0))),
    GetItemOrNullObject: (tables, args) => find(tables, args.key(0)),
  },
});

function tablesIn({ host, sheet }: Scope): TableTarget[] {
  return host.workbook.tables.filter((table) => !sheet || table.sheet === sheet).map((table) => ({ host, table }));
}

function find(tables: readonly TableTarget[], key: string): ApiObject | null {
  const target = tables.find(({ table }) => table.id === key || table.name.toLowerCase() === key.toLowerCase());
  return target ? tableType.of(target) : null;
}

function at(tables: readonly TableTarget[], index: number): ApiObject | null {
  const target = tables[index];
  return target ? tableType.of(target) : null;
}

function foundOrThrow(table: ApiObject | null): ApiObject {
  if (!table) throw apiError('ItemNotFound');
  return table;
}

function add({ host, sheet }: Scope, source: unknown, hasHeaders: boolean): ApiObject {
  const range = rangeFrom(source, { host, sheet: sheet ?? host.workbook.activeSheet });
  const target = range.writable;
  const overlapping = host.workbook.tables.some((table) => table.sheet === target && intersection(table.area, range.area) !== null);
  if (overlapping) throw apiError('InvalidArgument', 'A table cannot overlap another table.');
  const table = host.workbook.addTable(target, range.area, hasHeaders);
  host.events.raise(EventType.tableAdded, [target.id, wholeWorkbook], () => ({ tableId: table.id, worksheetId: target.id, source: 'Local' }));
  return tableType.of({ host, table });
}
