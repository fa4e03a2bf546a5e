import type { Arguments } from '../richapi/arguments';
import { apiError } from '../richapi/errors';
import { objectType, type ApiObject, type ObjectType } from '../richapi/objectType';
import type { Area } from '../model/types';
import { containsArea, intersection } from './areas';
import { requireShape } from './cellMatrix';
import { cellProperties, columnProperties, rowProperties, setCellProperties } from './cellProperties';
import { conditionalFormatCollectionType } from './conditionalFormatCollection';
import { copyRange } from './copyRange';
import { dataValidationType } from './dataValidation';
import { findText } from './findText';
import { rangeAreasOf } from './rangeAreas';
import { rangeProperties } from './rangeCells';
import { rangeFormatType } from './rangeFormat';
import { rangeNavigation } from './rangeNavigation';
import type { RangeTarget } from './rangeTarget';
import { rangeViewType } from './rangeView';
import { specialCells } from './specialCells';
import { tableScopedCollectionType } from './tableCollection';
import { worksheetType } from './worksheet';

/** Excel.Range. */
export const rangeType: ObjectType<RangeTarget> = objectType<RangeTarget>('Range', {
  props: rangeProperties,
  nav: {
    Format: (range) => rangeFormatType.of(range),
    Worksheet: (range) => worksheetType.of({ host: range.host, sheet: range.sheet }),
    ConditionalFormats: (range) => conditionalFormatCollectionType.of({ host: range.host, sheet: range.sheet, areas: () => [range.area] }),
    DataValidation: (range) => dataValidationType.of(range),
  },
  methods: {
    ...Object.fromEntries(Object.entries(rangeNavigation).map(([name, lead]) => [name, (range: RangeTarget, args: Arguments) => rangeOrNull(lead(range, args))])),
    _ValidateArraySize: (range, args) => requireShape(range, args.integer(0), args.integer(1)),
    Select: (range) => range.host.workbook.select(range.sheet, range.area),
    Calculate: () => undefined,
    Clear: clear,
    Insert: insert,
    Delete: (range, args) => range.writable.remove(range.area, args.oneOf(0, ['Up', 'Left'])),
    Merge: (range, args) => merge(range, args.boolean(0, false)),
    Unmerge: (range) => range.writable.unmerge(range.area),
    GetMergedAreasOrNullObject: (range) => areasOrNull(range, mergedAreas(range)),
    GetMergedAreas: (range) => areasOrThrow(range, mergedAreas(range)),
    GetSpecialCells: (range, args) => areasOrThrow(range, specialCells(range, args)),
    GetSpecialCellsOrNullObject: (range, args) => areasOrNull(range, specialCells(range, args)),
    GetVisibleView: (range) => rangeViewType.of({ range, row: null }),
    GetTables: (range, args) => {
      const whole = args.boolean(0, false);
      return tableScopedCollectionType.of(range.host.workbook.tables.filter((table) => table.sheet === range.sheet
        && (whole ? containsArea(range.area, table.area) : intersection(range.area, table.area) !== null)).map((table) => ({ host: range.host, table })));
    },
    CopyFrom: copyRange,
    Find: (range, args) => {
      const found = findText(range, args);
      if (!found) throw apiError('ItemNotFound');
      return rangeType.of(found);
    },
    FindOrNullObject: (range, args) => rangeOrNull(findText(range, args)),
    GetCellProperties: (range, args) => cellProperties(range, args.at(0)),
    GetRowProperties: (range, args) => rowProperties(range, args.at(0)),
    GetColumnProperties: (range, args) => columnProperties(range, args.at(0)),
    SetCellProperties: (range, args) => setCellProperties(range, args.at(0)),
  },
});

function rangeOrNull(range: RangeTarget | null): ApiObject | null {
  return range && rangeType.of(range);
}

function areasOrNull(range: RangeTarget, areas: readonly Area[]): ApiObject | null {
  return areas.length > 0 ? rangeAreasOf(range, areas) : null;
}

function areasOrThrow(range: RangeTarget, areas: readonly Area[]): ApiObject {
  if (areas.length === 0) throw apiError('ItemNotFound');
  return rangeAreasOf(range, areas);
}

function clear(range: RangeTarget, args: Arguments): void {
  const applyTo = args.oneOf(0, ['All', 'Contents', 'Formats'], 'All');
  const sheet = range.writable;
  const cells = range.isUnbounded ? intersection(range.area, sheet.usedArea(false) ?? { row: 0, column: 0, rows: 1, columns: 1 }) : range.area;
  if (cells) sheet.clear(cells, applyTo);
}

/** The new cells stand where the range stood; the range itself moves on with its cells. */
function insert(range: RangeTarget, args: Arguments): ApiObject {
  const { area } = range;
  range.writable.insert(area, args.oneOf(0, ['Down', 'Right']));
  return rangeType.of(range.at(area));
}

function merge(range: RangeTarget, across: boolean): void {
  const sheet = range.writable;
  const { area } = range;
  if (!across) return sheet.merge(area);
  for (let offset = 0; offset < area.rows; offset++) sheet.merge({ ...area, row: area.row + offset, rows: 1 });
}

function mergedAreas(range: RangeTarget): Area[] {
  return range.sheet.merges.filter((merged) => intersection(merged, range.area) !== null);
}
