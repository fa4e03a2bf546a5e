import type { Arguments } from '../richapi/arguments';
import { apiError } from '../richapi/errors';
import { objectType, type ApiObject, type ObjectType } from '../richapi/objectType';
import type { SheetModel } from '../model/types';
import { EventType, wholeWorkbook } from './events';
import { eventMethods } from './eventMethods';
import type { ExcelHost } from './excelHost';
import { requireFreeName } from './sheetName';
import { worksheetType } from './worksheet';

/** Excel.WorksheetCollection. */
export const worksheetCollectionType: ObjectType<ExcelHost> = objectType<ExcelHost>('WorksheetCollection', {
  items: (host) => host.workbook.sheets.map((sheet) => worksheetType.of({ host, sheet })),
  methods: {
    GetItem: (host, args) => {
      const sheet = host.workbook.sheet(args.key(0));
      if (!sheet) throw apiError('ItemNotFound');
      return worksheetType.of({ host, sheet });
    },
    GetItemOrNullObject: (host, args) => objectOrNull(host, host.workbook.sheet(args.key(0))),
    GetActiveWorksheet: (host) => worksheetType.of({ host, sheet: host.workbook.activeSheet }),
    GetFirst: (host, args) => objectOrNull(host, listed(host, args).at(0)),
    GetLast: (host, args) => objectOrNull(host, listed(host, args).at(-1)),
    GetCount: (host, args) => listed(host, args).length,
    Add: (host, args) => {
      host.requireStructureEditable();
      const name = args.has(0) ? args.string(0) : undefined;
      if (name !== undefined) requireFreeName(host, name);
      return worksheetType.of({ host, sheet: host.workbook.addSheet(name) });
    },
    ...eventMethods<ExcelHost>({
      DataChangedEvent: EventType.worksheetChanged,
      ActivatedEvent: EventType.worksheetActivated,
      DeactivatedEvent: EventType.worksheetDeactivated,
      AddedEvent: EventType.worksheetAdded,
      DeletedEvent: EventType.worksheetDeleted,
      SelectionChangedEvent: EventType.worksheetSelectionChanged,
      CalculatedEvent: EventType.worksheetCalculated,
      FormatChangedEvent: EventType.worksheetFormatChanged,
    }, (host) => ({ host, target: wholeWorkbook })),
  },
});

function listed(host: ExcelHost, args: Arguments): SheetModel[] {
  const visibleOnly = args.boolean(0, false);
  return host.workbook.sheets.filter((sheet) => !visibleOnly || sheet.visibility === 'Visible');
}

function objectOrNull(host: ExcelHost, sheet: SheetModel | undefined): ApiObject | null {
  return sheet ? worksheetType.of({ host, sheet }) : null;
}
