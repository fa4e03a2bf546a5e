import { objectType, type ApiObject, type ObjectType } from '../richapi/objectType';
import type { Area } from '../model/types';
import { apiError } from '../richapi/errors';
import { maxColumns, maxRows } from './address';
import { rangeType } from './range';
import { rangeFrom } from './rangeArgument';
import { RangeTarget } from './rangeTarget';
import type { SheetTarget } from './worksheet';

/** Excel.WorksheetFreezePanes. */
export const freezePanesType: ObjectType<SheetTarget> = objectType<SheetTarget>('WorksheetFreezePanes', {
  methods: {
    FreezeRows: (target, args) => freeze(target, args.integer(0, 1), 0),
    FreezeColumns: (target, args) => freeze(target, 0, args.integer(0, 1)),
    FreezeAt: (target, args) => {
      const { area } = rangeFrom(args.at(0), target);
      freeze(target, area.rows === maxRows ? 0 : area.row + area.rows, area.columns === maxColumns ? 0 : area.column + area.columns);
    },
    Unfreeze: (target) => freeze(target, 0, 0),
    GetLocation: (target) => {
      const location = frozen(target);
      if (!location) throw apiError('ItemNotFound');
      return location;
    },
    GetLocationOrNullObject: frozen,
  },
});

function freeze({ host, sheet }: SheetTarget, rows: number, columns: number): void {
  if (rows < 0 || columns < 0) throw apiError('InvalidArgument');
  host.requireEditable();
  sheet.freeze = { rows, columns };
}

function frozen({ host, sheet }: SheetTarget): ApiObject | null {
  const { rows, columns } = sheet.freeze;
  if (rows === 0 && columns === 0) return null;
  const area: Area = { row: 0, column: 0, rows: rows === 0 ? maxRows : rows, columns: columns === 0 ? maxColumns : columns };
  return rangeType.of(new RangeTarget(host, sheet, area));
}
