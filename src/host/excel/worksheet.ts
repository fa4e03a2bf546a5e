import type { Arguments } from '../richapi/arguments';
import { apiError } from '../richapi/errors';
import { objectType, type ApiObject, type ObjectType } from '../richapi/objectType';
import type { SheetModel, Visibility } from '../model/types';
import { autoFilterType } from './autoFilter';
import { commentCollectionType } from './commentCollection';
import { eventMethods } from './eventMethods';
import { EventType } from './events';
import type { ExcelHost } from './excelHost';
import { freezePanesType } from './freezePanes';
import { namedItemCollectionType } from './namedItemCollection';
import { worksheetProtectionType } from './protection';
import { rangeType } from './range';
import { rangeFrom, rangeOrWholeSheet } from './rangeArgument';
import { rangeAreasOf } from './rangeAreas';
import { RangeTarget } from './rangeTarget';
import { requireFreeName } from './sheetName';
import { tableCollectionType } from './tableCollection';

/** A sheet, with the host it belongs to. */
export interface SheetTarget {
  readonly host: ExcelHost;
  readonly sheet: SheetModel;
}

const visibilities: readonly Visibility[] = ['Visible', 'Hidden', 'VeryHidden'];

/** Excel.Worksheet. */
export const worksheetType: ObjectType<SheetTarget> = objectType<SheetTarget>('Worksheet', {
  identity: { name: 'Id', of: ({ sheet }) => sheet.id },
  props: {
    Id: { get: ({ sheet }) => sheet.id },
    Name: { get: (target) => present(target).name, set: rename },
    Position: {
      get: (target) => present(target).position,
      set: ({ host, sheet }, value) => {
        const last = host.workbook.sheets.length - 1;
        if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > last) throw apiError('InvalidArgument');
        host.requireStructureEditable();
        host.workbook.moveSheet(sheet, value);
      },
    },
    Visibility: { get: (target) => present(target).visibility, set: setVisibility },
  },
  nav: {
    AutoFilter: (target) => autoFilterType.of(target),
    Comments: (target) => commentCollectionType.of(target),
    FreezePanes: (target) => freezePanesType.of(target),
    Names: (target) => namedItemCollectionType.of(target),
    Protection: (target) => worksheetProtectionType.of(target),
    Tables: (target) => tableCollectionType.of(target),
  },
  methods: {
    Activate: (target) => target.host.workbook.activate(present(target)),
    Calculate: () => undefined,
    Delete: remove,
    GetRange: (target, args) => {
      present(target);
      return rangeType.of(rangeOrWholeSheet(args, 0, target));
    },
    GetRanges: (target, args) => rangeAreasOf(target, args.string(0).split(',').map((address) => rangeFrom(address.trim(), target).area)),
    GetRangeByIndexes: ({ host, sheet }, args) =>
      rangeType.of(new RangeTarget(host, sheet, { row: args.integer(0), column: args.integer(1), rows: args.integer(2), columns: args.integer(3) })),
    GetCell: ({ host, sheet }, args) => rangeType.of(new RangeTarget(host, sheet, { row: args.integer(0), column: args.integer(1), rows: 1, columns: 1 })),
    GetUsedRange: (target, args) => usedRange(target, args) ?? rangeType.of(new RangeTarget(target.host, target.sheet, { row: 0, column: 0, rows: 1, columns: 1 })),
    GetUsedRangeOrNullObject: usedRange,
    GetNext: (target, args) => neighbourOrThrow(target, args, 1),
    GetNextOrNullObject: (target, args) => neighbour(target, args, 1),
    GetPrevious: (target, args) => neighbourOrThrow(target, args, -1),
    GetPreviousOrNullObject: (target, args) => neighbour(target, args, -1),
    _GetSheetById: ({ host }, args) => {
      const sheet = host.workbook.sheet(args.key(0));
      return sheet ? worksheetType.of({ host, sheet }) : null;
    },
    ...eventMethods<SheetTarget>({
      DataChangedEvent: EventType.worksheetChanged,
      ActivatedEvent: EventType.worksheetActivated,
      DeactivatedEvent: EventType.worksheetDeactivated,
      SelectionChangedEvent: EventType.worksheetSelectionChanged,
      CalculatedEvent: EventType.worksheetCalculated,
      FormatChangedEvent: EventType.worksheetFormatChanged,
    }, ({ host, sheet }) => ({ host, target: sheet.id })),
  },
});

/** The sheet, if it is still in the workbook. @throws ItemNotFound once it has been deleted */
function present({ host, sheet }: SheetTarget): SheetModel {
  if (!host.workbook.sheets.includes(sheet)) throw apiError('ItemNotFound');
  return sheet;
}

function rename({ host, sheet }: SheetTarget, value: unknown): void {
  if (typeof value !== 'string') throw apiError('InvalidArgument');
  host.requireStructureEditable();
  requireFreeName(host, value, sheet);
  host.workbook.renameSheet(sheet, value);
}

function setVisibility({ host, sheet }: SheetTarget, value: unknown): void {
  const visibility = visibilities.find((known) => known === value);
  if (!visibility) throw apiError('InvalidArgument');
  host.requireStructureEditable();
  if (visibility !== 'Visible') requireAnotherVisible(host, sheet);
  sheet.visibility = visibility;
}

function remove(target: SheetTarget): void {
  const { host } = target;
  const sheet = present(target);
  host.requireStructureEditable();
  if (sheet.visibility === 'VeryHidden') throw apiError('InvalidOperation', 'A sheet hidden as "VeryHidden" cannot be deleted.');
  requireAnotherVisible(host, sheet);
  host.workbook.deleteSheet(sheet);
}

function requireAnotherVisible(host: ExcelHost, sheet: SheetModel): void {
  const another = host.workbook.sheets.some((other) => other !== sheet && other.visibility === 'Visible');
  if (!another) throw apiError('InvalidOperation', 'A workbook must have at least one visible sheet.');
}

function usedRange({ host, sheet }: SheetTarget, args: Arguments): ApiObject | null {
  const area = sheet.usedArea(args.boolean(0, false));
  return area && rangeType.of(new RangeTarget(host, sheet, area));
}

function neighbour({ host, sheet }: SheetTarget, args: Arguments, step: 1 | -1): ApiObject | null {
  const visibleOnly = args.boolean(0, false);
  const { sheets } = host.workbook;
  for (let index = sheets.indexOf(sheet) + step; index >= 0 && index < sheets.length; index += step) {
    if (!visibleOnly || sheets[index].visibility === 'Visible') return worksheetType.of({ host, sheet: sheets[index] });
  }
  return null;
}

function neighbourOrThrow(target: SheetTarget, args: Arguments, step: 1 | -1): ApiObject {
  const found = neighbour(target, args, step);
  if (!found) throw apiError('ItemNotFound');
  return found;
}
