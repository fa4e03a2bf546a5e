import { apiError, apiNotFound } from '../richapi/errors';
import { objectType, type ApiObject, type ObjectType } from '../richapi/objectType';
import { rangeType } from './range';
import { rangeFrom } from './rangeArgument';
import { RangeTarget } from './rangeTarget';
import type { SheetTarget } from './worksheet';

/** Excel.AutoFilter of a sheet: whether it is on, and whether it hides rows. Criteria cannot be set here, only cleared. */
export const autoFilterType: ObjectType<SheetTarget> = objectType<SheetTarget>('AutoFilter', {
  props: {
    Enabled: { get: ({ sheet }) => sheet.autoFilter !== null },
    IsDataFiltered: { get: ({ sheet }) => sheet.autoFilter?.isDataFiltered ?? false },
  },
  methods: {
    GetRange: (target) => {
      const range = filterRange(target);
      if (!range) throw apiError('ItemNotFound');
      return range;
    },
    GetRangeOrNullObject: filterRange,
    Apply: (target, args) => {
      if (args.has(1) || args.has(2)) throw apiNotFound('AutoFilter.apply with criteria');
      requireAllowed(target);
      target.sheet.setAutoFilter(rangeFrom(args.at(0), target).area);
    },
    Reapply: () => undefined,
    ClearCriteria: (target) => {
      const area = target.sheet.autoFilter?.area;
      if (!area) return;
      removeFilter(target);
      target.sheet.setAutoFilter(area);
    },
    Remove: removeFilter,
  },
});

function filterRange({ host, sheet }: SheetTarget): ApiObject | null {
  return sheet.autoFilter && rangeType.of(new RangeTarget(host, sheet, sheet.autoFilter.area));
}

function requireAllowed({ host, sheet }: SheetTarget): void {
  host.requireFormattable(sheet, 'allowAutoFilter');
}

/** Rows the filter had hidden are shown again. */
function removeFilter(target: SheetTarget): void {
  const { sheet } = target;
  requireAllowed(target);
  if (!sheet.autoFilter) return;
  const { area, isDataFiltered } = sheet.autoFilter;
  sheet.setAutoFilter(null);
  if (!isDataFiltered) return;
  for (let row = area.row; row < area.row + area.rows; row++) {
    if (sheet.rowHidden(row)) sheet.setRowHidden(row, false);
  }
}
