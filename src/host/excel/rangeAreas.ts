import { apiError } from '../richapi/errors';
import { objectType, type ObjectType } from '../richapi/objectType';
import type { Area, SheetModel } from '../model/types';
import { maxColumns, maxRows } from './address';
import { intersection } from './areas';
import { conditionalFormatCollectionType } from './conditionalFormatCollection';
import type { ExcelHost } from './excelHost';
import { rangeCollectionType } from './rangeCollection';
import { rangeFrom } from './rangeArgument';
import { RangeTarget } from './rangeTarget';
import { worksheetType } from './worksheet';

/** Several ranges of one sheet, handled as one object. */
export class RangeAreasTarget {
  readonly ranges: readonly RangeTarget[];

  constructor(readonly host: ExcelHost, readonly sheet: SheetModel, areas: readonly Area[]) {
    this.ranges = areas.map((area) => new RangeTarget(host, sheet, area));
  }

  get address(): string {
    return this.ranges.map((range) => range.address).join(',');
  }
}

/** Excel.RangeAreas: what getSpecialCells, getMergedAreas and getRanges give. */
export const rangeAreasType: ObjectType<RangeAreasTarget> = objectType<RangeAreasTarget>('RangeAreas', {
  props: {
    Address: { get: (target) => target.address },
    AddressLocal: { get: (target) => target.address },
    AreaCount: { get: (target) => target.ranges.length },
    CellCount: { get: (target) => target.ranges.reduce((total, { area }) => total + area.rows * area.columns, 0) },
    IsEntireColumn: { get: (target) => target.ranges.every(({ area }) => area.rows === maxRows) },
    IsEntireRow: { get: (target) => target.ranges.every(({ area }) => area.columns === maxColumns) },
  },
  nav: {
    Areas: (target) => rangeCollectionType.of(target.ranges),
    ConditionalFormats: ({ host, sheet, ranges }) => conditionalFormatCollectionType.of({ host, sheet, areas: () => ranges.map(({ area }) => area) }),
    Worksheet: (target) => worksheetType.of({ host: target.host, sheet: target.sheet }),
  },
  methods: {
    Clear: (target, args) => {
      const applyTo = args.oneOf(0, ['All', 'Contents', 'Formats'], 'All');
      for (const range of target.ranges) range.writable.clear(range.area, applyTo);
    },
    GetEntireRow: (target) => mapAreas(target, (area) => ({ ...area, column: 0, columns: maxColumns })),
    GetEntireColumn: (target) => mapAreas(target, (area) => ({ ...area, row: 0, rows: maxRows })),
    GetOffsetRangeAreas: (target, args) => {
      const [rows, columns] = [args.integer(0), args.integer(1)];
      return mapAreas(target, (area) => ({ ...area, row: area.row + rows, column: area.column + columns }));
    },
    GetIntersection: (target, args) => {
      const shared = intersectAll(target, otherRanges(target, args.at(0)));
      if (shared.length === 0) throw apiError('ItemNotFound');
      return rangeAreasOf(target, shared);
    },
    GetIntersectionOrNullObject: (target, args) => {
      const shared = intersectAll(target, otherRanges(target, args.at(0)));
      return shared.length > 0 ? rangeAreasOf(target, shared) : null;
    },
  },
});

/** A RangeAreas object on the same sheet as another target. */
export function rangeAreasOf(near: { host: ExcelHost; sheet: SheetModel }, areas: readonly Area[]) {
  return rangeAreasType.of(new RangeAreasTarget(near.host, near.sheet, areas));
}

function mapAreas(target: RangeAreasTarget, change: (area: Area) => Area) {
  return rangeAreasOf(target, target.ranges.map(({ area }) => change(area)));
}

function intersectAll(target: RangeAreasTarget, others: readonly Area[]): Area[] {
  return target.ranges.flatMap(({ area }) => others.flatMap((other) => intersection(area, other) ?? []));
}

function otherRanges(target: RangeAreasTarget, value: unknown): Area[] {
  const areas = rangeAreasType.modelOf(value);
  if (areas) return areas.ranges.map(({ area }) => area);
  return [rangeFrom(value, target).area];
}
