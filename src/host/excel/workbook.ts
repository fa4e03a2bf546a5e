import { apiError } from '../richapi/errors';
import { objectType, type ObjectType } from '../richapi/objectType';
import { applicationType } from './application';
import { commentCollectionType } from './commentCollection';
import { EventType, wholeWorkbook } from './events';
import type { ExcelHost } from './excelHost';
import { namedItemCollectionType } from './namedItemCollection';
import { workbookProtectionType } from './protection';
import { rangeType } from './range';
import { rangeAreasOf } from './rangeAreas';
import { RangeTarget } from './rangeTarget';
import { runtimeType } from './runtime';
import { settingCollectionType } from './settingCollection';
import { tableCollectionType } from './tableCollection';
import { worksheetCollectionType } from './worksheetCollection';

/** Excel.Workbook: the root of every request. */
export const workbookType: ObjectType<ExcelHost> = objectType<ExcelHost>('Workbook', {
  props: {
    Name: { get: (host) => host.workbook.name },
    ReadOnly: { get: (host) => host.readOnly },
  },
  nav: {
    Application: (host) => applicationType.of(host),
    Comments: (host) => commentCollectionType.of({ host }),
    Names: (host) => namedItemCollectionType.of({ host }),
    Protection: (host) => workbookProtectionType.of(host),
    Settings: (host) => settingCollectionType.of(host),
    Tables: (host) => tableCollectionType.of({ host }),
    Worksheets: (host) => worksheetCollectionType.of(host),
    _Runtime: (host) => runtimeType.of(host),
  },
  methods: {
    GetSelectedRange: (host) => rangeType.of(selection(host)),
    GetSelectedRanges: (host) => rangeAreasOf(selection(host), [host.workbook.selection.area]),
    GetActiveCell: (host) => rangeType.of(selection(host).at({ ...host.workbook.selection.area, rows: 1, columns: 1 })),
    _GetRangeForEventByReferenceId: (host, args) => {
      const range = host.events.rangeOf(args.string(0));
      if (!range) throw apiError('ItemNotFound');
      return rangeType.of(range);
    },
    _GetRangeOrNullObjectForEventByReferenceId: (host, args) => {
      const range = host.events.rangeOf(args.string(0));
      return range ? rangeType.of(range) : null;
    },
    _RegisterSelectionChangedEvent: (host) => host.events.register(EventType.worksheetSelectionChanged, wholeWorkbook),
    _UnregisterSelectionChangedEvent: (host) => host.events.unregister(EventType.worksheetSelectionChanged, wholeWorkbook),
  },
});

function selection(host: ExcelHost): RangeTarget {
  const { sheet, area } = host.workbook.selection;
  return new RangeTarget(host, sheet, area);
}
